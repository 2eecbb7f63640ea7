"""`inquit serve`: a ledger as web pages and over HTTP, on this machine only."""

from __future__ import annotations

import argparse
import ipaddress
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

from inquit.cli.deciding import who_decides
from inquit.cli.querying import add_ledger_option
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import say, shown
from inquit.errors import LedgerError, UsageError

PORT = 8465
_MEGABYTE = 1_000_000
_EXAMPLES = """examples:
  inquit serve                                  pages of inquit.db here; the printed address opens them
  inquit serve --ledger speeches.db --read-only
  inquit serve --ledger new.db                  an empty ledger, to be filled from the page Import

The printed address holds a key: who has it may read and decide. Nobody outside this machine can reach it.
"""


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "serve",
        run_serve,
        words="look at a ledger in a browser, and ask it over HTTP",
        description="Serve a ledger as web pages and an HTTP API, to this machine only, until Ctrl-C.",
        examples=_EXAMPLES,
    )
    add_serving_options(parser)
    parser.add_argument("--read-only", action="store_true", help="nothing can be decided, declared or imported")
    parser.add_argument("--allow-fetch", action="store_true", help="addresses of web pages may be imported")
    parser.add_argument("--largest-upload", type=int, default=100, metavar="MB", help="of one import; default 100")
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="listen there; others than this machine's own need --token-file",
    )
    parser.add_argument(
        "--name",
        action="append",
        metavar="HOST",
        help="a name by which browsers ask, beside the address that is listened on",
    )
    parser.add_argument("--token-file", metavar="FILE", help="the key is its first line, of 20 characters or more")
    parser.add_argument("--by", metavar="NAME", help="who decides; default: the name you are logged in by")
    add_ledger_option(parser)


def add_serving_options(parser: argparse.ArgumentParser) -> None:
    """`--port` and `--no-browser`."""
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"default {PORT}; 0 takes a free one")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")


def run_serve(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C. Returns the exit code."""
    ledger = Path(options.ledger)
    if options.largest_upload < 1:
        raise UsageError(f"--largest-upload {options.largest_upload}", hint="give megabytes, 1 or more")
    own = _is_own(options.host)
    token = _read_token(options.token_file) if options.token_file else None
    if not own and token is None:
        raise UsageError(f"--host {options.host} can be reached from outside", hint="give a key with --token-file")
    by = who_decides(options)
    _open(ledger, read_only=options.read_only)
    if not own:
        say(f"warning: {options.host} can be reached from outside, and what is sent is not encrypted")
    given: dict[str, Any] = {} if token is None else {"token": token}
    serve(
        ledger,
        options,
        opens="/",
        host=options.host,
        by=by,
        names=options.name or (),
        read_only=options.read_only,
        allow_fetch=options.allow_fetch,
        largest_upload=options.largest_upload * _MEGABYTE,
        **given,
    )
    return 0


def serve(
    ledger: Path,
    options: argparse.Namespace,
    *,
    opens: str,
    host: str = "127.0.0.1",
    names: Sequence[str] = (),
    **choices: Any,
) -> None:
    """Serve a ledger until Ctrl-C.

    opens    the page that the printed address leads to
    choices  of `server.site.Site`
    """
    from inquit.server.running import LOOPBACK, Site, listen, run  # not before: the web framework takes a second

    known = tuple(dict.fromkeys((*LOOPBACK, _in_brackets(host), *map(str.casefold, names))))
    site = Site(ledger, hosts=known, **choices)
    bound = listen(host, options.port)
    port = bound.getsockname()[1]
    mark = "&" if "?" in opens else "?"
    address = f"http://{_in_brackets(host)}:{port}{opens}{mark}token={site.token}"

    def ready() -> None:
        say(f"{shown(str(ledger))} is served at\n\n  {address}\n\nCtrl-C ends it")
        if not options.no_browser:
            import webbrowser  # not before: it takes longer to load than the help to print

            webbrowser.open(address)

    with _ending_gently():
        run(site, bound, ready=ready)


@contextmanager
def _ending_gently() -> Iterator[None]:
    """A terminal that is closed and a process that is told to end are as Ctrl-C: what was begun is put away."""
    before: dict[int, Any] = {}
    if current_thread() is main_thread():
        before[signal.SIGTERM] = signal.signal(signal.SIGTERM, signal.default_int_handler)
        hangup = getattr(signal, "SIGHUP", None)
        if hangup is not None and signal.getsignal(hangup) is not signal.SIG_IGN:
            before[hangup] = signal.signal(hangup, lambda *_: signal.raise_signal(signal.SIGTERM))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _open(ledger: Path, *, read_only: bool) -> None:
    """Look whether the ledger can be served; an empty one is made where there is none."""
    from inquit.ledger.ledger import Ledger
    from inquit.ledger.migrations import make_empty

    if not ledger.exists() and not read_only:
        make_empty(ledger)
        say(f"{shown(str(ledger))} is new and empty")
    with Ledger.open(ledger):
        pass
    if not read_only and not os.access(ledger, os.W_OK):
        raise LedgerError("read-only", f"{ledger}: it may not be written", hint="serve it with --read-only")


def _is_own(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def _in_brackets(host: str) -> str:
    return f"[{host}]" if ":" in host else host.casefold()


def _read_token(name: str) -> str:
    try:
        lines = Path(name).read_text("ascii").split()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{name}: no key can be read from it", hint="a line of 20 letters and digits or more"
        ) from error
    token = lines[0] if lines else ""
    if len(token) < 20 or not all(letter.isalnum() or letter in "-_" for letter in token):
        raise UsageError(f"{name}: no key", hint="a line of 20 letters and digits or more")
    return token
