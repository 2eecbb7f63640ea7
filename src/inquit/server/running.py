"""A server that runs: its port, its address, its end."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Callable
from threading import Thread

import uvicorn

from inquit.errors import UsageError
from inquit.server.app import make_app
from inquit.server.prompt import PromptProtocol
from inquit.server.site import LOOPBACK, Site
from inquit.server.web.statements import prepare
from inquit.views.garbage import settle

__all__ = ["LOOPBACK", "Site", "listen", "run"]

_MOST_AT_ONCE = 64  # requests under way; more are told to wait


def listen(host: str, port: int) -> socket.socket:
    """A socket that is bound. Port 0 takes any that is free.

    Raises  UsageError for one that is taken or an address that is not of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    if sys.platform != "win32":  # there, it would let two servers have one port
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except (OSError, OverflowError) as error:
        bound.close()
        words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UsageError(f"cannot listen on {host}:{port}: {words}", hint="try --port 0") from error
    bound.listen()
    return bound


def run(site: Site, bound: socket.socket, *, ready: Callable[[], None]) -> None:
    """Serve until Ctrl-C.

    ready  called when requests are answered
    """
    logging.getLogger("inquit.server").setLevel(logging.WARNING)
    # What fails in an answer is told by ourselves; what is left is how a server that is ended twice breaks off.
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    config = uvicorn.Config(
        make_app(site),
        http=PromptProtocol,  # always the same one, whatever else is installed
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        limit_concurrency=_MOST_AT_ONCE,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=2,
        h11_max_incomplete_event_size=32_000,
        proxy_headers=False,
    )

    def begin() -> None:
        Thread(target=prepare, args=(site,), name="preparing", daemon=True).start()
        ready()

    _Server(config, begin).run(sockets=[bound])


class _Server(uvicorn.Server):
    """As uvicorn's, and says when it is ready."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            settle()
            self._ready()
