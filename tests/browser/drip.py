"""`inquit serve` whose answers arrive in pieces, as over a bad line: a test that looks into the half of a page fails.

    INQUIT_DRIP=0.25 pytest tests/browser

waits up to a quarter of a second before each piece.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inquit.cli.main import run

LONGEST_S = float(os.environ.get("INQUIT_DRIP", "0"))
_PIECES = 6


class Drip:
    """An application whose answers come in pieces."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def drip(message: Message) -> None:
            body = message.get("body", b"")
            size = len(body) // _PIECES + 1
            for start in range(0, len(body), size):
                await asyncio.sleep(random.random() * LONGEST_S)
                await send({**message, "body": body[start : start + size], "more_body": True})
            await send({**message, "body": b""} if body else message)

        await self._app(scope, receive, drip)


class _Config(uvicorn.Config):
    def load(self) -> None:
        super().load()
        self.loaded_app = Drip(self.loaded_app)


if __name__ == "__main__":
    uvicorn.Config = _Config  # type: ignore[misc]
    sys.exit(run())
