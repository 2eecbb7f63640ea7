"""`inquit doctor`: versions, model, settings, and whether a ledger is whole."""

from __future__ import annotations

import argparse
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from inquit.cli.output import write_utf8
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import LEDGER, count, say
from inquit.errors import InquitError, LedgerError, UsageError
from inquit.settings import Settings, find_origins

_PACKAGES = (
    "numpy onnxruntime charset-normalizer trafilatura fastwarc feedparser py3langid rich protego pyarrow spacy"
).split()


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "doctor",
        run_doctor,
        words="show versions, model, settings, and whether a ledger is whole",
        description="Show versions, the model with its digests, settings and where they come from; check a ledger.",
        examples="example:\n  inquit doctor --ledger speeches.db\n",
    )
    parser.add_argument("--ledger", metavar="FILE", help=f"check this one; default: {LEDGER} here, if there is one")
    mending = parser.add_mutually_exclusive_group()
    mending.add_argument("--rebuild", action="store_true", help="make the ledger's view again from its records")
    mending.add_argument("--migrate", action="store_true", help="bring an older ledger up to date; keeps a copy")


def run_doctor(options: argparse.Namespace) -> int:
    """Print what is found. Returns the exit code: 1 when something is wrong."""
    write_utf8()
    _print_versions()
    fine = _print_bundle()
    fine = _print_settings() and fine
    path = Path(options.ledger or LEDGER)
    if options.ledger or path.exists():
        fine = _print_ledger(path, options) and fine
    say("all well" if fine else "something is wrong, see above")
    return 0 if fine else 1


def _print_versions() -> None:
    from inquit.ledger.sqlite import LIBRARY_VERSION

    _line("inquit", version("inquit"))
    _line("python", f"{platform.python_version()} on {platform.platform()}")
    _line("sqlite", LIBRARY_VERSION)
    for package in _PACKAGES:
        try:
            _line(package, version(package))
        except PackageNotFoundError:
            _line(package, "not installed")


def _print_bundle() -> bool:
    from inquit.models.bundle import Bundle
    from inquit.models.catalogue import describe_bundle, find_bundle

    try:
        name, digest = describe_bundle("en")
        bundle = Bundle(find_bundle("en"), threads=1)
        _line("model", f"{name}, settings sha256 {digest}")
        for file, expected in bundle.digests.items():
            bundle.check(file)
            _line(f"  {file}", f"sha256 {expected}, as it was made")
    except InquitError as error:
        _line("model", f"WRONG: {error}")
        return False
    return True


def _print_settings() -> bool:
    try:
        settings = Settings.from_environment()
    except UsageError as error:
        _line("settings", f"WRONG: {error}; {error.hint}")
        return False
    for name, origin in find_origins().items():
        _line(name, f"{getattr(settings, name):,} ({origin})")
    return True


def _print_ledger(path: Path, options: argparse.Namespace) -> bool:
    from inquit.ledger.health import check_health, mend, migrate
    from inquit.ledger.ledger import Ledger

    try:
        if not path.is_file():  # what mends opens to write, which would make one
            raise LedgerError("no-ledger", f"{path}: there is no such ledger", hint="inquit add makes one")
        if options.migrate:
            copy = migrate(path)
            _line("migrated", "nothing was due" if copy is None else f"the ledger as it was: {copy}")
        if options.rebuild:
            mend(path)
            _line("rebuilt", "the view, from the records")
        with Ledger.open(path) as ledger:
            articles, statements = ledger.size
        _line("ledger", f"{path}: {count(articles, 'article')}, {count(statements, 'statement')}")
        faults = check_health(path)
    except LedgerError as error:
        _line("ledger", f"WRONG: {error}" + (f"; {error.hint}" if error.hint else ""))
        return False
    for fault in faults:
        _line("", f"WRONG: {fault}")
    return not faults


def _line(name: str, words: str) -> None:
    print(f"{name:20} {words}")
