"""What users get: the built wheel holds its data, and reads a text where nothing else is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
TEXT = "“The bridge will open in May,” Ann Smith said on Monday.\n"

_SERVER = (
    "from pathlib import Path; from inquit.server.app import make_app; from inquit.server.site import Site; "
    "make_app(Site(Path('x.db'), by='a test')); print('made')"
)


def run(*command: str | Path, cwd: Path, stdin: str = "") -> str:
    """A command's standard output, with nothing of this environment's Python leaking in; fails with its words."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        list(command),
        cwd=cwd,
        input=stdin,
        env={**surroundings, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def names_in(wheel: Path) -> list[str]:
    """The files of a wheel."""
    with zipfile.ZipFile(wheel) as opened:
        return opened.namelist()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, HOUSE, cwd=out)
    (built,) = out.glob("inquit-*.whl")
    return built


def test_the_wheel_holds_bundle_style_sheet_types_mark_and_licence(wheel: Path) -> None:
    names = names_in(wheel)
    assert "inquit/py.typed" in names
    assert any(name.startswith("inquit/") and name.endswith("/page.css") for name in names)
    assert any(name.endswith("/LICENSE") for name in names)
    bundles = [name for name in names if name.startswith("inquit/models/bundles/")]
    for ending in (".onnx", "/bundle.toml", "/CARD.md", "/vocab.txt"):
        assert any(name.endswith(ending) for name in bundles), f"no {ending} among {bundles}"


def test_the_wheel_holds_everything_below_the_package(wheel: Path) -> None:
    source = HOUSE / "src"
    there = {path for path in (source / "inquit").rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    left_out = {path.relative_to(source).as_posix() for path in there} - set(names_in(wheel))
    assert not left_out, "does .gitignore meet these?"


def test_the_wheel_reads_and_serves_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "empty"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=tmp_path)
    rows = [json.loads(line) for line in run(scripts / "inquit", "read", "-", cwd=tmp_path, stdin=TEXT).splitlines()]
    assert [row["source"]["text"] for row in rows] == ["Ann Smith"]
    assert run(scripts / "python", "-c", _SERVER, cwd=tmp_path) == "made\n"
