"""Text that is itself speech: the turns of a transcript, each a statement of the speaker its label names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from inquit.attribution.draft import Draft
from inquit.segmentation.segment import Segmentation
from inquit.segmentation.turns import Turn

# A transcript repeats its speakers; a lone "Note:" does not. Two speakers in turn, or one three times.
_FEWEST_TURNS = 3
_SURE = 0.9  # share of rule-made turns that were right on the tuning split's transcripts is too small a sample to fit


def read_turns(text: str, parts: Segmentation, drafts: Sequence[Draft]) -> list[Draft]:
    """Turns of a text that is a transcript; none of a text that is not.

    Replaces what the networks made of the same colons, since a turn runs on to the next label, over paragraphs.
    """
    turns = [turn for turn in parts.turns if _is_label(text, turn)]
    names = Counter(text[turn.label.start : turn.label.end] for turn in turns)
    if len(turns) < _FEWEST_TURNS or max(names.values()) < 2:
        return []
    turns = [
        turn for turn in turns if names[text[turn.label.start : turn.label.end]] > 1 or _looks_like(text, turn, names)
    ]
    made = []
    for place, turn in enumerate(turns):
        end = turns[place + 1].label.start if place + 1 < len(turns) else len(text)
        more = [p for p in parts.paragraphs if turn.said.end <= p.start and p.end <= end]
        made.append(Draft(turn.mark, turn.label, (turn.said, *more), _SURE, turn=True))
    return made


def _is_label(text: str, turn: Turn) -> bool:
    """Names only: no digits, at most five words."""
    label = text[turn.label.start : turn.label.end]
    return len(label.split()) <= 5 and not any(c.isdigit() for c in label)


def _looks_like(text: str, turn: Turn, names: Counter[str]) -> bool:
    """A speaker heard once is believed when the labels of the text are printed alike."""
    label = text[turn.label.start : turn.label.end]
    return all(name.isupper() for name, count in names.items() if count > 1) and label.isupper()
