"""Three doors, one answer: Python, the command line and HTTP give the same rows, and take the same options."""

from __future__ import annotations

import argparse
import io
import json
import zipfile
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from inquit.cli import views as cli_views
from inquit.cli.main import VIEW_VERBS, run
from inquit.exports.formats import find_export
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from inquit.server.api.exporting import AskingExport
from inquit.server.asking import PagedAsking, parameters_of
from inquit.views.table import VIEWS, find_view, view

Question = Mapping[str, Any]

STATEMENTS: tuple[Question, ...] = (
    {},
    {"words": "market"},
    {"words": '"the market"'},
    {"words": "market bridge"},
    {"words": "nobody-says-this"},
    {"source": "smith"},
    {"addressee": "army"},
    {"about": "market"},
    {"act": "deny"},
    {"act": "accuse", "outermost": True},
    {"outlet": "Daily Lantern"},
    {"from": "2024-03-05"},
    {"to": "2024-03-04"},
    {"from": "2024-03", "to": "2024-03"},
    {"kind": "direct"},
    {"kind": "indirect", "nested": True},
    {"person": "Ann Smith"},
    {"person": "Ann Smith", "role": "mention"},
    {"person": "Perrin Osk", "role": "addressee"},
    {"person": "Perrin Osk", "role": "relay"},
    {"figure": "killed"},
    {"figure": "any", "attributed": True},
    {"narrator": True},
    {"nested": True},
    {"outermost": True, "limit": 3},
    {"depth": 1},
    {"side": "North"},
    {"reviewed": "no"},
    {"limit": 1},
    {"as-of": "2100-01-01", "words": "market"},
    {"as-of": "2001-01-01"},
    {"words": "’“—é ünïcödé"},
)
SIDES = ["North=Ann Smith", "South=Perrin Osk, the Southern army"]
COMPARISONS: tuple[tuple[str, Question], ...] = (
    ("figures", {}),
    ("figures", {"what": "killed"}),
    ("figures", {"event": "killed", "side": SIDES, "limit": 2}),
    ("figures", {"place": "market", "from": "2024-03-05", "to": "2024-03-31", "most": 50}),
    ("accounts", {"side": SIDES}),
    ("accounts", {"about": "market", "side": ["North", "South"], "limit": 0}),
    ("accounts", {"side": SIDES, "link": ["denied by"], "from": "2024"}),
    ("accounts", {"side": SIDES, "to": "2024-03-05", "most": 1000, "as-of": "2100-01-01"}),
    ("chains", {"about": "market"}),
    ("chains", {"about": "market", "from": "2024-03-04", "to": "2024-03-31", "limit": 1, "most": 30}),
    ("timeline", {"about": "market"}),
    ("timeline", {"about": "market", "side": SIDES, "act": "deny"}),
    ("timeline", {"person": "Ann Smith", "from": "2024-03-05", "to": "2024", "limit": 3, "most": 100}),
    ("brief", {"about": "market", "side": SIDES}),
    ("brief", {"about": "market", "from": "2024", "to": "2024", "limit": 1, "most": 100, "base": "https://a.example/"}),
)
PLACED = {"words", "about", "what"}  # given by their place on the command line
FLAGS = {"narrator": True, "attributed": False, "nested": True, "outermost": False}


def command(verb: str, ledger: Path, asked: Question) -> list[str]:
    """A question as the command line takes it."""
    placed = [str(asked[name]) for name in asked if name in PLACED and (name != "about" or verb != "statements")]
    options = []
    for name, value in asked.items():
        if name in FLAGS:
            options.append(f"--{name}")
        elif name not in PLACED or (name == "about" and verb == "statements"):
            for one in value if isinstance(value, list) else [value]:
                options.append(f"--{name}={one}")
    return [verb, "--ledger", str(ledger), "--format", "jsonl", *options, "--", *placed]


def printed(capsys: pytest.CaptureFixture[str], verb: str, ledger: Path, asked: Question) -> list[str]:
    """What the command line prints."""
    capsys.readouterr()
    assert run(command(verb, ledger, asked)) == 0
    return [line for line in capsys.readouterr().out.split("\n") if line]


def called(asked: Question) -> dict[str, Any]:
    """A question as Python takes it."""
    made: dict[str, Any] = {}
    for name, value in asked.items():
        if name in FLAGS:
            made["narrator" if name in ("narrator", "attributed") else "nested"] = FLAGS[name]
        elif name not in ("as-of", "base"):
            made["from_" if name == "from" else name] = value
    return made


def line(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("asked", STATEMENTS, ids=str)
def test_statements_are_the_same_through_every_door(
    client: TestClient, read_ledger: Path, capsys: pytest.CaptureFixture[str], asked: Question
) -> None:
    lines = printed(capsys, "statements", read_ledger, asked)
    answer = client.get("/api/v1/statements", params=dict(asked))
    assert answer.text.startswith('{"rows":[' + ",".join(lines) + "],")
    with Ledger.open(read_ledger, as_of=asked.get("as-of")) as ledger:
        query = {name: value for name, value in called(asked).items() if name != "limit"}
        page = ask_statements(ledger, query, limit=asked.get("limit", 50))
    assert [line(statement.to_dict()) for statement in page] == lines
    told = answer.json()
    assert (told["total"], told["exact"], told["next"]) == (page.total, page.exact, page.next)


def ask_statements(ledger: Ledger, query: dict[str, Any], *, limit: int) -> Any:
    """As `Ledger.statements`, for all that a query can ask."""
    return ledger.page(Query(**query), limit=limit)


def test_comparisons_that_begin_with_a_statement_are_the_same_too(
    client: TestClient, read_ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    id_ = client.get("/api/v1/statements?words=market&limit=1").json()["rows"][0]["id"]
    for name, asked in (("chains", {"statement": id_}), ("timeline", {"like": id_})):
        lines = printed(capsys, name, read_ledger, asked)
        assert lines
        assert client.get(f"/api/v1/{name}", params=asked).text.startswith('{"rows":[' + ",".join(lines) + "],")


@pytest.mark.parametrize(("name", "asked"), COMPARISONS, ids=str)
def test_comparisons_are_the_same_through_every_door(
    client: TestClient, read_ledger: Path, capsys: pytest.CaptureFixture[str], name: str, asked: Question
) -> None:
    lines = printed(capsys, name, read_ledger, asked)
    answer = client.get(f"/api/v1/{name}", params=dict(asked))
    assert answer.text.startswith('{"rows":[' + ",".join(lines) + "],")
    with Ledger.open(read_ledger, as_of=asked.get("as-of")) as ledger:
        found = view(name, ledger, **called(asked))
    assert [line(row.to_dict()) for row in found.rows] == lines
    told = answer.json()
    assert (told["total"], told["looked_at"], told["notes"]) == (found.total, found.looked_at, list(found.notes))


def test_a_brief_in_markdown_is_the_command_lines(
    client: TestClient, read_ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["brief", "market", "--format", "md", "--base", "/x", "--ledger", str(read_ledger)]) == 0
    answer = client.get("/api/v1/brief", params={"about": "market", "format": "md", "base": "/x"})
    assert answer.text == capsys.readouterr().out
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"


@pytest.mark.parametrize(
    ("verb", "path"),
    [
        (["articles"], "/articles"),
        (["articles", "market"], "/articles?words=market"),
        (["articles", "--limit", "2"], "/articles?limit=2"),
        (["people"], "/people"),
        (["people", "smith"], "/people?words=smith"),
        (["candidates"], "/candidates"),
        (["notices"], "/notices"),
        (["notices", "--doubts"], "/notices?doubts=true"),
        (["notices", "--doubts", "--code", "no-such"], "/notices?doubts=true&code=no-such"),
        (["judgements"], "/judgements"),
        (["side"], "/sides"),
        (["side", "North"], "/sides?side=North"),
    ],
    ids=str,
)
def test_other_lists_have_the_command_lines_rows(
    client: TestClient, read_ledger: Path, capsys: pytest.CaptureFixture[str], verb: list[str], path: str
) -> None:
    capsys.readouterr()
    assert run([*verb, "--format", "jsonl", "--ledger", str(read_ledger)]) == 0
    lines = [row for row in capsys.readouterr().out.split("\n") if row]
    assert client.get(f"/api/v1{path}").text.startswith('{"rows":[' + ",".join(lines) + "],")


def test_one_thing_is_what_the_command_line_shows(
    client: TestClient, read_ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    statement = client.get("/api/v1/statements?limit=1").json()["rows"][0]
    id_, article = statement["id"], statement["article_id"]
    person = client.get("/api/v1/people?limit=1").json()["rows"][0]["id"]
    ledger = ("--format", "jsonl", "--ledger", str(read_ledger))

    def shown(*verb: str) -> str:
        capsys.readouterr()
        assert run([*verb, *ledger]) == 0
        return ",".join(row for row in capsys.readouterr().out.split("\n") if row)

    assert client.get(f"/api/v1/statements/{id_[:8]}").text == shown("show", id_)
    assert client.get(f"/api/v1/people/{person}").text == shown("person", person)
    whole = client.get(f"/api/v1/articles/{article[:8]}")
    assert f'"statements":[{shown("show", article)}]' in whole.text


@pytest.mark.parametrize("format_", ["jsonl", "csv", "parquet", "webannotation", "jsonld"])
@pytest.mark.parametrize("choice", ["", "with-text", "share"])
def test_an_export_is_the_command_lines_file(
    client: TestClient, read_ledger: Path, tmp_path: Path, format_: str, choice: str
) -> None:
    target = tmp_path / f"statements{find_export(format_).suffix}"
    verb = ["export", "--act", "deny", "--format", format_, "--output", str(target), "--ledger", str(read_ledger)]
    code = run([*verb, f"--{choice}"] if choice else verb)
    asked = {"act": "deny", "format": format_} | ({choice: "true"} if choice else {})
    answer = client.get("/api/v1/export", params=asked)
    assert (answer.status_code == 200) == (code == 0)
    if answer.headers["content-type"] == "application/zip":
        with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
            files = {name: packed.read(name) for name in packed.namelist()}
        assert files == {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    elif code == 0:
        assert answer.content == target.read_bytes()


def options_of(verb: str) -> set[str]:
    """The options of a verb that say what is asked: not where the answer goes, nor which ledger."""
    verbs = argparse.ArgumentParser().add_subparsers()
    if verb in VIEW_VERBS:
        cli_views.add_parsers(verbs, (verb,))
    else:
        import_module(f"inquit.cli.{verb}").add_parser(verbs)
    names = set()
    for action in verbs.choices[verb]._actions:
        names |= {name.removeprefix("--") for name in action.option_strings if name.startswith("--")}
        if not action.option_strings:
            names.add(action.dest)
    return names - {"help", "ledger", "output"}


def parameters(model: type[Any]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def test_statements_take_the_command_lines_options() -> None:
    assert parameters(PagedAsking) == options_of("statements") - {"format"}
    assert parameters(AskingExport) == options_of("export")


@pytest.mark.parametrize("name", [row.name for row in VIEWS])
def test_comparisons_take_the_command_lines_options(name: str) -> None:
    assert parameters(parameters_of(find_view(name))) == options_of(name) - {"format", "base"}


def test_every_option_is_asked_above() -> None:
    asked = {name for question in STATEMENTS for name in question}
    assert asked | {"after"} == parameters(PagedAsking)
    for row in VIEWS:
        named = {name for of, question in COMPARISONS if of == row.name for name in question}
        missing = parameters(parameters_of(row)) - named - {"as-of"}
        assert missing <= {"statement", "like"}, row.name
