"""Drafts kept out of a text's margins, its dateline and photo credits."""

from __future__ import annotations

from dataclasses import replace

from inquit.attribution.draft import Draft
from inquit.segmentation import margins
from inquit.segmentation.segment import Segmentation


class Margins(margins.Margins):
    """The margins of one text: its dateline with the lines around it, its credits."""

    def __init__(self, text: str, parts: Segmentation) -> None:
        dateline = () if parts.dateline is None else (parts.dateline.span, *parts.dateline.lines)
        super().__init__(text, (*dateline, *parts.credits))

    def clear(self, draft: Draft) -> Draft | None:
        """A draft whose source and content keep out of the margins; None when its cue does not, or nothing is left."""
        if not self:
            return draft
        content = self.outside(draft.content)
        if not content or self.outside((draft.cue,)) != (draft.cue,):
            return None
        source = None if draft.source is None else next(iter(self.outside((draft.source,))), None)
        return replace(draft, source=source, content=content)
