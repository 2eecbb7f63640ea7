"""Ledgers of tests are not waited for until they are safe on the disk: ten times as many a second."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inquit.ledger import sqlite


@pytest.fixture(autouse=True, scope="module")
def quick() -> Iterator[None]:
    """Nothing else changes: what is written and what is read is the same."""
    connect = sqlite._connect

    def connect_quickly(path: Path, mode: str, *first: str) -> sqlite.Connection:
        return connect(path, mode, *first, "PRAGMA synchronous = OFF")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sqlite, "_connect", connect_quickly)
        yield
