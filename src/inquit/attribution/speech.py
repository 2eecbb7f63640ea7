"""Text that is itself speech: the turns of a transcript, each a statement of the speaker its label names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from inquit.attribution.draft import Draft
from inquit.segmentation.segment import Segmentation
from inquit.segmentation.turns import Turn

# A transcript repeats its speakers, or is made of labelled lines; a lone "Note:" is neither.
_FEWEST_TURNS = 3
_MOSTLY = 0.5
_LONGEST_TURN = 3  # paragraphs between two labels of a passage of talk inside an article
_SURE = 0.9  # too few transcripts in the tuning split to fit it
_QUESTIONS = frozenset({"Q", "A", "Question", "Answer", "QUESTION", "ANSWER"})


def read_turns(text: str, parts: Segmentation) -> list[Draft]:
    """Turns of a text that is a transcript; none of a text that is not.

    Replaces what the networks made of the same colons, since a turn runs on to the next label, over paragraphs.
    """
    turns = [turn for turn in parts.turns if _is_label(text, turn)]
    names = Counter(text[turn.label.start : turn.label.end] for turn in turns)
    if not _is_transcript(parts, turns, names):
        return []
    places = {paragraph.start: number for number, paragraph in enumerate(parts.paragraphs)}
    whole = len(turns) >= _MOSTLY * len(parts.paragraphs)
    rows = [places[turn.label.start] for turn in turns]
    repeated = {name for name, count in names.items() if count > 1}
    kept = [
        (row, turn)
        for row, turn in zip(rows, turns, strict=True)
        if {row - 1, row + 1} & set(rows) or _is_speaker(text[turn.label.start : turn.label.end], repeated, whole)
    ]
    made = []
    for (row, turn), after in zip(kept, [row for row, _ in kept[1:]] + [None], strict=True):
        last = row + 1 if after is None else after  # a passage of talk inside an article ends with its last turn's line
        if whole and after is None:
            last = len(parts.paragraphs)
        elif not whole and last - row > _LONGEST_TURN:
            last = row + 1
        made.append(Draft(turn.mark, turn.label, (turn.said, *parts.paragraphs[row + 1 : last]), _SURE, turn=True))
    return made


def _is_transcript(parts: Segmentation, turns: Sequence[Turn], names: Counter[str]) -> bool:
    if len(turns) >= _FEWEST_TURNS and max(names.values()) > 1:
        return True
    questions = sum(count for name, count in names.items() if name in _QUESTIONS)
    named = any(name.isupper() or len(name.split()) > 1 for name in names)  # "Where:", "Tickets:" are no speakers
    return questions > 1 or (len(turns) > 1 and named and len(turns) >= _MOSTLY * len(parts.paragraphs))


def _is_speaker(name: str, repeated: AbstractSet[str], whole: bool) -> bool:
    """A speaker heard once is believed in a whole transcript, or in capitals; but printed like those heard again."""
    alike = all(other.isupper() == name.isupper() for other in repeated)
    return name in repeated or (alike and (whole or (name.isupper() and bool(repeated))))


def _is_label(text: str, turn: Turn) -> bool:
    """Names only, no digits, at most five words; and words are said: "Clinton: 2,312" is a table."""
    label = text[turn.label.start : turn.label.end]
    said = text[turn.said.start : turn.said.end]
    return len(label.split()) <= 5 and not any(c.isdigit() for c in label) and any(c.isalpha() for c in said)
