"""What an operation does beside answering once, as the IR has it: pages, streams, work that takes a while."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from specloom.ir.uses import Content, DeclarationId, Type


class NextOperation(Struct, frozen=True):
    """The operation that gives the next page, and its parameter that takes the link (x-ms-pageable operationName).
    Where there is no such parameter the link is where to send it."""

    id: str
    location: Literal["path", "query", "header", "cookie", "host"] | None = None
    wire: str | None = None


class Paging(Struct, frozen=True):
    """How a list operation continues: by a cursor parameter, or by a link in the response."""

    kind: Literal["cursor", "next-link"]
    record: DeclarationId
    """The record that each page is."""
    items: str
    """Its member that holds the items."""
    item: Type
    cursor_parameter: str | None = None
    """The query parameter that takes the cursor."""
    cursor_member: str | None = None
    """The response member the next cursor is read from ("last_id")."""
    more_member: str | None = None
    """The boolean response member that says whether there is more ("has_more")."""
    next_link: str | None = None
    """The response member that holds the next link; None where everything comes at once."""
    carried: tuple[str, ...] = ()
    """The query parameters that go with every link, in place of what it says of them itself: those that say which
    version of the API is meant, and those of `next_operation` where that takes no link."""
    next_operation: NextOperation | None = None
    """Set where an operation is asked for the next page, and not merely the link."""


class Streaming(Struct, frozen=True):
    """How an operation streams: it answers with a sequence of items under `media_type`."""

    media_type: str
    item: Type
    """The type of each item."""
    envelope: bool
    """True where an item is the whole server-sent event ({"event": ..., "data": ...}); False where it is its data."""
    flag: str | None = None
    """The boolean body member that asks for the stream: left out of signatures, sent as true by the streaming call."""
    done: str | None = None
    """The event data that ends the stream ("[DONE]")."""
    error: str | None = "error"
    """The name of the event that reports an error, or of a member of an item that does so without the item's type
    naming it ("error"); None: errors are items like others."""


class LongRunning(Struct, frozen=True):
    """How an operation ends that goes on after its first answer (x-ms-long-running-operation)."""

    final_state_via: Literal["azure-async-operation", "location", "original-uri", "operation-location"] | None = None
    """Where the result is in the end; None where the method decides."""
    contents: tuple[Content, ...] = ()
    """What it ends with; () for nothing."""
    optional: bool = False
    """Whether it may end with nothing although it has contents."""
    result_member: str | None = None
    """The member of the status document that holds the result; None where the document would be the result."""


class PollArgument(Struct, frozen=True):
    """A parameter of the operation that tells a status, and the value it has."""

    location: Literal["path", "query", "header", "cookie", "host"]
    wire: str
    member: str | None = None
    """The member of the started record that holds the value; None where it is the same as when the work was started."""


class Polling(Struct, frozen=True):
    """How to wait for work that goes on after an operation has answered: its status is asked for again and again."""

    operation: str
    """The id of the operation that tells the status: this one, or another where this one begins the work."""
    status: str
    """The member of its answer that holds the status."""
    until: tuple[str, ...]
    """The values that end the waiting."""
    arguments: tuple[PollArgument, ...] = ()
    """Its parameters, where it is another operation."""
    after_header: str | None = None
    """A response header that says how long to wait: milliseconds where its name ends in "-ms", else seconds."""
