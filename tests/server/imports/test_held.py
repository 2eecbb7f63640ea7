"""A folder is held by one process, and let go with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from inquit.server.imports.held import hold, is_held

_HOLDING = """
import sys
from pathlib import Path
from inquit.server.imports.held import hold
with hold(Path(sys.argv[1])) as mine:
    print(mine, flush=True)
    sys.stdin.read()
"""


def test_a_folder_is_held_once(tmp_path: Path) -> None:
    assert not is_held(tmp_path)
    with hold(tmp_path) as first, hold(tmp_path) as second:
        assert first
        assert not second
        assert is_held(tmp_path)
    assert not is_held(tmp_path)


def test_whoever_is_patient_gets_it(tmp_path: Path) -> None:
    first = hold(tmp_path)
    assert first.__enter__()
    first.__exit__(None, None, None)
    with hold(tmp_path, patience_s=None) as mine:
        assert mine


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _HOLDING, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"True"
        assert is_held(tmp_path)
        process.kill()
        process.wait()
    assert not is_held(tmp_path)
