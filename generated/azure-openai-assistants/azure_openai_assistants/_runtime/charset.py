"""Text in the charset that a service names, where that is one of the web's.

What a service says may pick among a few codecs, and no others: Python has some that are no charsets, and one of them,
punycode, takes the time of the square of the length, which is minutes for what a kilobyte of gzip unfolds to.
"""

from __future__ import annotations

import re
from encodings import normalize_encoding
from encodings.aliases import aliases

__all__ = ["text_of"]

_NAMED = re.compile(r'charset="?([^\s;"]+)', re.IGNORECASE)

_CODECS = frozenset(
    {
        *("utf_8", "utf_16", "utf_16_be", "utf_16_le", "ascii", "latin_1"),
        *(f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)),
        *(f"cp{page}" for page in (866, 874, 932, 949, 950, *range(1250, 1259))),
        *("koi8_r", "koi8_u", "mac_cyrillic", "mac_roman", "tis_620"),
        *("gb2312", "gbk", "gb18030", "big5", "big5hkscs", "euc_kr"),
        *("euc_jp", "iso2022_jp", "shift_jis"),
    }
)
"""Of the encodings of the WHATWG Encoding Standard (section 4.2) those that Python has, by its names for them. Each
takes time that grows as the text does."""
_LABELS = {
    "iso_8859_8_i": "iso8859_8",
    "unicode_1_1_utf_8": "utf_8",
    "windows_31j": "cp932",
    "windows_874": "cp874",
    "windows_949": "cp949",
}
"""Labels of that standard that are in use and that Python does not know."""


def text_of(body: bytes, content_type: str) -> str:
    """A body as text: in the charset that its content type names, else UTF-8. What cannot be decoded becomes U+FFFD."""
    named = _NAMED.search(content_type)
    return body.decode(_codec(named[1]) if named else "utf_8", "replace")


def _codec(label: str) -> str:
    """The codec for a label. Python is never asked for one that is not known here: it keeps each name it was asked."""
    name = normalize_encoding(label).lower().removeprefix("x_")  # "x-sjis"
    codec = _LABELS.get(name) or aliases.get(name, name)
    return codec if codec in _CODECS else "utf_8"
