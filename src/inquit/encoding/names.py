"""Names out of sight: the encoder reads every name as the same word, so that no side's name can change a reading.

A word counts as a name when it is printed with a capital and English does not know it as a common word. Russia and
Ukraine, Clinton and Trump, FSB and SBU are then one and the same piece: swapped names give the same numbers by
construction, a name never seen reads like a famous one, and long foreign names cost one piece instead of five.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from inquit.models.wordpieces import Pieces

NAME_CASE = 1
NAME = "smith"  # the piece that stands for every name: a plain one, so that training starts near what the weights know


def hide_names(text: str, pieces: Pieces, common: AbstractSet[str], name_row: int) -> Pieces:
    """The same words, each name one piece `name_row`.

    common  words in lower case that English uses as such; days, months and titles among them

    Cost    one look a word.
    """
    ids: list[int] = []
    firsts: list[int] = []
    borders = [*pieces.firsts, len(pieces.ids)]
    for number, (start, end) in enumerate(zip(pieces.word_starts, pieces.word_ends, strict=True)):
        firsts.append(len(ids))
        if end - start > 1 and text[start].isupper() and text[start:end].lower() not in common:
            ids.append(name_row)
        else:
            ids.extend(pieces.ids[borders[number] : borders[number + 1]])
    return Pieces(ids, firsts, pieces.word_starts, pieces.word_ends)


def even_cases(cases: list[int], pieces: Pieces, name_row: int) -> list[int]:
    """The case feature with every name printed alike: CNN and Fox are both just names."""
    return [
        NAME_CASE if pieces.ids[first] == name_row else case for case, first in zip(cases, pieces.firsts, strict=True)
    ]
