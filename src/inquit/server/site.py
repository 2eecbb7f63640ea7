"""What one server serves, and what it may do: decided when it starts, never by a browser."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class Site:
    """One server's choices.

    ledger          the file that it shows; made by the first import where there is none
    by              the name that stands beside decisions made here
    token           whoever has it may come in: in the printed address, or as `Authorization: Bearer`
    hosts           names by which it may be asked, without a port
    read_only       nothing can be decided, declared or imported
    allow_fetch     addresses of pages may be imported
    largest_upload  bytes of one request's body
    patience_s      seconds that a question to the ledger may take, and that a request's body may stand still
    """

    ledger: Path
    by: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    hosts: tuple[str, ...] = LOOPBACK
    read_only: bool = False
    allow_fetch: bool = False
    largest_upload: int = 100_000_000
    patience_s: float = 20.0

    @property
    def pass_(self) -> str:
        """What the cookie holds: made from the token, and no way back."""
        return hashlib.blake2b(self.token.encode(), digest_size=24, person=b"inquit cookie").hexdigest()

    def knows_token(self, given: str) -> bool:
        """Whether this is the token, told in the same time for every guess."""
        return secrets.compare_digest(given.encode("utf-8", "surrogatepass"), self.token.encode())

    def knows_pass(self, given: str) -> bool:
        """Whether this is what the cookie holds."""
        return secrets.compare_digest(given.encode("utf-8", "surrogatepass"), self.pass_.encode())
