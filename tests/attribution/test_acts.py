"""What a source does with its words: claims by name, and a floor over the open cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.acts.__main__ import OPEN, accuracy, negation
from benchmarks.acts.cases import Case, CaseError, find_gold, load_cases
from inquit.attribution.acts.find import Act, find_act
from inquit.records import Span

FLOOR = 97.5  # per cent of open.tsv with their act, as measured less two points
FLOOR_NEGATED = 98.0


def act_of(marked: str) -> Act:
    """The act of a text with its cue in `{…}` and its content in `[…]`."""
    text = marked
    for mark in "{}[]":
        text = text.replace(mark, "")
    spans = {}
    for opening, closing in ("{}", "[]"):
        start = marked.index(opening) - sum(mark in "{}[]" for mark in marked[: marked.index(opening)])
        length = marked.index(closing) - marked.index(opening) - 1
        spans[opening] = Span(start, start + length)
    return find_act(text, spans["{"], (spans["["],))


def name_of(marked: str) -> str | None:
    return act_of(marked).name


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("The mayor {called for} [calm].", "appeal"),
        ("The mayor {called} [the critic a liar].", "accuse"),
        ("The mayor {called} [the accord historic].", "praise"),
        ("The mayor {called} [the house a bungalow].", "state"),
        ("The mayor {told} [the crowd to go home].", "order"),
        ("The mayor {told} the crowd [that it was late].", "state"),
        ("The mayor {asked} [whether it was late].", "ask"),
        ("The mayor {asked for} [more time].", "appeal"),
        ("The mayor {asked} [the crowd to wait].", "appeal"),
        ("The mayor {accepted} [that it was late].", "admit"),
        ("The mayor {accepted} [the offer].", "agree"),
        ("The mayor {swore} [that she had locked the gate].", "state"),
        ("The mayor {swore} [to mend the gate].", "promise"),
        ("The mayor {vowed} [revenge for the raid].", "threaten"),
        ("The mayor {suggested} [that it had been late].", "state"),
        ("The mayor {suggested} [moving the market].", "propose"),
        ("The mayor {said no to} [the spaceport].", "reject"),
        ("The mayor {hit out at} [the board].", "accuse"),
        ("The mayor {is considering} [a sale].", "intend"),
        ("The mayor {considers} [the sale a waste].", "think"),
    ],
)
def test_the_complement_decides_where_a_cue_can_do_several_things(marked: str, act: str) -> None:
    assert name_of(marked) == act


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("{No apology} came [for the mud].", "apologise"),
        ("His {call} [for calm] went unheard.", "appeal"),
        ("An {admission} [that it was late] came at noon.", "admit"),
        ("The mayor {issued a warning} [that the dam might go].", "warn"),
        ("The mayor {sent a message of condolence} [to the widow].", "condole"),
        ("The mayor {said in an appeal} [that help was needed].", "appeal"),
    ],
)
def test_a_noun_names_the_act_alone_and_behind_a_verb_that_says_little(marked: str, act: str) -> None:
    assert name_of(marked) == act


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("Villagers {were urged} [to leave].", "appeal"),
        ("[The bank] {is expected} to fail.", "predict"),
        ("[The hikers] {are feared} dead.", "think"),
        ("[The clerk] {is alleged} to have lied.", "accuse"),
        ("[Claims of a rift] {were rejected} on Monday.", "deny"),
        ("[The request for bail] {was rejected} on Monday.", "reject"),
    ],
)
def test_a_passive_does_what_its_verb_does_to_what_stands_in_front(marked: str, act: str) -> None:
    assert name_of(marked) == act


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Thank you, all of you.", "thank"),
        ("I am sorry for what I did.", "apologise"),
        ("I am so sorry for your loss.", "condole"),
        ("We demand that the names be read.", "appeal"),
        ("We will retaliate.", "threaten"),
        ("They lied to us for years.", "accuse"),
        ("That never happened.", "deny"),
        ("No. We will not sign this.", "reject"),
        ("Who is going to pay?", "ask"),
        ("Why don't we split the cost?", "propose"),
        ("I promise you a fair hearing.", "promise"),
        ("Beware of what you sign.", "warn"),
        ("She was magnificent tonight.", "praise"),
        ("It was our mistake.", "admit"),
        ("I think it was late.", "think"),
        ("We plan to appeal.", "intend"),
        ("It was raining at nine.", "state"),
        ("A letter of thanks was found in the drawer.", "state"),
        ("He promised my sister a horse.", "state"),
        ("It must have been dark by then.", "state"),
    ],
)
def test_under_a_plain_said_the_content_performs_the_act_or_only_tells(words: str, act: str) -> None:
    assert name_of(f"“[{words}]” the mayor {{said}}.") == act


def test_indirect_speech_performs_an_act_only_of_its_source() -> None:
    assert name_of("The mayor {said} [she agreed with the plan].") == "agree"
    assert name_of("The mayor {said} [the rebels had agreed to the plan].") == "state"


def test_a_wish_hands_on_to_what_is_wished_to_be_said() -> None:
    assert name_of("I {would like} [to thank you all].") == "thank"
    assert name_of("I {would like} [to build a house].") == "intend"


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("The mayor {did not say} [who paid].", Act("state", True)),
        ("The mayor {declined to comment on} [the leak].", Act("state", True)),
        ("The mayor {refused to apologise for} [the joke].", Act("apologise", True)),
        ("The mayor {refused} [to apologise for the joke].", Act("apologise", True)),
        ("The mayor {kept quiet about} [the leak].", Act("state", True)),
        ("Nobody {asked} [whether it was late].", Act("ask", True)),
        ("The mayor {did not rule out} [a sale].", Act("reject", True)),
        ("The mayor {refused} [to leave the room].", Act("reject", False)),
        ("The mayor {denied} [that it was late].", Act("deny", False)),
        ("The mayor {made no secret of} [her anger].", Act("state", False)),
        ("The mayor {could not thank} [the crew enough].", Act("thank", False)),
        ("The mayor {would not hear of} [a sale].", Act("reject", False)),
        ("The mayor {told} [the crowd not to go home].", Act("order", False)),
    ],
)
def test_negated_is_what_is_not_said_or_refused_not_what_is_denied(marked: str, act: Act) -> None:
    assert act_of(marked)[1] == act[1]
    if act.name not in ("state", "deny"):
        assert act_of(marked) == act


def test_an_unknown_cue_states_and_no_cue_does_nothing() -> None:
    assert name_of("The mayor {frobbed} [that it was late].") == "state"
    assert find_act("It was late.", Span(0, 0), (Span(0, 11),)) == Act(None, False)


def test_an_addressee_that_is_to_do_something_makes_a_call_an_appeal() -> None:
    text = "He had called his counterpart to meet him."
    cue, content, who = Span(3, 13), (Span(14, 41),), Span(14, 29)
    assert find_act(text, cue, content, (who,)).name == "appeal"


@pytest.mark.parametrize("sides", [("Varnia", "Kessary"), ("Kessary", "Varnia")])
def test_whose_words_they_are_does_not_change_what_they_do(sides: tuple[str, str]) -> None:
    left, right = sides
    assert name_of(f"{left} {{accused}} [{right} of shelling a market].") == "accuse"
    assert name_of(f"“[We will burn their fields],” {{said}} {left} of {right}.") == "threaten"


def test_the_open_cases_have_the_acts_that_they_ask_for() -> None:
    pairs = [(case, find_gold(case)) for case in load_cases(OPEN)]
    assert accuracy(pairs) >= FLOOR
    assert negation(pairs) >= FLOOR_NEGATED


@pytest.mark.parametrize(
    "line",
    ["x\tstate\t0", "x\tshrug\t0\tHe {said} [so].", "x\tstate\t0\tHe said [so].", "x\tstate\t0\tHe {said} [so."],
)
def test_a_line_that_breaks_the_format_is_refused_with_its_place(tmp_path: Path, line: str) -> None:
    path = tmp_path / "cases.tsv"
    path.write_text(f"{line}\n", "utf-8")
    with pytest.raises(CaseError, match=r"cases\.tsv:1"):
        load_cases(path)


def test_the_marks_of_a_case_leave_its_prose(tmp_path: Path) -> None:
    path = tmp_path / "cases.tsv"
    path.write_text("x\tstate\t1\t“[We],” she {did not say}, “[went].”\n", "utf-8")
    assert load_cases(path) == [
        Case("x", "state", True, "“We,” she did not say, “went.”", Span(10, 21), (Span(1, 3), Span(24, 28)))
    ]
