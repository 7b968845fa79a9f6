"""Settings of the property tests of the importers, and a file to put bytes in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "importers",
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def given_file(tmp_path: Path) -> Callable[[bytes, str], Path]:
    """Writes bytes under a name and says where."""

    def write(data: bytes, name: str = "Connections.csv") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    return write
