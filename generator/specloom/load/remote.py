"""Remote files: from the cache where it has them, else from the network, and from allowed origins only."""

from __future__ import annotations

import time

from msgspec.structs import replace

from specloom.load.cache import Cache, user_cache
from specloom.load.fetch import Fetched, Network, NotFetched, fetch
from specloom.load.reach import Reach
from specloom.load.tree import Where
from specloom.problems import Problems


class RemoteFiles:
    """The remote files of one spec, and how much is left of the time that they have together."""

    def __init__(self, reach: Reach) -> None:
        self._cache = Cache(reach.cache or user_cache())
        self._refresh = reach.refresh
        self._network = reach.network or Network()
        self._left = self._network.all_seconds

    def read(self, url: str, problems: Problems) -> Fetched | str:
        """The file of a URL of an allowed origin; or why it cannot be had, as what a sentence goes on with after the
        URL.

        What the cache has is asked for again only where `Reach.refresh` says so.
        """
        kept = None if self._refresh else self._cache.read(url)
        found = kept or self._fetched(url)
        if isinstance(found, str):
            return found
        if kept is None:
            try:
                self._cache.keep(url, found)
            except OSError as error:
                problems.add(
                    "W210",
                    f"{url} cannot be kept, and will be fetched anew the next time: {error.strerror or error}",
                    Where(url),
                    hint="name a folder that can be written with `--remote-cache DIR`",
                )
                return found
        problems.copies[found.url] = self._cache.path(url)
        return found

    def _fetched(self, url: str) -> Fetched | str:
        start = time.monotonic()
        try:
            return fetch(url, replace(self._network, seconds=min(self._network.seconds, self._left)))
        except NotFetched as error:
            reason = str(error)
        finally:
            self._left -= time.monotonic() - start
        if self._left > 0:
            return reason
        return f"is too slow: all remote files of a spec have {self._network.all_seconds:g} seconds together"
