"""Media types: which of those offered is asked for, and which kind each is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from specloom.normalize.document import Media

EVENT_STREAM = "text/event-stream"
_LINES = ("application/jsonl", "application/x-jsonlines", "application/x-ndjson")


def essence(media_type: str) -> str:
    """The type without its parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """application/json, and those that end with +json (RFC 6839)."""
    return essence(media_type).endswith(("/json", "+json"))


def is_stream(media: Media) -> bool:
    """Whether the body is items one after another: server-sent events, or lines of JSON whose items are described."""
    kind = essence(media.type)
    return kind == EVENT_STREAM or (kind in _LINES and media.item_schema is not None)


def matching(offered: Sequence[Media], sent: str) -> Media | None:
    """The declared media type of a body that was sent; a range such as audio/* matches too, but later."""
    for found in (essence(sent), f"{essence(sent).partition('/')[0]}/*", "*/*"):
        for media in offered:
            if essence(media.type) == found:
                return media
    return None


def choose(offered: Sequence[Media], accept: str, *, streaming: bool) -> Media | None:
    """The media type to answer with: a stream where `streaming` asks for one, else what Accept likes best, else the
    first.

    A stream is not chosen by a range such as */*, unless there is nothing else.
    """
    streams = [media for media in offered if is_stream(media)]
    if streaming and streams:
        return streams[0]
    whole = [media for media in offered if media not in streams] or list(offered)
    for wanted in _wanted(accept):
        family = wanted.removesuffix("*")
        for media in whole if family != wanted else offered:
            kind = essence(media.type)
            if wanted in ("*/*", kind) or kind == "*/*" or (family != wanted and kind.startswith(family)):
                return media
    return next(iter(whole), None)


def _wanted(accept: str) -> Iterator[str]:
    """The types of an Accept header (RFC 9110, section 12.5.1), those with the greatest weight first."""
    weighed: list[tuple[float, str]] = []
    for piece in accept.split(","):
        kind, *parameters = (part.strip().lower() for part in piece.split(";"))
        weight = next((part[2:] for part in parameters if part.startswith("q=")), "1")
        weighed.append((float(weight) if weight.replace(".", "", 1).isdigit() else 0.0, kind))
    yield from (kind for weight, kind in sorted(weighed, key=lambda each: -each[0]) if weight > 0)
