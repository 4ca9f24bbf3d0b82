"""What one page says: `recognise` finds the names, `relate` the facts between them; `page` does both.

Below them, in the order in which they build on each other: `lexical` (words, sentences, patterns),
`people` and `recognisers` (names by concept), `coreference` (what means the same), `figures`, `relations`
and `rosters` (facts of sentences and of lists).
"""
