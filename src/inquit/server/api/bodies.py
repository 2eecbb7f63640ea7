"""What bodies of requests have in common: unknown fields are refused, and so are words that no file can hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_LONGEST = 2_000  # characters of a name or of a reason


class Body(BaseModel):
    """A body: JSON, an object."""

    model_config = ConfigDict(extra="forbid")


def _printable(words: str) -> str:
    if "\x00" in words or any("\ud800" <= letter <= "\udfff" for letter in words):
        raise ValueError("holds NUL or half of a surrogate pair")
    return words


Name = Annotated[str, Field(max_length=_LONGEST), AfterValidator(_printable)]
Why = Annotated[Name | None, Field(description="it stays beside the decision")]
