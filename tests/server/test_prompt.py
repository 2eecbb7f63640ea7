"""Connections on which nothing is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from uvicorn import Config
from uvicorn.server import ServerState

from inquit.server.prompt import PromptProtocol

REQUEST = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"
Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class _Hasty(PromptProtocol):
    patience_s = 0.05


def _talk(talk: Talk, protocol: type[PromptProtocol] = _Hasty) -> None:
    """Let somebody talk to a server."""

    async def run() -> None:
        config = Config(PlainTextResponse("here"), http=protocol, ws="none", lifespan="off", log_config=None)
        config.load()
        state = ServerState()
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: protocol(config, state, {}), "127.0.0.1", 0)
        async with server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
            await asyncio.wait_for(talk(reader, writer), 10)
            writer.close()

    work: Coroutine[Any, Any, None] = run()
    asyncio.run(work)


@pytest.mark.parametrize("said", [b"", b"GET /", b"GET / HTTP/1.1\r\nhost: x\r\n"])
def test_who_does_not_ask_is_not_waited_for(said: bytes) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(said)
        assert await reader.read() == b""

    _talk(talk)


def test_nor_who_begins_a_second_request_and_does_not_end_it() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(REQUEST)
        assert await reader.readuntil(b"here")
        writer.write(b"GET /")
        assert await reader.read() == b""

    _talk(talk)


def test_who_asks_in_time_is_answered_as_often_as_wanted() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(3):
            writer.write(REQUEST[:9])
            await writer.drain()
            writer.write(REQUEST[9:])
            assert await reader.readuntil(b"here")

    _talk(talk, PromptProtocol)
