"""Remote files: from the cache where it has them, else from the network, and from allowed origins only."""

from __future__ import annotations

from specloom.load.cache import Cache, user_cache
from specloom.load.fetch import Fetched, Network, NotFetched, fetch
from specloom.load.reach import Reach
from specloom.load.tree import Where
from specloom.problems import Problems


def remote_file(url: str, reach: Reach, problems: Problems) -> Fetched | str:
    """The file of a URL of an allowed origin; or why it cannot be had, as what a sentence goes on with after the URL.

    What the cache has is asked for again only where `reach.refresh` says so.
    """
    cache = Cache(reach.cache or user_cache())
    kept = None if reach.refresh else cache.read(url)
    if kept is not None:
        found = kept
    else:
        try:
            found = fetch(url, reach.network or Network())
        except NotFetched as reason:
            return str(reason)
        try:
            cache.keep(url, found)
        except OSError as error:
            problems.add(
                "W210",
                f"{url} cannot be kept, and will be fetched anew the next time: {error.strerror or error}",
                Where(url),
                hint="name a folder that can be written with `--remote-cache DIR`",
            )
            return found
    problems.copies[found.url] = cache.path(url)
    return found
