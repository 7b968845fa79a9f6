"""The yield report as text: which platform brought how many people, and how many of them were talked with."""

from datetime import UTC, datetime
from pathlib import Path

from crm_app.paths import DataFolder
from crm_app.queries.platform_yield import yield_rows
from crm_app.store.store import Store


def yield_report(folder: Path) -> str:
    """The table for the data in ``folder``, every number with its denominator."""
    store = Store(DataFolder(folder))
    try:
        with store.reading() as session:
            rows = yield_rows(session, "platform", datetime.now(UTC))
    finally:
        store.close()
    total = sum(row.met for row in rows)
    lines = [f"{'Platform':<12} {'met':>12} {'talked with':>14} {'in 90 days':>14}"]
    for row in rows:
        if row.met:
            met, talked, warm = f"{row.met} of {total}", f"{row.talked} of {row.met}", f"{row.warm} of {row.met}"
            lines.append(f"{row.platform_name:<12} {met:>12} {talked:>14} {warm:>14}")
    return "\n".join(lines)
