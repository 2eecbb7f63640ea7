"""`inquit` called in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.cli.main import run
from tests.cli.called import Call, Done


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """`inquit` with arguments, in an empty folder, on one thread. Nothing it prints is ever a traceback."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INQUIT_THREADS", "1")

    def called(*arguments: str) -> Done:
        capsys.readouterr()
        try:
            code = run(arguments)
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Done(code, captured.out, captured.err)

    return called
