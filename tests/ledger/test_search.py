"""A query answered: the same statements as a plain look at each of them finds, whichever way SQLite takes."""

from __future__ import annotations

import random
import re
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquit import ids
from inquit.errors import LedgerError, UsageError
from inquit.ledger import search
from inquit.ledger.answers import Page
from inquit.ledger.base import Finding
from inquit.ledger.judgements import judge
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import KINDS, LARGEST_PAGE, Query
from inquit.ledger.sides import declare
from inquit.records import Figure, Party, Statement, words_of
from tests.ledger.made import contents, find, keep, rows, seen_at

WHO = ("Bob", "Eve", "Al Lee", "Ann", "The Lee mayor")
WHAT = ("vote", "ferry", "rain", "Ann", "2,000", "shells", "off", "the", "fell")
OUTLETS = ("Daily", "DAILY", "daily", "Weekly News", "STRASSE", "Straße", None)
DATES = (
    *("2021-01-01", "2021-02-14", "2021-12-31", "2022-03-21", "2022-03-22", "2022-03-22T08:00:00Z"),
    *("2022-03-22T23:59:59Z", "2022-04-05", None),
)
COUNTED = ((), (), (), ("killed",), ("injured",), ("killed", "injured"), ("other",))
_TOKEN = re.compile(r"\w+")


def invented(draw: random.Random, number: int) -> Finding:
    """An article of a few sentences, at one to three places."""
    sentences = [f"Text {number}."]
    for _ in range(draw.randint(0, 4)):
        cues = draw.choices(("said that", "told Ann that", "denied that"), k=draw.choice((1, 1, 2)))
        opening = " ".join(f"{draw.choice(WHO)} {cue}" for cue in cues)
        sentences.append(f"{opening} {' '.join(draw.choices(WHAT, k=draw.randint(1, 5)))}.")
    found = find(" ".join(sentences), address=f"/{number}")
    made: list[Statement] = []
    for statement in found.statements:
        lone = not statement.depth and all(other.parent_id != statement.id for other in found.statements)
        kind = draw.choice((*KINDS, None) if lone else KINDS)
        above = [s.id for old, s in zip(found.statements, made, strict=False) if old.id == statement.parent_id]
        figures = tuple(Figure("2", statement.content, event=event) for event in draw.choice(COUNTED))
        made.append(replace(rekinded(statement, kind), parent_id=above[0] if above else None, figures=figures))
    return replace(found, statements=tuple(made))


def rekinded(statement: Statement, kind: str | None) -> Statement:
    """The statement as one of another kind; without one it is in the article's own voice."""
    if kind is None:
        statement = replace(statement, cue=(), source=(), sources=(), addressees=(), act=None, narrator=True)
    new = ids.statement_id(statement.article.id, kind, statement.content, statement.cue, statement.source)
    return replace(statement, id=new, kind=kind)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    draw = random.Random(5)
    findings = []
    for number in range(60):
        finding = invented(draw, number)
        for place in range(draw.choice((1, 1, 2))):
            seen = {"outlet": draw.choice(OUTLETS), "published_at": draw.choice(DATES)}
            findings.append(seen_at(finding, f"/{number}/{place}", **seen))
    made = keep(tmp_path_factory.mktemp("search") / "made.db", *findings)
    for side, members in SIDES.items():
        declare(made, side, members, by="Eve")
    statements = {statement.id: statement for finding in findings for statement in finding.statements}
    for id_ in draw.sample(sorted(statements), len(statements) // 5):
        verdict = draw.choice(("right", "right", "corrected", "wrong"))
        judge(made, id_, verdict, by="Eve", correction={"act": "promise"} if verdict == "corrected" else None)
        if verdict != "wrong":
            REVIEWED.add(id_)
    return made


@pytest.fixture(scope="module")
def ledger(path: Path) -> Ledger:
    with Ledger.open(path) as ledger:
        everything = list(ledger.entries())
    seq = dict(rows(path, "SELECT id, seq FROM statements"))
    known = [(entry.stored.appearances, statement) for entry in everything for statement in entry.statements]
    known.sort(key=lambda pair: seq[pair[1].id])
    known.sort(key=lambda pair: pair[1].article.published_at or "", reverse=True)
    PEOPLE.update({who: ids_of(path, who) for who in (*WHO, "Nobody Here")})
    KNOWN[:] = [({seen.outlet for seen in appearances}, statement) for appearances, statement in known]
    return Ledger.open(path)


KNOWN: list[tuple[set[str | None], Statement]] = []


REVIEWED: set[str] = set()
PEOPLE: dict[str, str | None] = {}
SIDES = {"North": ("Bob", "Al Lee", "outlet:weekly news"), "South": ("Eve", "Nobody Here"), "Press": ("outlet:Daily",)}


def ids_of(path: Path, who: str) -> str | None:
    with Ledger.open(path) as ledger, suppress(LedgerError):
        return ledger.person(who).id
    return None


def looked_up(query: Query) -> list[str]:
    """The ids that a plain look at every statement finds, latest published first, then as they came in."""
    return [statement.id for outlets, statement in KNOWN if is_meant(query, statement, outlets)]


def is_meant(query: Query, statement: Statement, outlets: set[str | None]) -> bool:
    text, day = statement.article.text, statement.article.published_at or ""
    content = words_of(text, statement.content)
    source, addressee = (named(parties) for parties in (statement.sources, statement.addressees))
    return (
        all(holds(f"{content} | {source} | {addressee}", piece) for piece in pieces(query.words))
        and all(holds(source, piece) for piece in pieces(query.source))
        and all(holds(addressee, piece) for piece in pieces(query.addressee))
        and all(holds(content, piece) for piece in pieces(query.about))
        and query.act in (None, statement.act)
        and query.kind in (None, statement.kind)
        and query.nested in (None, statement.depth > 0)
        and query.narrator in (None, statement.narrator)
        and query.figure in (None, *(["any"] if statement.figures else []), *(f.event for f in statement.figures))
        and query.depth in (None, statement.depth)
        and (query.person is None or PEOPLE[query.person] in heard(statement, query.role))
        and (query.side is None or belongs(SIDES[query.side], statement, outlets))
        and query.reviewed in (None, "any" if statement.id in REVIEWED else "no")
        and query.article in (None, statement.article.id)
        and (query.outlet is None or query.outlet.casefold() in {(outlet or "").casefold() for outlet in outlets})
        and (query.from_ is None or day >= query.from_)
        and (query.to is None or (bool(day) and (day <= query.to or day.startswith(query.to))))
    )


def heard(statement: Statement, role: str) -> set[str | None]:
    """The ids of those who have this part."""
    if role != "relay":
        parties = statement.sources if role == "source" else statement.addressees
        return {party.entity_id for party in parties} - {None}
    above = [one for _, one in KNOWN if one.id == statement.parent_id]
    return set().union(*(heard(one, "source") | heard(one, "relay") for one in above))


def belongs(members: tuple[str, ...], statement: Statement, outlets: set[str | None]) -> bool:
    said = heard(statement, "source") | heard(statement, "relay")
    printed = {f"outlet:{outlet}".casefold() for outlet in outlets if outlet}
    return any(PEOPLE.get(member) in said for member in members) or any(one.casefold() in printed for one in members)


def named(parties: tuple[Party, ...]) -> str:
    return " ".join(f"{party.text} {party.name or ''}" for party in parties)


def pieces(words: str) -> list[str]:
    return [quoted or bare for quoted, bare in re.findall(r'"([^"]+)"|(\S+)', words)]


def holds(words: str, piece: str) -> bool:
    """Whether the piece's words stand in a row."""
    have, want = (_TOKEN.findall(part.casefold().replace("|", " _ ")) for part in (words, piece))
    return any(have[at : at + len(want)] == want for at in range(len(have)))


def all_pages(ledger: Ledger, query: Query, limit: int) -> list[Page]:
    pages = [ledger.page(query, limit=limit)]
    while pages[-1].next is not None and len(pages) <= len(KNOWN):
        pages.append(ledger.page(query, limit=limit, after=pages[-1].next))
    return pages


WORDS = st.lists(st.sampled_from([*WHAT, "VOTE", '"the vote"', '"fell off"', "nowhere", "2"]), max_size=2).map(" ".join)
DAYS = st.dates(date(2020, 11, 1), date(2022, 4, 30)).map(date.isoformat)
EDGES = st.sampled_from(["2022", "2021", "2022-03", "2021-12", "2022-03-22", "0001", "9999"]) | DAYS
QUERIES = st.builds(
    Query,
    words=st.just("") | WORDS,
    source=st.sampled_from(["", "", "bob", "lee", '"al lee"']),
    addressee=st.sampled_from(["", "", "ann"]),
    about=st.just("") | WORDS,
    act=st.sampled_from([None, None, "state", "deny", "promise"]),
    outlet=st.sampled_from([None, None, "dailY", "weekly news", "strasse", "Weekly"]),
    from_=st.none() | EDGES | st.just("2022-03-22T08:00"),
    to=st.none() | EDGES | st.just("2022-03-22T08:00:00Z"),
    kind=st.sampled_from([None, None, *KINDS]),
    nested=st.sampled_from([None, None, True, False]),
    figure=st.sampled_from([None, None, None, "killed", "other", "any"]),
    narrator=st.sampled_from([None, None, None, True, False]),
    side=st.sampled_from([None, None, None, *SIDES]),
    reviewed=st.sampled_from([None, None, None, "any", "no"]),
    depth=st.sampled_from([None, None, None, 0, 1, 2]),
    person=st.sampled_from([None, None, None, "Bob", "Al Lee", "Ann"]),
    role=st.sampled_from(["source", "addressee", "relay"]),
)
EVERY_FILTER = (
    *(Query(words) for words in ("vote", "the vote", '"the vote"', "2,000", "VÔTE", "ann")),
    *(Query(source="lee"), Query(addressee="Ann"), Query(about="ann"), Query(act="deny"), Query(outlet="STRASSE")),
    *(Query(kind="direct"), Query(nested=True), Query(nested=False), Query(from_="2022"), Query(to="2022"), Query()),
    *(Query(figure="killed"), Query(figure="any"), Query(narrator=True), Query(narrator=False)),
    *(Query(depth=0), Query(depth=1), Query(side="North"), Query(side="South"), Query(side="Press")),
    *(Query(reviewed="any"), Query(reviewed="no"), Query(person="Bob"), Query(person="Eve", role="relay")),
)


@pytest.mark.parametrize("query", [query for query in EVERY_FILTER if query.words != "VÔTE"])
def test_every_filter_alone_finds_some_and_the_right_ones(ledger: Ledger, query: Query) -> None:
    page = ledger.page(query, limit=LARGEST_PAGE)
    assert [statement.id for statement in page] == looked_up(query)
    assert len(page) > 0


@pytest.mark.parametrize(
    ("many", "few", "walked"), [(search.MANY_HITS, search.FEW, search.WALKED), (3, 2, 5), (0, 0, 0), (50, 0, 40)]
)
@settings(max_examples=40, deadline=None)
@given(query=QUERIES, limit=st.integers(1, 40))
def test_filters_together_find_what_a_plain_look_finds(
    ledger: Ledger, many: int, few: int, walked: int, query: Query, limit: int
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(search, "MANY_HITS", many)
        patched.setattr(search, "FEW", few)
        patched.setattr(search, "WALKED", walked)
        pages = all_pages(ledger, query, limit)
        entries = list(ledger.entries(query))
    assert [one.id for one in ledger.glimpses(query)] == looked_up(query)
    assert [one.id for one in ledger.glimpses(query, limit=limit)] == looked_up(query)[:limit]
    found = [statement.id for page in pages for statement in page]
    assert found == looked_up(query)
    assert {(page.total, page.exact) for page in pages} == {(len(found), True)}
    assert all(len(page) == limit for page in pages[:-1])
    by_article = [(entry.stored.article.id, statement.id) for entry in entries for statement in entry.statements]
    assert sorted(found) == sorted(id_ for _, id_ in by_article)
    assert [article for article, _ in by_article] == sorted(article for article, _ in by_article)


@pytest.mark.parametrize("most", [0, 1, 5, 10_000])
def test_a_total_is_exact_or_says_that_it_is_not(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(search, "MOST_COUNTED", most)
    for query in (Query("vote"), Query(kind="direct"), Query("nowhere"), Query('"')):
        number = len(looked_up(query)) if query.words != '"' else 0
        page = ledger.page(query, limit=1)
        assert (page.total, page.exact) == (min(number, most), number <= most)
    assert ledger.page(Query(), limit=1).total == len(KNOWN)
    assert ledger.page(Query(), limit=1).exact


@pytest.mark.parametrize("limit", [0, -1, LARGEST_PAGE + 1, 10**20])
def test_a_page_has_a_size_that_can_be(ledger: Ledger, limit: int) -> None:
    with pytest.raises(UsageError, match="a page of"):
        ledger.statements(limit=limit)


def test_the_last_page_says_so_also_when_it_is_full(ledger: Ledger) -> None:
    number = len(looked_up(Query("vote")))
    assert ledger.page(Query("vote"), limit=number).next is None
    assert ledger.page(Query("vote"), limit=number - 1).next is not None


def test_one_article_s_statements_are_found_by_its_id(ledger: Ledger) -> None:
    article = KNOWN[0][1].article.id
    assert sorted(s.id for s in ledger.page(Query(article=article))) == sorted(looked_up(Query(article=article)))
    assert len(ledger.page(Query(article="none"))) == 0


ODD = (
    *('"', '""', '"""', "NEAR(", "NEAR(vote, 5)", "^", "^vote", "said NOT", "*", "vote*", "col:x", "{content}: x"),
    *(
        "AND",
        "OR",
        "NOT",
        "-x",
        "--",
        "(",
        ")",
        "+",
        "\x00",
        "a\x00b",
        "\ud83d",
        "x\udcff",
        "🙂",
        "👩‍👩‍👧",
        "\u0301",
        "²",
    ),
    *("content : vote", "- {source} : vote", "vote OR ferry", "vote AND", "'; DROP TABLE shown; --", "%", "_", "\\"),
    *("x" * 10_000, "x-" * 5_000, "(" * 10_000, '"ы" ' * 2_500, " ".join(map(str, range(2_000))), "\n", "\u2028", "ÿ"),
)


@pytest.mark.parametrize("words", ODD, ids=[ascii(words[:9]) for words in ODD])
@pytest.mark.parametrize("part", ["words", "source", "addressee", "about"])
def test_no_words_make_a_search_fail(ledger: Ledger, part: str, words: str) -> None:
    page = ledger.page(Query(**{part: words}))  # type: ignore[arg-type]  # each of these parts is words
    assert (page.total, page.exact) == (len(ledger.page(Query(**{part: words}), limit=LARGEST_PAGE)), True)  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=40) | st.text('"():*^-+{} \x00\ud83dANDORTvote', max_size=30))
def test_no_text_at_all_makes_a_search_fail(ledger: Ledger, words: str) -> None:
    assert ledger.statements(words, limit=3).total <= len(KNOWN)


SAID = (
    "over 2,000 shells and Zelenskyy's a-b talks",
    "Война началась в Донецке",
    "ראש הממשלה אמר",
    "the café in Łódź closed",
    "the cafe\u0301 two words away words two",
    "AND or NOT a vote",
    "it costs 3.5% (x) col:x at 10:30",
    "flag 🇺🇦 stood",
    "प्रधानमंत्री ने कहा",
    "القاهرة اليوم",
)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = ". ".join(f"Bob said that {words}" for words in SAID) + "."
    return keep(tmp_path_factory.mktemp("said") / "made.db", find(text.replace("3.5%", "3,5%")))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2,000", [0]),
        ("2 000", [0]),
        ("2000", []),
        ("Zelenskyy's", [0]),
        ("zelenskyy’s", [0]),
        ("a-b", [0]),
        ('"b a"', []),
        ("война ДОНЕЦКЕ", [1]),
        ("הממשלה", [2]),
        ("cafe", [3, 4]),
        ("café", [3, 4]),
        ("CAFÉ", [3, 4]),
        ("łódź", [3]),
        ('"two words"', [4]),
        ('"words two"', [4]),
        ('"away two"', []),
        ("words two", [4]),
        ("AND", [0, 5]),
        ("NOT", [5]),
        ("said NOT", []),
        ("or not", [5]),
        ("3,5%", [6]),
        ("(x)", [6]),
        ("col:x", [6]),
        ("10:30", [6]),
        ("🇺🇦", []),
        ("flag 🇺🇦", [7]),
        ("प्रधानमंत्री", [8]),
        ("القاهرة", [9]),
        ("bob", list(range(10))),
        ("cafés", []),
        ("vot", []),
    ],
)
def test_words_find_what_they_say(said: Path, words: str, found: list[int]) -> None:
    expected = [SAID[number].replace("3.5%", "3,5%") for number in found]
    assert contents(said, words) == expected


LETTERS = st.text(st.sampled_from("abzéßłñΩжщёאבג٣ع漢字カ1290'-,.’ \u0301"), min_size=1, max_size=25)


@settings(max_examples=40, deadline=None)
@given(st.lists(LETTERS, min_size=1, max_size=4))
def test_every_word_of_a_content_finds_it(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    text = " ".join(f"Bob said that x {part.replace('.', ',')} y." for part in parts)
    made = find(text)
    path = keep(tmp_path_factory.mktemp("words") / "made.db", made)
    with Ledger.open(path) as ledger:
        for statement in made.statements:
            content = words_of(text, statement.content)
            for word in (*content.split(), f'"{content}"'):
                if any(letter.isalnum() for letter in word):
                    assert statement.id in {found.id for found in ledger.statements(about=word)}


def test_pages_go_on_where_they_were_while_others_add(tmp_path: Path) -> None:
    numbers = range(12)
    dates = ("2022-03-22", None, "2022-03-21")
    findings = [
        find(f"Bob said that vote {n} is off. Eve said that vote {n} is on.", address=f"/{n}", published=dates[n % 3])
        for n in numbers
    ]
    path = keep(tmp_path / "made.db", *findings[:6])
    with Ledger.open(path) as ledger:
        seen, after = [], None
        first = {statement.id for finding in findings[:6] for statement in finding.statements}
        for number in range(6, 60):
            page = ledger.statements("vote", limit=1, after=after)
            seen += [statement.id for statement in page]
            if number < len(findings):
                keep(path, findings[number])
            after = page.next
            if after is None:
                break
    assert len(seen) == len(set(seen))
    assert first <= set(seen)
