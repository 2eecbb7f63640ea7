"""Cases of acts: one marked statement a line, as `tests/cases/en-acts/RULES.md` tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inquit.attribution.acts.find import Act, find_act
from inquit.attribution.circumstances import find_circumstances
from inquit.attribution.clauses import Clauses
from inquit.attribution.draft import Draft
from inquit.attribution.nesting import Placed
from inquit.languages.en import ENGLISH
from inquit.records import ACTS, Span, Spans
from inquit.segmentation.segment import segment

_OPENING = {"{": "}", "[": "]"}


class CaseError(ValueError):
    """A line that breaks the format; says which file and which line."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text with one marked statement; spans are code points of the text without the marks."""

    id: str
    act: str
    negated: bool
    text: str
    cue: Span
    content: Spans


def load_cases(path: Path) -> list[Case]:
    """Every case of a file. Raises CaseError on the first line that breaks the format."""
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    return [_case(line, f"{path}:{number}") for number, line in lines if line.strip()]


def find_gold(case: Case) -> Act:
    """What the rules find beside the cue and the content that the case marks."""
    draft = Draft(case.cue, None, case.content, 1.0, turn=case.text[slice(*case.cue)] == ":")
    clauses = Clauses(case.text, segment(case.text, ENGLISH).sentences, [Placed(draft, None)])
    addressees = find_circumstances(case.text, draft, 0, clauses, None).addressees
    return find_act(case.text, case.cue, case.content, addressees)


def _case(line: str, place: str) -> Case:
    parts = line.split("\t")
    if len(parts) != 4 or parts[1] not in ACTS or parts[2] not in ("0", "1"):
        raise CaseError(f"{place}: needs id, act, 0 or 1, and the text, tabs between")
    text, found = _unmarked(parts[3], place)
    if len(found["{"]) != 1 or not found["["]:
        raise CaseError(f"{place}: needs one {{cue}} and at least one [content]")
    return Case(parts[0], parts[1], parts[2] == "1", text, found["{"][0], tuple(found["["]))


def _unmarked(marked: str, place: str) -> tuple[str, dict[str, list[Span]]]:
    """The text without its marks, and what each kind of mark held."""
    text, opened = "", ("", 0)
    found: dict[str, list[Span]] = {"{": [], "[": []}
    for letter in marked:
        if letter in _OPENING and not opened[0]:
            opened = (letter, len(text))
        elif opened[0] and letter == _OPENING[opened[0]]:
            found[opened[0]].append(Span(opened[1], len(text)))
            opened = ("", 0)
        elif letter in "{}[]":
            raise CaseError(f"{place}: {letter} without its partner")
        else:
            text += letter
    return text, found
