from __future__ import annotations

import gc

import pytest

from inquit.views.garbage import uncollected


def test_the_collector_is_held_back_and_then_as_it_was() -> None:
    was_on = gc.isenabled()
    gc.enable()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled()
        gc.disable()
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        (gc.enable if was_on else gc.disable)()


def test_it_is_let_go_with_the_last_who_holds_it_whichever_ends_first() -> None:
    first, second = uncollected(), uncollected()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_it_is_let_go_where_something_fails() -> None:
    with pytest.raises(ValueError, match="odd"), uncollected():
        raise ValueError("odd")
    assert gc.isenabled()
