"""What the tests of the network share: corpora, their graphs, and a browser where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.model import Corpus
from kg.network import cooccurrence, page
from tests.network import browsers, synthetic


@pytest.fixture(scope="session")
def city() -> Corpus:
    return synthetic.corpus(200)


@pytest.fixture(scope="session")
def city_graph(city: Corpus) -> nx.Graph:
    return cooccurrence(city)


@pytest.fixture(scope="session")
def city_page(city: Corpus, city_graph: nx.Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "network.html"
    page.write(city, city_graph, path)
    return path


@pytest.fixture(scope="session")
def metropolis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page that opens on a backbone."""
    corpus = synthetic.corpus(3200)
    path = tmp_path_factory.mktemp("large") / "network.html"
    page.write(corpus, cooccurrence(corpus), path)
    return path


class Tab:
    """A page in the browser, with everything that it asked for and complained about."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("dialog", lambda dialog: (self.complaints.append("dialog"), dialog.dismiss()))

    def open(self, path: Path, hash_: str = "") -> Tab:
        self.page.goto(path.as_uri() + hash_)
        self.page.wait_for_function("document.readyState === 'complete'")
        self.page.wait_for_timeout(150)
        return self

    def js(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    @property
    def panel(self) -> Any:
        return self.page.locator("#panel")


@pytest.fixture
def tab(request: pytest.FixtureRequest) -> Iterator[Tab]:
    """A fresh, offline tab; `@pytest.mark.parametrize("tab", [{...}], indirect=True)` sets it up."""
    if reason := browsers.missing():
        if browsers.required():
            pytest.fail(reason)
        pytest.skip(reason)
    with browsers.page(**getattr(request, "param", {})) as page:
        yield Tab(page)


@pytest.fixture
def opened(tab: Tab, city_page: Path) -> Tab:
    return tab.open(city_page)
