"""The guide's answers over HTTP are those that are given, over the ledger that they tell of."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from inquit.adding import Choices, add
from inquit.ledger.sides import declare
from inquit.samples.story import SIDES, articles_path
from inquit.server.app import make_app
from inquit.server.site import Site
from inquit.settings import Settings
from tests.server.conftest import ADDRESS, TOKEN

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
ASKED = [
    pytest.param(*found.groups(), id=f"{page}-{number}")
    for page in ("http.md", "developers.md")
    for number, found in enumerate(re.finditer(r"^\$ (curl .*)\n(\{.*)$", (GUIDE / page).read_text("utf-8"), re.M))
]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    path = tmp_path_factory.mktemp("story") / "story.db"
    add([articles_path()], path, choices=Choices(), settings=Settings(threads=1))
    for side, members in SIDES:
        declare(path, side, members, by="the tests")
    return TestClient(make_app(Site(path, by="the tests", token=TOKEN)), base_url=ADDRESS)


@pytest.mark.parametrize(("command", "printed"), ASKED)
def test_what_the_guide_prints_is_what_is_answered(story: TestClient, command: str, printed: str) -> None:
    answer = ask(story, command)
    place = 0
    for piece in printed.split("…"):
        found = answer.find(piece.strip(), place)
        assert found >= 0, (piece, answer)
        place = found + len(piece.strip())


def ask(client: TestClient, command: str) -> str:
    """What the server answers to a command."""
    words = shlex.split(command)
    headers, body = {}, None
    for option, value in zip(words[1:-1:2], words[2:-1:2], strict=True):
        if option == "-H":
            name, _, given = value.replace("TOKEN", TOKEN).partition(": ")
            headers[name] = given
        else:
            assert option == "-d"
            body = json.loads(value)
    parts = urlsplit(words[-1])
    address = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return client.request("GET" if body is None else "POST", address, headers=headers, json=body).text
