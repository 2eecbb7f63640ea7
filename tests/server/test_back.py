"""Where forms lead back to."""

from __future__ import annotations

import pytest

from inquit.server.web.back import go_back, to_own_path


@pytest.mark.parametrize("back", ["/", "/people/1?role=relay#names", "/articles/a#s-1", "/people?words=%D0%B9"])
def test_a_path_of_ours_is_gone_back_to(back: str) -> None:
    assert to_own_path(back) == back
    assert go_back(back).headers["location"] == back


@pytest.mark.parametrize(
    "back",
    ["", "x", "//evil.example", "/\\evil.example", "/\t/evil.example", "\n//evil.example", "http://a", "javascript:1"],
)
def test_anything_else_is_not(back: str) -> None:
    assert to_own_path(back, "/people") == "/people"
    assert go_back(back).headers["location"] == "/"
