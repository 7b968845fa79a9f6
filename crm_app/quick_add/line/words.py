"""Sets of words, written as one text."""


def wordset(text: str) -> frozenset[str]:
    return frozenset(text.split())
