"""The fast ways give what the plain ones give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jieba import Tokenizer  # type: ignore[import-untyped]

from kg.extraction.lexical.dictionary import total_frequency, word_frequencies
from kg.extraction.lexical.literals import Literals
from kg.extraction.lexical.scan import cut
from kg.extraction.recognisers.taggers import tokenizer

PAGES = sorted((Path(__file__).parent.parent / "samples" / "pages").iterdir())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_words_are_those_of_the_tokenizer(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    parts = [text, *re.split("[，。、\n]", text), *(text[at : at + 23] for at in range(0, len(text), 17))]
    assert [cut(part) for part in parts] == [tuple(tokenizer().lcut(part, HMM=False)) for part in parts]


@pytest.mark.parametrize("text", ["", "A3纸", "3.5%的\r\n第2班\u3000x", "α角 １２", "𠮷野家abc-1"])
def test_words_of_odd_characters(text: str) -> None:
    assert cut(text) == tuple(tokenizer().lcut(text, HMM=False))


def test_the_dictionary_is_jiebas_but_for_the_words_of_the_vocabulary() -> None:
    own, total = Tokenizer.gen_pfdict(Tokenizer().get_dict_file())
    read = word_frequencies()
    assert total_frequency() == total
    assert own.keys() <= read.keys()
    changed = {read[word] for word, frequency in own.items() if read[word] != frequency}
    assert changed == {0, 2000}  # dropped, or kept whole


def test_literals_find_what_alternatives_find() -> None:
    words, text = ("总工会", "工会", "市总", "总"), "市总工会和区总工会，工会𠮷总工"
    wanted = [m.span() for m in re.finditer("|".join(words), text)]
    assert Literals(words).spans(text) == wanted
    assert Literals(words).holders(text, [(0, 4), (5, 6), (6, 9), (9, 12)]) == {(0, 4), (6, 9), (9, 12)}
