"""The public door: the names that `import inquit` gives."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import inquit


def imported_for_type_checkers() -> list[str]:
    """The names below `if TYPE_CHECKING` in the package's `__init__`."""
    tree = ast.parse(Path(inquit.__file__).read_text("utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return [alias.asname or alias.name for node in imports for alias in node.names]


def test_all_is_sorted_and_without_doubles() -> None:
    assert list(inquit.__all__) == sorted(set(inquit.__all__))


def test_dir_lists_exactly_the_public_names() -> None:
    assert dir(inquit) == list(inquit.__all__)


def test_type_checkers_see_exactly_the_public_names() -> None:
    assert sorted(imported_for_type_checkers()) == list(inquit.__all__)


@pytest.mark.parametrize("name", inquit.__all__)
def test_every_public_name_can_be_imported_and_says_what_it_is(name: str) -> None:
    thing = getattr(inquit, name)
    assert thing.__name__ == name
    assert inspect.getdoc(thing)


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        inquit.write  # noqa: B018  # the point of the test


def test_a_star_import_gives_the_public_names() -> None:
    names: dict[str, object] = {}
    exec("from inquit import *", names)
    names.pop("__builtins__")
    assert sorted(names) == list(inquit.__all__)
