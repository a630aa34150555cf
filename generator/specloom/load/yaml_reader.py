"""YAML into the tree: anchors, aliases, merge keys, equal keys, and the bounds that keep all of it finite."""

from __future__ import annotations

import re

from msgspec import Struct, field
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from specloom.load.limits import (
    LONG_POINTERS,
    MAX_ALIASED,
    MAX_ALIASED_TEXT,
    MAX_DEPTH,
    MAX_POINTERS,
    MAX_VALUES,
    SHORTER_KEYS,
)
from specloom.load.parsed import Parsed, may_refer
from specloom.load.scalars import NotJson, plain_scalar
from specloom.load.text import Lines
from specloom.load.tree import Array, Object, Scalar, Value, Where
from specloom.load.words import report_twice
from specloom.load.yaml_events import events
from specloom.problems import Problems, Unusable, near, shorten

_CORE = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset({"!", f"{_CORE}str"})
_KNOWN_TAGS = frozenset(f"{_CORE}{name}" for name in ("map", "seq", "null", "bool", "int", "float"))
_MERGE = "<<"


class _Node(Struct, frozen=True):
    """A finished value, with the number of values in it, itself included, the characters of its keys and values, its
    depth and, of a scalar, its text."""

    value: Value
    size: int = 1
    letters: int = 0
    height: int = 0
    text: str | None = None


class _Open(Struct):
    """An object or array that is being read."""

    where: Where
    anchor: str | None
    members: dict[str, Value] = field(default_factory=dict[str, Value])
    items: list[Value] = field(default_factory=list[Value])
    is_object: bool = True
    key: str | None = None
    """The key whose value comes next; None where a key, or an item, comes next."""
    merging: bool = False
    merged: dict[str, Value] = field(default_factory=dict[str, Value])
    starts: dict[str, int] = field(default_factory=dict[str, int])
    """Where each key starts in the text, for reporting a second one."""
    size: int = 1
    letters: int = 0
    height: int = 1


def parse_yaml(text: str, file: str, problems: Problems) -> Parsed:
    """The first document of a YAML text, `None` where there is none.

    Raises `Unusable`, with the reason in `problems`, where the text is no YAML or exceeds a bound of `limits`.
    """
    return _Reader(text, file, problems).read()


class _Reader:
    """One reading of one text: a stack instead of recursion."""

    def __init__(self, text: str, file: str, problems: Problems) -> None:
        self._text = text
        self._file = file
        self._problems = problems
        self._open: list[_Open] = []
        self._anchors: dict[str, _Node | None] = {}
        self._total = 0
        self._aliased = 0
        self._aliased_letters = 0
        self._letters = 0
        self._result: Value = None
        self._referring: list[Object] = []
        self._lines: Lines | None = None

    def read(self) -> Parsed:
        documents = 0
        for event, offset, _ in events(self._text, self._file, self._problems):
            match event:
                case ScalarEvent():
                    self._scalar(event, offset)
                case MappingStartEvent() | SequenceStartEvent():
                    self._start(event, offset)
                case MappingEndEvent() | SequenceEndEvent():
                    self._end()
                case AliasEvent():
                    self._alias(event, offset)
                case DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        message = "a second document starts here; only the first is read"
                        self._problems.add("W114", message, self._mark(offset))
                        break
                case _:
                    pass
        return Parsed(self._result, self._referring)

    def _mark(self, offset: int, where: Where | None = None) -> Where:
        return Where(self._file, where.pointer if where else "", self._place_of(offset))

    def _place_of(self, offset: int) -> tuple[int, int]:
        if self._lines is None:  # most texts have no problem to be placed
            self._lines = Lines(self._text)
        return self._lines.place(offset)

    def _here(self) -> Where:
        """The place of the value that comes next."""
        if not self._open:
            return Where(self._file)
        top = self._open[-1]
        return top.where / (len(top.items) if top.key is None else top.key)

    def _fail(self, code: str, message: str, offset: int, hint: str | None = None) -> Unusable:
        self._problems.add(code, message, self._mark(offset, self._open[-1].where if self._open else None), hint=hint)
        return Unusable()

    def _count(self, size: int, height: int, offset: int) -> None:
        self._total += size
        if self._total > MAX_VALUES:
            raise self._fail("E107", f"this file holds more than {MAX_VALUES:,} values", offset)
        if len(self._open) + height > MAX_DEPTH:
            raise self._fail("E106", f"objects and arrays are nested more than {MAX_DEPTH} deep", offset)

    def _awaits_key(self) -> bool:
        return bool(self._open) and self._open[-1].is_object and self._open[-1].key is None

    def _start(self, event: MappingStartEvent | SequenceStartEvent, offset: int) -> None:
        if self._awaits_key():
            raise self._fail(
                "E109",
                "a key has to be text, not an object or an array",
                offset,
                "text that starts with { or [ has to be quoted",
            )
        self._count(1, 1, offset)
        if event.tag is not None and event.tag not in _KNOWN_TAGS and event.tag != "!":
            self._ignored_tag(event.tag, offset)
        if event.anchor:
            self._anchors[event.anchor] = None
        here = self._here()
        self._letters += len(here.pointer)
        if self._letters > MAX_POINTERS:
            raise self._fail("E107", LONG_POINTERS, offset, SHORTER_KEYS)
        self._open.append(_Open(here, event.anchor, is_object=isinstance(event, MappingStartEvent)))

    def _end(self) -> None:
        done = self._open.pop()
        if not done.is_object:
            value: Value = Array(done.items, done.where)
        else:
            value = Object(done.merged | done.members if done.merged else done.members, done.where)
            if may_refer(value):
                self._referring.append(value)
        node = _Node(value, done.size, done.letters, done.height)
        if done.anchor:
            self._anchors[done.anchor] = node
        self._place(node)

    def _scalar(self, event: ScalarEvent, offset: int) -> None:
        if self._awaits_key():
            self._key(event.value, offset, plain=event.implicit[0] and event.tag is None)
            node = _Node(event.value, letters=len(event.value), text=event.value)
            if event.anchor:
                self._anchors[event.anchor] = node
            return
        self._count(1, 0, offset)
        node = _Node(self._value(event, offset), letters=len(event.value), text=event.value)
        if event.anchor:
            self._anchors[event.anchor] = node
        self._place(node)

    def _value(self, event: ScalarEvent, offset: int) -> Scalar:
        """A scalar by its tag, or, where it has none and is not quoted, by its looks."""
        text: str = event.value
        if event.tag is None:
            is_plain = event.implicit[0]
        else:
            is_plain = event.tag in _KNOWN_TAGS
            if not is_plain and event.tag not in _TEXT_TAGS:
                self._ignored_tag(event.tag, offset)
        if not is_plain:
            return text
        try:
            return plain_scalar(text)
        except NotJson:
            self._problems.add(
                "W112", f"{shorten(text)} is no number that JSON can hold; it is read as text", self._here()
            )
            return text

    def _key(self, key: str, offset: int, *, plain: bool) -> None:
        """A key is the text as it was written: `200:`, `on:` and `null:` are "200", "on" and "null"."""
        top = self._open[-1]
        top.merging = plain and key == _MERGE
        if not top.merging:
            if key in top.starts:
                here, first = (self._mark(start, top.where / key) for start in (offset, top.starts[key]))
                report_twice(key, here, first, self._problems)
            top.starts.setdefault(key, offset)
        top.key = key
        top.letters += len(key)

    def _alias(self, event: AliasEvent, offset: int) -> None:
        if event.anchor not in self._anchors:
            raise self._fail(
                "E108",
                f"no anchor `&{event.anchor}` stands above this alias",
                offset,
                self._meant(event.anchor or "", offset),
            )
        node = self._anchors[event.anchor]
        if node is None:
            raise self._fail(
                "E108",
                f"the alias `*{event.anchor}` stands inside the value that it repeats",
                offset,
                "use a $ref for a type that holds itself",
            )
        self._aliased_letters += node.letters
        if self._aliased_letters > MAX_ALIASED_TEXT:
            message = f"aliases repeat more than {MAX_ALIASED_TEXT:,} characters"
            hint = "shorten the text, or use a $ref to what holds it: it is not written out"
            raise self._fail("E107", message, offset, hint)
        if self._awaits_key():
            if node.text is None:
                raise self._fail("E109", "a key has to be text, not an object or an array", offset)
            self._key(node.text, offset, plain=False)
            return
        self._aliased += node.size
        if self._aliased > MAX_ALIASED:
            message = f"aliases repeat more than {MAX_ALIASED:,} values"
            raise self._fail("E107", message, offset, "use a $ref instead of an alias: it is not written out")
        self._count(node.size, node.height, offset)
        self._place(node)

    def _meant(self, anchor: str, offset: int) -> str:
        """How an alias of an anchor that is not known comes to mean something."""
        below = re.compile(rf"(?<=\s)&{re.escape(anchor)}(?=\s)").search(self._text, offset)
        if below is not None:
            line, _ = self._place_of(below.start())
            return f"move the anchor, which stands in line {line}, above the alias"
        known = near(anchor, self._anchors)
        return f"did you mean `*{known}`?" if known else "text that starts with * has to be quoted"

    def _place(self, node: _Node) -> None:
        """Put a finished value where it belongs."""
        if not self._open:
            self._result = node.value
            return
        top = self._open[-1]
        top.size += node.size
        top.letters += node.letters
        top.height = max(top.height, node.height + 1)
        if top.key is None:
            top.items.append(node.value)
            return
        if top.merging:
            self._merge(top, node.value)
        else:
            top.members[top.key] = node.value
        top.key = None

    def _merge(self, top: _Open, value: Value) -> None:
        """A merge key (of YAML 1.1's type repository): members of one object, or of several, the earlier winning."""
        for source in value if isinstance(value, Array) else (value,):
            if not isinstance(source, Object):
                message = "`<<` takes an object, or an array of objects, to be merged; this is left out"
                self._problems.add("W115", message, top.where / _MERGE)
                continue
            for key, member in source.items():
                top.merged.setdefault(key, member)

    def _ignored_tag(self, tag: str, offset: int) -> None:
        name = shorten(tag.replace(_CORE, "!!"))
        message = f"the tag `{name}` means nothing here and is left out"
        self._problems.add("W113", message, self._mark(offset, self._here()))
