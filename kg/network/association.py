"""How much more often than by chance two entities stand together.

A plain count is drowned by what is everywhere (a district, the city federation); these two
measures set it against the frequency of both ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]


def npmi(together: Ints, one: Ints, other: Ints, windows: int) -> Floats:
    """Normalised pointwise mutual information, -1..1; 0 is chance, 1 never apart.

    A pair that stands in every window carries no information and gets 0.
    """
    import numpy as np

    p = together / windows
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.log(together * windows / (one * other)) / -np.log(p)
    return np.where(p < 1, np.nan_to_num(value), 0.0)


def log_likelihood(together: Ints, one: Ints, other: Ints, windows: int) -> Floats:
    """Dunning's G² of the 2x2 table, signed: negative where the pair is rarer than by chance."""
    import numpy as np

    def term(observed: Floats, expected: Floats) -> Floats:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(observed > 0, observed * np.log(observed / expected), 0.0)

    a = together.astype(np.float64)
    b, c = one - a, other - a
    d = windows - a - b - c
    rows, columns = (a + b, c + d), (a + c, b + d)
    total = (
        term(a, rows[0] * columns[0] / windows)
        + term(b, rows[0] * columns[1] / windows)
        + term(c, rows[1] * columns[0] / windows)
        + term(d, rows[1] * columns[1] / windows)
    )
    sign = np.where(a * windows >= one * other, 1.0, -1.0)
    return sign * 2 * np.maximum(total, 0.0)
