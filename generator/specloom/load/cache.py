"""The cache of remote files: what was fetched once is read from the disk from then on.

A file is kept under the hash of its URL, with a note of where it came from and of its own hash, so that one that was
cut short or touched since is fetched anew. A generated package thus changes when its spec does, not when a server does.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

import msgspec
import platformdirs
from msgspec import Struct

from specloom.load.fetch import Fetched


class _Note(Struct, frozen=True):
    """What is kept beside a file."""

    url: str
    """That was asked for."""
    came_from: str
    """The URL that redirects led to."""
    sha256: str


def user_cache() -> Path:
    """Where remote files are kept if nobody says otherwise: in the user's own folder for caches."""
    return Path(platformdirs.user_cache_dir("specloom", appauthor=False)) / "remote"


class Cache:
    """The cache in one folder, which need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, url: str) -> Path:
        """Where the file of a URL is, if it is there."""
        return self._folder / hashlib.sha256(url.encode()).hexdigest()[:40]

    def read(self, url: str) -> Fetched | None:
        """The file of a URL; None where it is not there, or not as it was."""
        path = self.path(url)
        try:
            note = msgspec.json.decode(path.with_suffix(".json").read_bytes(), type=_Note)
            data = path.read_bytes()
        except (OSError, msgspec.MsgspecError):
            return None
        if note.url != url or note.sha256 != hashlib.sha256(data).hexdigest():
            return None
        return Fetched(note.came_from, data)

    def keep(self, url: str, fetched: Fetched) -> None:
        """Keep the file of a URL. Raises OSError where the folder does not take it."""
        path = self.path(url)
        note = _Note(url, fetched.url, hashlib.sha256(fetched.data).hexdigest())
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._place(path, fetched.data)
        self._place(path.with_suffix(".json"), msgspec.json.encode(note))

    def _place(self, path: Path, data: bytes) -> None:
        """A whole file or none, also where two runs write it at once."""
        handle, name = tempfile.mkstemp(dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(name, path)
        except OSError:
            with contextlib.suppress(OSError):
                os.remove(name)
            raise
