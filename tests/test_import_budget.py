"""What a first import and a look at the help may cost: no heavy library is loaded before a text is read."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("numpy", "onnxruntime", "spacy")

IMPORT = "import inquit"
HELP = """
import sys
from inquit.cli import main
sys.argv = ["inquit", "--help"]
try:
    main()
except SystemExit:
    pass
"""
# Printed last, on a line of its own, after whatever the work printed.
REPORT = "\nimport sys\nprint('\\n' + ' '.join(name for name in sys.modules if '.' not in name))\n"


def loaded_by(work: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after the work."""
    done = subprocess.run([sys.executable, "-c", work + REPORT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("work", [IMPORT, HELP], ids=["import inquit", "inquit --help"])
def test_no_heavy_library_is_loaded(work: str) -> None:
    loaded = loaded_by(work)
    assert "inquit" in loaded
    assert not loaded.intersection(HEAVY)


def test_the_report_would_show_a_heavy_library() -> None:
    assert "numpy" in loaded_by("import numpy")
