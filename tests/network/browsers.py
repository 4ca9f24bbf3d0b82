"""A Chromium of the system, driven by Playwright, with no way to any network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
REQUIRED = "UNIONKG_REQUIRE_BROWSER"


def missing() -> str:
    """Why no browser can be driven here; empty if one can."""
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "the Python package playwright is not installed"
    if executable() is None:
        return f"no browser found ({', '.join(NAMES)})"
    return ""


def required() -> bool:
    """Must a missing browser fail the tests?"""
    return os.environ.get(REQUIRED) == "1"


def executable() -> str | None:
    """A browser on the path, or the one that Playwright has installed."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        own = driver.chromium.executable_path
    return own if os.path.exists(own) else None  # noqa: PTH110


@contextmanager
def page(
    *,
    width: int = 1440,
    height: int = 900,
    dark: bool = False,
    phone: bool = False,
    args: Sequence[str] = (),
) -> Iterator[Any]:
    """A fresh, offline page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable(), args=[*QUIET, *args])
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light",
            has_touch=phone, is_mobile=phone, offline=True, accept_downloads=True,
            device_scale_factor=2 if phone else 1,
        )  # fmt: skip
        try:
            yield context.new_page()
        finally:
            browser.close()
