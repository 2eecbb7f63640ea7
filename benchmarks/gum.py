"""Texts of GUM with their gold entities, as code points: which mentions are of whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_MENTION = re.compile(r"\((?P<whole>[^()]+)\)|\((?P<opens>[^()]+)|(?P<closes>[^()]+)\)")


@dataclass(frozen=True)
class Mention:
    """A gold mention. `chain` is the entity's number in its text; `kind` person, organization, place …"""

    start: int
    end: int
    chain: str
    kind: str
    form: str  # part of speech of its head: PROPN, PRON, NOUN …


@dataclass(frozen=True)
class GumText:
    id: str
    text: str
    mentions: tuple[Mention, ...]


def load_gum(folder: Path, *genres: str) -> list[GumText]:
    """The texts of some genres (`news`, `bio` …), by name."""
    paths = [path for path in sorted(folder.glob("*.conllu")) if path.name.split("_")[1] in genres]
    return [read_gum(path) for path in paths]


def read_gum(path: Path) -> GumText:
    """One text: sentences on one line, paragraphs parted by a blank line, as its authors printed it."""
    text, glued = "", True
    forms: list[str] = []
    open_: dict[str, list[_Open]] = {}
    mentions: list[Mention] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar_block") and text:
            text, glued = text.rstrip() + "\n\n", True
        columns = line.split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            continue
        start = len(text) if glued else len(text) + 1
        text += ("" if glued else " ") + columns[1]
        forms.append(columns[3])
        facts = dict(part.partition("=")[::2] for part in columns[9].split("|"))
        glued = facts.get("SpaceAfter") == "No"
        for match in _MENTION.finditer(facts.get("Entity", "")):
            if match["closes"] is None:
                chain, kind, _, _, _, least = (match["whole"] or match["opens"]).split("-")[:6]
                open_.setdefault(chain, []).append(_Open(start, len(forms) - 1, kind, int(least.split(",")[0]) - 1))
                if match["whole"] is None:
                    continue
            else:
                chain = match["closes"].split("-")[0]
            if open_.get(chain):
                begun = open_[chain].pop()
                head = forms[min(begun.word + begun.head, len(forms) - 1)]
                mentions.append(Mention(begun.start, len(text), chain, begun.kind, head))
    return GumText(path.stem, text, tuple(sorted(mentions, key=lambda m: (m.start, -m.end))))


class _Open(NamedTuple):
    start: int
    word: int
    kind: str
    head: int
