"""Everything a store holds, to compare before and after."""

from crm_app.store.schema import JOURNALED, table_of
from crm_app.store.sql import run
from crm_app.store.store import Store


def snapshot(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table but the history, in the order of their ids."""
    names = [table_of(model).name for model in JOURNALED] + ["contact_summary"]
    with store.reading() as session:
        return {name: [tuple(row) for row in run(session, f'SELECT * FROM "{name}" ORDER BY 1')] for name in names}
