"""Fails when a report of pytest (JUnit XML) holds a skipped test, or none at all."""

import sys
from xml.etree import ElementTree

cases = list(ElementTree.parse(sys.argv[1]).iter("testcase"))
skipped = [case for case in cases if case.find("skipped") is not None]
for case in skipped:
    print(f"skipped: {case.get('classname')}.{case.get('name')}: {case.find('skipped').get('message')}")
print(f"{len(cases)} tests, {len(skipped)} skipped")
sys.exit(bool(skipped) or not cases)
