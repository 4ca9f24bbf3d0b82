"""The pictures of docs/network.md, from the sample pages: python -m tests.network.screenshots"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import kg
from kg.network import page, report
from tests.network import browsers

ROOT = Path(__file__).resolve().parents[2]
UNION = "北京市总工会"


def main() -> None:
    """Build the samples, open both pages in every manner, keep what is seen."""
    result = kg.build([ROOT / "tests" / "samples" / "pages"])
    target = ROOT / "docs" / "img"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        network, index = Path(folder) / "network.html", Path(folder) / "index.html"
        page.write(result.corpus, result.network, network)
        report.write(result.corpus, result.network, index)
        desktop: dict[str, Any] = {"width": 1200, "height": 750}
        phone: dict[str, Any] = {"width": 390, "height": 844, "phone": True}
        shots: dict[str, tuple[Path, dict[str, Any], Callable[[Any], None]]] = {
            "network-light": (network, desktop, nothing),
            "network-dark": (network, desktop | {"dark": True}, edge),
            "network-focus": (network, desktop, focus),
            "network-phone": (network, phone, select),
            "network-phone-dark": (network, phone | {"dark": True}, nothing),
            "report": (index, desktop, nothing),
        }
        for name, (path, manner, act) in shots.items():
            with browsers.page(**manner) as tab:
                tab.goto(path.as_uri())
                tab.wait_for_timeout(500)
                act(tab)
                tab.screenshot(path=target / f"{name}.png", scale="css")


def nothing(tab: Any) -> None:
    """As it opens."""


def select(tab: Any) -> None:
    """By search."""
    tab.fill("#search", UNION)
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(900)


def focus(tab: Any) -> None:
    """The neighbourhood alone."""
    select(tab)
    tab.click("#focus")
    tab.wait_for_timeout(900)


def edge(tab: Any) -> None:
    """The best attested link of the union."""
    select(tab)
    tab.locator(".weight").first.click()
    tab.wait_for_timeout(900)


if __name__ == "__main__":
    main()
