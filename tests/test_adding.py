"""Articles into a ledger, from Python: what comes in is kept, known already, or set aside with a reason."""

from __future__ import annotations

import json
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from inquit import adding
from inquit.adding import Choices, Step, add
from inquit.errors import LedgerError, UsageError
from inquit.ledger.base import Sum
from inquit.ledger.health import check_health
from inquit.ledger.ledger import Ledger
from inquit.ledger.sqlite import open_to_read
from inquit.ledger.writer import Writer
from inquit.records import words_of
from tests.adding.made import closings, codes, size, table, write
from tests.adding.quick import REFUSED, read_quickly, story

CLEAR = "“The bridge will open in May,” Ann Smith said on Monday."
RUSSIAN = "Хлеб подорожал в Москве на пять рублей, сообщил в понедельник представитель министерства хозяйства."


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model: texts are read by a pattern."""
    monkeypatch.setattr(adding, "read_document", read_quickly)


# What comes out.


def test_a_text_is_read_and_kept_with_where_it_was_seen(tmp_path: Path) -> None:
    file, ledger = write(tmp_path / "a.txt", CLEAR), tmp_path / "l.db"
    assert add([str(file)], ledger) == Sum(read=1, kept=1, statements=1)
    with Ledger.open(ledger) as opened:
        (entry,) = opened.entries()
        (statement,) = entry.statements
        assert words_of(entry.stored.article.text, statement.content) == "The bridge will open in May"
        assert [seen.address for seen in entry.stored.appearances] == [file.as_posix()]
    assert closings(ledger) == [("done", 1, 1, 0, 0, 1)]
    assert check_health(ledger) == []


@pytest.mark.usefixtures("quick")
def test_one_name_alone_and_paths_will_do(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", story(1))
    assert add(str(file), tmp_path / "one.db").kept == 1
    assert add(file, tmp_path / "two.db").kept == 1
    assert add([file, tmp_path], tmp_path / "three.db").kept == 1
    assert add((name for name in [str(file)]), str(tmp_path / "four.db")).kept == 1


@pytest.mark.usefixtures("quick")
def test_nothing_named_is_nothing_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert add([], tmp_path / "l.db") == Sum()
    assert add([tmp_path / "empty"], tmp_path / "l.db") == Sum()
    assert closings(tmp_path / "l.db") == []


@pytest.mark.usefixtures("quick")
def test_the_choices_count_more_than_what_was_found_and_are_kept_with_the_run(tmp_path: Path) -> None:
    header = ("text", "outlet", "published", "speaker")
    file = table(tmp_path / "a.csv", (story(1), "Daily", "2020-01-01", "Bo"), header=header)
    chosen = Choices(published="22 March 2022", outlet=" Weekly ", speaker="Ann")
    add([file], tmp_path / "l.db", choices=chosen)
    with Ledger.open(tmp_path / "l.db") as ledger:
        (entry,) = ledger.entries()
    article = entry.stored.article
    assert (article.published_at, article.published_by, article.outlet) == ("2022-03-22", "option", "Weekly")
    connection = open_to_read(tmp_path / "l.db")
    (settings,) = connection.execute("SELECT settings FROM runs").fetchone()
    connection.close()
    assert json.loads(settings)["published"] == "2022-03-22"
    assert json.loads(settings)["outlet"] == "Weekly"


def test_the_speaker_that_is_chosen_encloses_the_text(tmp_path: Path) -> None:
    file = table(tmp_path / "a.csv", (CLEAR, "Bo Peck"), header=("text", "speaker"))
    add([file], tmp_path / "l.db", choices=Choices(speaker="Rosa Peck"))
    with Ledger.open(tmp_path / "l.db") as ledger:
        (entry,) = ledger.entries()
    assert entry.stored.article.speaker == "Rosa Peck"
    assert [party.name for party in entry.statements[0].sources] == ["Rosa Peck"]
    assert entry.statements[1].parent_id == entry.statements[0].id


def test_a_language_without_a_reader_is_set_aside_unless_the_user_knows_better(tmp_path: Path) -> None:
    file, ledger = write(tmp_path / "a.txt", RUSSIAN), tmp_path / "l.db"
    steps: list[Step] = []
    assert add([file], ledger, progress=steps.append) == Sum(read=1, set_aside=1)
    assert [(step.code, step.unread) for step in steps] == [("unsupported-language", False)]
    assert codes(ledger) == {"unsupported-language": 1}
    assert add([file], ledger, choices=Choices(language="en")).kept == 1


@pytest.mark.parametrize(
    "wrong",
    [
        Choices(workers=0),
        Choices(workers=-1),
        Choices(workers=65),
        Choices(language="english"),
        Choices(language=""),
        Choices(published="yesterday"),
        Choices(published=""),
        Choices(format="xml"),
        Choices(columns={"text": "body"}),
        Choices(columns={"colour": "text"}),
    ],
)
def test_choices_that_cannot_be_meant_are_told_before_a_ledger_is_made(tmp_path: Path, wrong: Choices) -> None:
    file = table(tmp_path / "a.csv", (story(1),))
    with pytest.raises(UsageError):
        add([file], tmp_path / "l.db", choices=wrong)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv"]


@pytest.mark.usefixtures("quick")
def test_a_blank_choice_is_none(tmp_path: Path) -> None:
    file = table(tmp_path / "a.csv", (story(1), "Daily"), header=("text", "outlet"))
    add([file], tmp_path / "l.db", choices=Choices(outlet=" ", speaker=""))
    with Ledger.open(tmp_path / "l.db") as ledger:
        (entry,) = ledger.entries()
    assert (entry.stored.article.outlet, entry.stored.article.speaker) == ("Daily", None)


@pytest.mark.usefixtures("quick")
def test_words_that_no_store_holds_are_mended_wherever_they_stand(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", json.dumps({"text": story(1) + "\ud83d\x00", "title": "a\udcffb\x00"}))
    chosen = Choices(outlet="Dai\udcffly", speaker="A\x00nn")
    assert add([file, "mis\udcffsing.txt", "a\x00b"], tmp_path / "l.db", choices=chosen) == Sum(3, 1, 0, 2, 2)
    assert codes(tmp_path / "l.db") == {"unreadable": 2}


# Duplicates, versions, copies.


@pytest.mark.usefixtures("quick")
def test_row_13_the_same_file_twice_is_one_article_seen_once(tmp_path: Path) -> None:
    file, ledger = write(tmp_path / "a.txt", story(1)), tmp_path / "l.db"
    assert add([file, file], ledger) == Sum(2, 1, 1, 0, 2)
    assert add([file], ledger) == Sum(1, 0, 1, 0, 0)
    with Ledger.open(ledger) as opened:
        (entry,) = opened.entries()
    assert len(entry.stored.appearances) == 1
    assert closings(ledger) == [("done", 2, 1, 1, 0, 2), ("done", 1, 0, 1, 0, 0)]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("apart", [False, True])
def test_row_13_the_same_text_at_another_address_is_one_article_seen_twice(tmp_path: Path, apart: bool) -> None:
    first, second, ledger = write(tmp_path / "b.txt", story(1)), write(tmp_path / "a.txt", story(1)), tmp_path / "l.db"
    runs = [[first], [second]] if apart else [[first, second]]
    sums = [add(run, ledger) for run in runs]
    assert (sum(s.kept for s in sums), sum(s.duplicate for s in sums)) == (1, 1)
    with Ledger.open(ledger) as opened:
        (entry,) = opened.entries()
    assert [Path(seen.address).name for seen in entry.stored.appearances] == ["a.txt", "b.txt"]
    assert len(entry.statements) == 2


@pytest.mark.usefixtures("quick")
def test_row_24_a_file_that_was_changed_is_a_new_article_and_the_old_statements_keep_their_text(tmp_path: Path) -> None:
    file, ledger = (
        write(tmp_path / "a.txt", "Ann said that 3 ferries sail.\n\nBo said that it rains."),
        tmp_path / "l.db",
    )
    add([file], ledger)
    write(file, "Ann said that 4 ferries sail.\n\nBo said that it rains.")
    assert add([file], ledger) == Sum(1, 1, 0, 0, 2)
    with Ledger.open(ledger) as opened:
        old, new = opened.versions(file.as_posix())
        assert [words_of(s.article.text, s.content) for s in old.statements] == ["3 ferries sail", "it rains"]
        assert [words_of(s.article.text, s.content) for s in new.statements] == ["4 ferries sail", "it rains"]


@pytest.mark.usefixtures("quick")
def test_row_13_a_near_copy_with_one_number_changed_is_kept_and_linked_both_ways(tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    add(
        [
            write(tmp_path / "a.txt", story(1)),
            write(tmp_path / "b.txt", story(1).replace("ferry 1 sank", "ferry 2 sank")),
        ],
        ledger,
    )
    with Ledger.open(ledger) as opened:
        first, second = (entry.stored.article.id for entry in opened.entries())
        assert [other for other, _ in opened.copies(first)] == [second]
        assert [other for other, _ in opened.copies(second)] == [first]
        assert [listed.copies for listed in opened.articles()] == [1, 1]


@pytest.mark.usefixtures("quick")
def test_what_was_erased_stays_out(tmp_path: Path) -> None:
    from inquit.ledger.forget import forget

    file, ledger = write(tmp_path / "a.txt", story(1)), tmp_path / "l.db"
    add([file], ledger)
    with Ledger.open(ledger) as opened:
        (entry,) = opened.entries()
    forget(ledger, entry.stored.article.id, reason="asked")
    assert add([file], ledger) == Sum(1, 0, 0, 1, 0)
    assert codes(ledger) == {"forgotten": 1}
    assert size(ledger) == (0, 0)


@pytest.mark.usefixtures("quick")
def test_the_ledger_in_the_folder_that_is_added_is_no_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a.txt", story(1))
    assert add(["."], "inquit.db") == Sum(1, 1, 0, 0, 2)
    assert add(["."], "inquit.db") == Sum(1, 0, 1, 0, 0)
    with Ledger.open("inquit.db"):  # with its log beside it
        assert add(["."], "inquit.db") == Sum(1, 0, 1, 0, 0)
    assert add(["inquit.db"], "inquit.db").set_aside == 1
    assert add(["."], "other.db") == Sum(2, 1, 0, 1, 2)


# in = kept + duplicate + set aside.

TEXTS = st.sampled_from(
    [story(1), story(2), "", " \n", f"{REFUSED} {REFUSED}", "Bo said that it rains.", "\x00", "x" * 900]
)
PIECES = st.one_of(
    st.tuples(st.just("txt"), TEXTS),
    st.tuples(st.just("csv"), st.lists(TEXTS, max_size=4)),
    st.tuples(st.just("jsonl"), st.lists(st.one_of(TEXTS, st.none()), max_size=4)),
    st.tuples(st.just("broken"), st.just(b"%PDF-1.7 abc")),
    st.tuples(st.just("missing"), st.none()),
    st.tuples(st.just("odd"), st.none()),
)


def put(folder: Path, number: int, kind: str, content: object) -> Path:
    """A piece as a file, and its path."""
    path = folder / f"{number}.{kind}"
    if kind == "csv":
        assert isinstance(content, list)
        return table(path, *((f"{text}", "") for text in content))
    if kind == "jsonl":
        assert isinstance(content, list)
        return write(
            path, "".join(json.dumps({"text": text}) + "\n" if text is not None else "{oh\n" for text in content)
        )
    if kind == "odd":
        return write(folder / f"{number}" / "odd.csv", "a,b\n1,2\n").parent
    if kind != "missing":
        assert isinstance(content, str | bytes)
        write(path, content)
    return path


@hypothesis_settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=5))
@pytest.mark.usefixtures("quick")
def test_every_text_that_comes_in_is_kept_or_known_or_set_aside_with_its_reason(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[tuple[str, object]]
) -> None:
    folder = tmp_path_factory.mktemp("mix")
    paths = [put(folder, number, kind, content) for number, (kind, content) in enumerate(pieces)]
    steps: list[Step] = []
    made = add([*paths, *paths[:1]], folder / "l.db", progress=steps.append)
    assert made.read == made.kept + made.duplicate + made.set_aside == len(steps)
    assert Counter(step.outcome for step in steps) == +Counter(
        {"kept": made.kept, "duplicate": made.duplicate, "set-aside": made.set_aside}
    )
    for before, step in zip([Sum(), *(step.sum for step in steps)], steps, strict=False):
        assert step.sum.read == before.read + 1
    assert steps == [] or steps[-1].sum == made
    if steps:
        assert closings(folder / "l.db") == [
            ("done", made.read, made.kept, made.duplicate, made.set_aside, made.statements)
        ]
    assert size(folder / "l.db") == (made.kept, made.statements)
    assert codes(folder / "l.db").keys() == {step.code for step in steps if step.code}
    assert check_health(folder / "l.db") == []


# The ledger.


def wrong_ledgers(folder: Path) -> Iterator[tuple[Path, str]]:
    yield write(folder / "text.db", "no ledger at all, but words enough for a page"), "not-a-ledger"
    yield folder / "no" / "such" / "l.db", "no-ledger"
    (folder / "folder.db").mkdir()
    yield folder / "folder.db", "no-ledger"


@pytest.mark.usefixtures("quick")
def test_a_ledger_that_cannot_be_written_is_told_and_nothing_is_touched(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", story(1))
    for path, code in wrong_ledgers(tmp_path):
        before = path.read_bytes() if path.is_file() else None
        with pytest.raises(LedgerError) as told:
            add([file], path)
        assert told.value.code == code
        assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.usefixtures("quick")
def test_progress_stands_at_the_end_of_all_files_when_all_are_read(tmp_path: Path) -> None:
    files = [write(tmp_path / "a.txt", story(1)), table(tmp_path / "b.csv", (story(2),), (story(3),))]
    files.append(write(tmp_path / "c.txt", b"%PDF-1.7" + b"x" * 90_000))
    steps: list[Step] = []
    add(files, tmp_path / "l.db", progress=steps.append)
    total = sum(file.stat().st_size for file in files)
    places = [step.taken for step in steps]
    assert places == sorted(places)
    assert places[-2] <= total
    assert 0 < places[0] <= files[0].stat().st_size


@pytest.mark.usefixtures("quick")
def test_progress_in_a_table_moves_with_its_rows(tmp_path: Path) -> None:
    rows = [(f"{number} " + "word. " * 2_000,) for number in range(30)]
    file = table(tmp_path / "b.csv", *rows)
    places: list[int] = []
    add([file], tmp_path / "l.db", progress=lambda step: places.append(step.taken))
    total = file.stat().st_size
    assert places == sorted(places)
    assert places[0] < total / 2
    assert places[-1] == total


def test_who_shows_progress_may_stop_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    files = [write(tmp_path / f"{n}.txt", story(n)) for n in range(4)]

    def stop_at(number: int) -> Callable[[Step], None]:
        def tell(step: Step) -> None:
            if step.sum.read == number:
                raise KeyboardInterrupt

        return tell

    with pytest.raises(KeyboardInterrupt):
        add(files, tmp_path / "l.db", progress=stop_at(2))
    assert closings(tmp_path / "l.db") == [("stopped", 2, 2, 0, 0, 4)]
    assert add(files, tmp_path / "l.db") == Sum(4, 2, 2, 0, 4)


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("moment", ["keep", "meet_again", "set_aside"])
def test_ctrl_c_while_a_text_is_written_waits_until_it_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    real = getattr(Writer, moment)

    def stopped(writer: Writer, *rest: object) -> object:
        made = real(writer, *rest)
        signal.raise_signal(signal.SIGINT)
        return made

    monkeypatch.setattr(Writer, moment, stopped)
    files = [write(tmp_path / name, text) for name, text in {"a": story(1), "b": story(1), "c": "", "d": ""}.items()]
    steps: list[Step] = []
    with pytest.raises(KeyboardInterrupt):
        add(files, tmp_path / "l.db", progress=steps.append)
    s = steps[-1].sum
    assert s.read == len(steps) == ["keep", "meet_again", "set_aside"].index(moment) + 1
    assert closings(tmp_path / "l.db") == [("stopped", s.read, s.kept, s.duplicate, s.set_aside, s.statements)]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("quick")
def test_a_thread_that_adds_leaves_signals_alone(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", story(1))
    made: list[Sum] = []
    thread = Thread(target=lambda: made.append(add(file, tmp_path / "l.db")))
    thread.start()
    thread.join()
    assert [s.kept for s in made] == [1]
