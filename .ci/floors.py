"""Fails when the scores of the real pages (output of score.py) fall below their floors."""

import re
import sys
from pathlib import Path

FLOORS = {
    "article": 1.0,
    "title exact": 1.0,
    "byline": 1.0,
    "entity": 0.95,
    "fact": 0.92,
}

lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
scores = {m[1].strip(): float(m[2]) for line in lines if (m := re.match(r"(.+?)\s+P .*F1 ([\d.]+)", line))}
below = [f"{name}: {scores.get(name)} < {low}" for name, low in FLOORS.items() if scores.get(name, 0) < low]
print("\n".join(below) or "all scores at or above their floors")
sys.exit(bool(below))
