"""What a search finds: an item's words, their pinyin and their initials, in one lower-case text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from workbench.domain.filtering import plain

_SPOKEN = 120  # characters


@lru_cache(maxsize=4096)
def _spoken(text: str) -> tuple[str, str]:
    from pypinyin import Style, lazy_pinyin

    syllables = lazy_pinyin(text, style=Style.NORMAL, errors="default")
    return plain("".join(syllables)), plain("".join(syllable[:1] for syllable in syllables))


def search_text(texts: Iterable[str]) -> str:
    """The search text of some words: each as it is, in pinyin, and in initials, one a line."""
    parts: list[str] = []
    for text in texts:
        if text:
            # A text of any length is found by its words; its pinyin beyond the first lines helps nobody.
            parts += (plain(text), *_spoken(text[:_SPOKEN]))
    return "\n".join(dict.fromkeys(parts))
