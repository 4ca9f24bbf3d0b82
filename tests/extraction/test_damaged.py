"""Texts that are torn, cut and mixed, as pages come out of OCR: each is read to its end."""

from __future__ import annotations

import random
import re

import pytest

from kg import corpus
from kg.extraction.page import read_page
from kg.model import Page
from tests.conftest import SAMPLES

_MARKS = "，。、；：“”（）《》\n 0123456789年月等和与的县区"
_TEXTS = 60


def _damaged(rng: random.Random, sentences: list[str]) -> str:
    """Some sentences one after another with a dozen characters replaced, some of them from the middle on."""
    text = list("".join(rng.choice(sentences) for _ in range(rng.randint(1, 4))))
    for _ in range(min(12, len(text))):
        text[rng.randrange(len(text))] = rng.choice(_MARKS)
    return "".join(text[rng.choice((0, rng.randrange(len(text)))) :])


@pytest.mark.parametrize("seed", range(5))
def test_damaged_text_is_read(seed: int) -> None:
    pages = [page for page in corpus.read([SAMPLES]) if isinstance(page, Page)]
    sentences = [s for page in pages for s in re.findall(r"[^。\n]+。?", page.text)]
    rng = random.Random(seed)
    for _ in range(_TEXTS):
        text = _damaged(rng, sentences)
        for reading in read_page(Page("p", "p.txt", text)).readings:
            for entity in reading.entities:
                assert entity.name, text
