"""The recogniser for people: spots, the rules that judge them, the form of names, words of posts."""
