"""Who is meant by a name that is typed: told where a party of that very name is rare, and others bear it too."""

from __future__ import annotations

from collections.abc import Sequence

from inquit.ledger.ledger import Ledger
from inquit.rendering.wording import count
from inquit.views.sides import Side

_RARE = 50  # statements below which a reader may have meant another
_OUTLET = "outlet:"


def tell_meant(ledger: Ledger, sides: Sequence[Side]) -> list[str]:
    """A note for each member of a side named with the question who is rarer than another of whose name it is part."""
    made = []
    for side in sides:
        for member in () if side.declared else side.members:
            if member.startswith(_OUTLET):
                continue
            meant = ledger.person(member)
            if meant.number >= _RARE:
                continue
            others = [one for one in ledger.people(member, limit=3) if one.id != meant.id and one.number > meant.number]
            if others:
                told = " and ".join(f"{one.name} ({one.number:,})" for one in others)
                made.append(
                    f"{side.name}: “{member}” is the party of just that name, in {count(meant.number, 'statement')}; "
                    f"written out, it could be {told}"
                )
    return made
