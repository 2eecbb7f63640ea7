"""The table of pages: one module each, with a `router`."""

from __future__ import annotations

from importlib import import_module

from fastapi import FastAPI

MODULES = (
    *("static", "home", "articles", "about", "statements", "people", "naming", "views", "sides"),
    *("deciding", "importing", "read", "docs"),
)


def add_pages(app: FastAPI) -> None:
    """Put all pages into the application."""
    for name in MODULES:
        app.include_router(import_module(f"inquit.server.web.{name}").router, include_in_schema=False)
