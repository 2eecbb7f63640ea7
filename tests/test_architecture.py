"""The rules of the house, held true: who imports whom, where each heavy library lives, how long things may grow.

Imports are read from the source, never by importing: those inside functions and below `if TYPE_CHECKING:` count too.
The rows below are the ones of CONTRIBUTING.md, bottom first; a new package needs a place in one of them.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

HOUSE = Path(__file__).parents[1] / "src" / "inquit"
ROOT = "inquit"

# A module imports only from its own package and from rows above it in this list; neighbours never import each other.
ROWS = (
    ("records", "errors"),
    ("ids", "columns", "moments", "registry"),
    ("readers", "languages", "models", "settings", "samples"),
    ("segmentation",),
    ("encoding",),
    ("attribution", "resolution"),
    ("ledger",),
    ("views", "exports", "engines"),
    ("rendering",),
    ("reading",),
    ("pipeline",),
    ("adding",),
    ("cli", "components", "server"),
)
ROW_OF = {part: number for number, row in enumerate(ROWS) for part in row}
STANDARD_LIBRARY_ONLY = {*ROWS[0], *ROWS[1]}

# The command line starts the server: the one door between surfaces, open only inside a function.
LATE_ONLY = {("inquit.cli.serve", "inquit.server.running")}
# What the views may see of the ledger: what it answers, and how it is asked.
VIEWS_SEE = ("inquit.ledger.base", "inquit.ledger.query")
# Each heavy library has one home; a file format may have two, one to read and one to write.
HOMES = {
    "fastapi": {"inquit.server"},
    "fastwarc": {"inquit.readers.warc_archive"},
    "feedparser": {"inquit.readers.feed_entries"},
    "jinja2": {"inquit.server"},
    "onnxruntime": {"inquit.models.runtime"},
    "protego": {"inquit.readers.robots"},
    "py3langid": {"inquit.languages.identify"},
    "pyarrow": {"inquit.readers.parquet_table", "inquit.exports.parquet_table"},
    "rapidfuzz": {"inquit.resolution.spelling"},
    "rich": {"inquit.cli.progress"},
    "spacy": {"inquit.components.doc_statements"},
    "sqlite3": {"inquit.ledger.sqlite"},
    "text_to_num": {"inquit.attribution.figures.numbers"},
    "starlette": {"inquit.server"},
    "trafilatura": {"inquit.readers.html_page"},
    "uvicorn": {"inquit.server"},
}

LONGEST_MODULE = 400
LONGEST_FUNCTION = 50


class Import(NamedTuple):
    """One imported name.

    target  dotted; a module of the house where it is one
    late    whether it waits inside a function
    """

    module: str
    target: str
    line: int
    late: bool


class Length(NamedTuple):
    """How many lines something has, docstring and comments included."""

    lines: int
    name: str


def source_files(house: Path) -> dict[str, Path]:
    """Every module below a package's folder, by its dotted name."""
    names = {}
    for path in sorted(house.rglob("*.py")):
        parts = (house.name, *path.relative_to(house).with_suffix("").parts)
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return names


def read_imports(files: Mapping[str, Path]) -> list[Import]:
    """Every import of every module; a target is the longest module of the house that it names, else as written."""
    return [
        found._replace(target=_longest_module(found.target, files))
        for module, path in files.items()
        for found in _imports_below(ast.parse(path.read_text("utf-8")), module, path.name == "__init__.py")
    ]


def _imports_below(node: ast.AST, module: str, is_package: bool, late: bool = False) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(module, alias.name, child.lineno, late)
        elif isinstance(child, ast.ImportFrom):
            origin = _origin(child, module, is_package)
            for alias in child.names:
                yield Import(module, f"{origin}.{alias.name}", child.lineno, late)
        inside = late or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _imports_below(child, module, is_package, inside)


def _origin(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    base = parts[: len(parts) - node.level + is_package]
    return ".".join([*base, node.module] if node.module else base)


def _longest_module(target: str, files: Mapping[str, Path]) -> str:
    if target.partition(".")[0] != ROOT:
        return target
    name = target
    while name and name not in files:
        name = name.rpartition(".")[0]
    return name or target


def part_of(module: str) -> str:
    """The package or top-level module right below `inquit`; empty for `inquit` itself."""
    return module.split(".")[1] if "." in module else ""


def crossings(imports: list[Import]) -> list[Import]:
    """The imports between two parts of the house, without the front door's own, which may open any room."""
    inside = [found for found in imports if found.target.partition(".")[0] == ROOT]
    return [found for found in inside if part_of(found.module) not in ("", part_of(found.target))]


def breaks_rows(found: Import) -> bool:
    """Whether an import between two parts goes sideways or up; the front door counts as standing on the top row."""
    if (found.module, found.target) in LATE_ONLY and found.late:
        return False
    row, target_row = (ROW_OF.get(part_of(name), len(ROWS) - 1) for name in (found.module, found.target))
    return target_row >= row


def lengths(files: Mapping[str, Path]) -> tuple[list[Length], list[Length]]:
    """The modules and the functions with their lengths, longest first."""
    modules, functions = [], []
    for name, path in files.items():
        text = path.read_text("utf-8")
        modules.append(Length(len(text.splitlines()), name))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                last = node.end_lineno or node.lineno
                functions.append(Length(last - node.lineno + 1, f"{name}:{node.lineno} {node.name}"))
    return sorted(modules, reverse=True), sorted(functions, reverse=True)


def show(imports: list[Import]) -> str:
    """Imports as lines for a person."""
    return "\n".join(f"{found.module}:{found.line} imports {found.target}" for found in imports)


@pytest.fixture(scope="module")
def files() -> dict[str, Path]:
    return source_files(HOUSE)


@pytest.fixture(scope="module")
def imports(files: dict[str, Path]) -> list[Import]:
    return read_imports(files)


def test_every_part_of_the_house_has_a_row(files: dict[str, Path]) -> None:
    homeless = sorted({part_of(module) for module in files} - {""} - ROW_OF.keys())
    assert not homeless, f"give these a place in ROWS: {homeless}"


def test_modules_import_only_their_own_package_and_lower_rows(imports: list[Import]) -> None:
    wrong = [found for found in crossings(imports) if breaks_rows(found)]
    assert not wrong, f"sideways or upward:\n{show(wrong)}"


def test_the_lowest_rows_need_only_the_standard_library(imports: list[Import]) -> None:
    allowed = {ROOT, *sys.stdlib_module_names}
    low = [found for found in imports if part_of(found.module) in STANDARD_LIBRARY_ONLY]
    wrong = [found for found in low if found.target.partition(".")[0] not in allowed]
    assert not wrong, show(wrong)


def test_views_see_only_what_a_ledger_answers_and_is_asked(imports: list[Import]) -> None:
    seen = [found for found in imports if part_of(found.module) == "views" and part_of(found.target) == "ledger"]
    wrong = [found for found in seen if found.target not in VIEWS_SEE]
    assert not wrong, show(wrong)


def test_each_heavy_library_has_one_home(imports: list[Import]) -> None:
    heavy = [found for found in imports if found.target.partition(".")[0] in HOMES]
    wrong = [found for found in heavy if not _at_home(found)]
    assert not wrong, show(wrong)


def _at_home(found: Import) -> bool:
    """Whether a heavy library is imported in one of its homes; the web framework's is all of `server`."""
    homes = HOMES[found.target.partition(".")[0]]
    return found.module in homes or bool(homes & {f"{ROOT}.{part_of(found.module)}"} & {f"{ROOT}.server"})


def test_no_modules_import_each_other_in_a_circle(files: dict[str, Path], imports: list[Import]) -> None:
    graph = {module: {found.target for found in imports if found.module == module} & files.keys() for module in files}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))


def test_modules_and_functions_stay_short(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    modules, functions = lengths(files)
    with capsys.disabled():
        for title, longest in (("modules", modules[:5]), ("functions", functions[:5])):
            print(f"\nlongest {title}: " + ", ".join(f"{name} {lines}" for lines, name in longest))
    long = [x for x in modules if x.lines > LONGEST_MODULE] + [x for x in functions if x.lines > LONGEST_FUNCTION]
    assert not long, f"look for the second noun in these: {long}"


def test_imports_are_seen_wherever_and_however_they_are_written(tmp_path: Path) -> None:
    house = tmp_path / ROOT
    for name in ("records.py", "models/__init__.py", "models/runtime.py"):
        (house / name).parent.mkdir(parents=True, exist_ok=True)
        (house / name).touch()
    (house / "models" / "__init__.py").write_text("from . import runtime\nfrom inquit import records\n")
    (house / "models" / "runtime.py").write_text(
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from ..records import Span\n"
        "def run():\n    import onnxruntime.capi\n    from inquit.models.runtime import x\n"
    )
    seen = {(found.module, found.target, found.late) for found in read_imports(source_files(house))}
    assert seen == {
        ("inquit.models", "inquit.models.runtime", False),
        ("inquit.models", "inquit.records", False),
        ("inquit.models.runtime", "typing.TYPE_CHECKING", False),
        ("inquit.models.runtime", "inquit.records", False),
        ("inquit.models.runtime", "onnxruntime.capi", True),
        ("inquit.models.runtime", "inquit.models.runtime", True),
    }


@pytest.mark.parametrize(
    ("module", "target", "wrong"),
    [
        ("inquit.attribution.find", "inquit.models.runtime", False),
        ("inquit.reading", "inquit.attribution.find", False),
        ("inquit.pipeline", "inquit.reading", False),
        ("inquit.attribution.find", "inquit.ledger.base", True),
        ("inquit.records", "inquit.errors", True),
        ("inquit.records", "inquit.ids", True),
        ("inquit.reading", "inquit.pipeline", True),
        ("inquit.rendering.table", "inquit", True),
        ("inquit.cli", "inquit", True),
        ("inquit.cli.serve", "inquit.server.running", True),
    ],
)
def test_sideways_and_upward_imports_are_wrong(module: str, target: str, wrong: bool) -> None:
    found = [Import(module, target, line=1, late=False)]
    assert [breaks_rows(crossing) for crossing in crossings(found)] == [wrong]


def test_the_command_line_may_start_the_server_late() -> None:
    assert not breaks_rows(Import("inquit.cli.serve", "inquit.server.running", line=1, late=True))
