"""The runtime of the models: what it may not do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_READS = "import inquit; print(len(inquit.read('“We go,” Ann Smith said.').statements))"


def test_reading_leaves_nothing_behind_that_could_be_sent(tmp_path: Path) -> None:
    homes = {name: str(tmp_path) for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "LOCALAPPDATA")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "CI", "PYTEST"))}
    done = subprocess.run(
        [sys.executable, "-c", _READS], env={**kept, **homes}, capture_output=True, text=True, check=True
    )
    assert done.stdout == "1\n"
    assert list(tmp_path.rglob("*")) == []
