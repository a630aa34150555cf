"""How much of an input is read: every bound is a constant here, so that no input can take unbounded time or memory."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 128 * 1024 * 1024
"""Of one file, and of all files that one spec refers to together. The largest that people keep has 78 MB."""
MAX_FILES: Final = 500
"""Files that one spec refers to."""
MAX_DEPTH: Final = 100
"""Objects and arrays inside each other. Later stages walk the tree by recursion, several calls a level, and must stay
under the interpreter's own limit of 1,000; descriptions written by people stay under 30."""
MAX_VALUES: Final = 2_000_000
"""Values in one file, those that aliases repeat included."""
MAX_POINTERS: Final = 500_000_000
"""Characters of the JSON pointers of all values in one file: each has the keys above it, however long they are."""
LONG_POINTERS: Final = f"the keys above the values up to this one have more than {MAX_POINTERS:,} characters together"
SHORTER_KEYS: Final = "write shorter keys"
MAX_ALIASED: Final = 200_000
"""Values in one file that are there only because an alias repeats them."""
MAX_ALIASED_TEXT: Final = 20_000_000
"""Characters of keys and values that are there only because an alias repeats them: a hundred for each value."""
MAX_DIGITS: Final = 300
"""Digits of an integer; more would not fit into a JSON number that others can read (RFC 8259, section 6)."""
MAX_REMOTE_BYTES: Final = 32 * 1024 * 1024
"""Of one file that is fetched."""
REMOTE_SECONDS: Final = 60.0
"""For one file to be fetched."""
ALL_REMOTE_SECONDS: Final = 300.0
"""For all files that one spec refers to, to be fetched."""
CONNECT_SECONDS: Final = 10.0
"""To resolve the name of a host, and to connect to it."""
MAX_REDIRECTS: Final = 5
"""On the way to one file."""
