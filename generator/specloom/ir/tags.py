"""Tags: for each union the member that tells its records apart, settled for all unions at once.

A record has one tag at most. Where unions want different ones, a hierarchy's discriminator goes before one written
beside oneOf, that before one inferred, and among those the member that most unions want; the others are told apart by
shape.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field

from specloom.ir.drafts import AliasDraft, Draft, EnumDraft, FieldDraft, RecordDraft, Selector, UnionDraft
from specloom.ir.hierarchy import Hierarchy
from specloom.ir.labels import TAG_NAMES
from specloom.ir.model import Const, DeclarationId, Ref, Type, Variant
from specloom.problems import Problems

Values = tuple[str, ...]


class Tags(Struct, frozen=True):
    """What was settled."""

    of_record: dict[DeclarationId, str] = field(default_factory=dict[DeclarationId, str])
    """The wire name of a record's tag."""
    values: dict[DeclarationId, Values] = field(default_factory=dict[DeclarationId, Values])
    """The values that select a record, in any union."""
    of_union: dict[DeclarationId, str] = field(default_factory=dict[DeclarationId, str])
    """The wire name of a union's tag; absent where it has none."""
    selected: dict[DeclarationId, dict[DeclarationId, Values]] = field(
        default_factory=dict[DeclarationId, dict[DeclarationId, Values]]
    )
    """Union -> record -> the values that select it there."""


def settle_tags(drafts: Mapping[DeclarationId, Draft], problems: Problems) -> Tags:
    """The tags of all records and unions."""
    return _Settling(drafts, problems).settled()


class _Settling:
    def __init__(self, drafts: Mapping[DeclarationId, Draft], problems: Problems) -> None:
        self._drafts = drafts
        self._problems = problems
        self._tags = Tags()
        self._unions = [each for each in drafts.values() if isinstance(each, UnionDraft)]

    def settled(self) -> Tags:
        written = [(each, each.selector) for each in self._unions if each.selector is not None]
        for union, selector in sorted(written, key=lambda each: _precedence(*each)):
            self._take_selector(union, selector)
        inferred = {
            each.id: found
            for each in self._unions
            if each.id not in self._tags.of_union and (found := self._inferred(each))
        }
        popular = Counter(found[0] for found in inferred.values())
        by_id = {each.id: each for each in self._unions}
        for id in sorted(inferred, key=lambda id: (-popular[inferred[id][0]], inferred[id][0], id)):
            self._take_inferred(by_id[id], inferred[id])
        for union in self._unions:
            if union.id not in self._tags.of_union and len(records_in(union, self._drafts)) > 1:
                self._problems.add("N467", "no member tells these objects apart: their shape does", union.schema.where)
        return self._tags

    def _take_selector(self, union: UnionDraft, selector: Selector) -> None:
        records = set(records_in(union, self._drafts))
        whole = kept_whole(union, self._drafts)
        chosen: defaultdict[DeclarationId, list[str]] = defaultdict(list)
        for value, id in selector.values:
            if id in records or id in whole:
                chosen[id].append(value)
        for id in sorted(records - set(chosen)):
            chosen[id] += self._constants(id).get(selector.property, ())
        apart = all(chosen.values()) and _are_distinct([tuple(values) for values in chosen.values()])
        if not chosen or not apart or not self._assignable(records, selector.property):
            self._problems.add(
                "N466",
                f"`{selector.property}` does not tell all of these objects apart: their shape does",
                selector.where,
                related=union.schema.where,
                related_message="the alternatives are here",
            )
            return
        for id, values in chosen.items():
            if id in whole:
                continue
            said = self._constants(id).get(selector.property, ())
            if said and not set(said) & set(values):
                self._problems.add(
                    "W455",
                    f"the discriminator selects this schema by {_quoted(values)}, its own `{selector.property}` says "
                    f"{_quoted(said)}; the first counts",
                    self._drafts[id].schema.where,
                    related=selector.where,
                    related_message="the discriminator is here",
                )
        self._assign(union, selector.property, {id: tuple(values) for id, values in chosen.items()})
        if selector.depth is not None:
            # The record of the base itself, which no value need select.
            self._tags.of_record.setdefault(union.id + Hierarchy.SUFFIX, selector.property)

    def _take_inferred(self, union: UnionDraft, wires: Sequence[str]) -> None:
        records = records_in(union, self._drafts)
        for wire in wires:
            if self._assignable(records, wire):
                self._assign(union, wire, {id: self._constants(id)[wire] for id in records})
                return

    def _assignable(self, records: Sequence[DeclarationId] | set[DeclarationId], wire: str) -> bool:
        return all(self._tags.of_record.get(id, wire) == wire for id in records)

    def _assign(self, union: UnionDraft, wire: str, selected: dict[DeclarationId, Values]) -> None:
        self._tags.of_union[union.id] = wire
        self._tags.selected[union.id] = selected
        for id, values in selected.items():
            if not isinstance(self._drafts[id], RecordDraft):
                continue
            self._tags.of_record[id] = wire
            self._tags.values[id] = tuple(dict.fromkeys((*self._tags.values.get(id, ()), *values)))

    def _inferred(self, union: UnionDraft) -> list[str]:
        """Members that have one string value in each record, another in each; the best first."""
        records = records_in(union, self._drafts)
        if len(records) < 2:
            return []
        constants = [self._constants(id) for id in records]
        shared = [wire for wire in constants[0] if all(wire in each for each in constants)]
        apart = [wire for wire in shared if _are_distinct([each[wire] for each in constants])]
        return sorted(apart, key=lambda wire: (not self._is_required(records, wire), _liking(wire), wire))

    def _is_required(self, records: Sequence[DeclarationId], wire: str) -> bool:
        return all(
            wire == self._tags.of_record.get(id) or any(each.property.required for each in self._fields(id, wire))
            for id in records
        )

    def _fields(self, id: DeclarationId, wire: str) -> list[FieldDraft]:
        draft = self._drafts[id]
        assert isinstance(draft, RecordDraft)
        return [each for each in draft.fields if each.property.name == wire]

    def _constants(self, id: DeclarationId) -> dict[str, Values]:
        """The members of a record that have one string value, and its tag if it has one already."""
        draft = self._drafts[id]
        assert isinstance(draft, RecordDraft)
        found: dict[str, Values] = {
            each.property.name: (value,)
            for each in draft.fields
            if (value := constant_of(each.type, self._drafts)) is not None
        }
        wire = self._tags.of_record.get(id)
        if wire is not None and (values := self._tags.values.get(id)):
            found[wire] = values
        return found


def _precedence(union: UnionDraft, selector: Selector) -> tuple[int, int, str]:
    return (0, selector.depth, union.id) if selector.depth is not None else (1, 0, union.id)


def _liking(wire: str) -> int:
    return TAG_NAMES.index(wire) if wire in TAG_NAMES else len(TAG_NAMES)


def _are_distinct(values: Sequence[Values]) -> bool:
    everything = [value for each in values for value in each]
    return len(set(everything)) == len(everything)


def _quoted(values: Sequence[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def constant_of(type: Type, drafts: Mapping[DeclarationId, Draft]) -> str | None:
    """The one string that a type allows, open or not: a constant, or an enumeration of one value."""
    seen: set[DeclarationId] = set()
    while isinstance(type, Ref) and type.id not in seen:
        seen.add(type.id)
        draft = drafts.get(type.id)
        if isinstance(draft, EnumDraft) and len(draft.values) == 1:
            only = draft.values[0].value
            return only if isinstance(only, str) else None
        if not isinstance(draft, AliasDraft):
            return None
        type = draft.type
    return type.value if isinstance(type, Const) and isinstance(type.value, str) else None


def flattened(union: UnionDraft, drafts: Mapping[DeclarationId, Draft]) -> tuple[Type, ...]:
    """The alternatives of a union, with those of unions among them in their place, but for those that are kept whole;
    each once."""
    whole = kept_whole(union, drafts)
    return _dissolved(union, drafts, lambda each: each.id in whole)


def kept_whole(union: UnionDraft, drafts: Mapping[DeclarationId, Draft]) -> frozenset[DeclarationId]:
    """The unions among the alternatives that a value of the discriminator selects, and in which something else than
    that tells apart: another discriminator, or the shape."""
    selector = union.selector
    named = {id for _, id in selector.values} if selector is not None else set[DeclarationId]()
    return frozenset(
        id
        for id in named
        if isinstance(draft := drafts.get(id), UnionDraft)
        and selector is not None
        and (draft.selector is None or draft.selector.property != selector.property)
    )


def _dissolved(
    union: UnionDraft, drafts: Mapping[DeclarationId, Draft], stays: Callable[[UnionDraft], bool]
) -> tuple[Type, ...]:
    """The alternatives of a union, with those of unions among them in their place, but for those that stay."""
    found: dict[Type, None] = {}
    seen = {union.id}
    due = [*reversed(union.members)]
    while due:
        member = due.pop()
        target = followed(member, drafts)
        draft = drafts.get(target.id) if isinstance(target, Ref) else None
        if isinstance(draft, AliasDraft):
            continue  # names for each other only
        if not isinstance(draft, UnionDraft):
            found[target if isinstance(draft, RecordDraft) else member] = None
        elif stays(draft):
            found[target] = None
        elif draft.id not in seen:
            seen.add(draft.id)
            due += reversed(draft.members)
    return tuple(found)


def followed(type: Type, drafts: Mapping[DeclarationId, Draft]) -> Type:
    """What a type is once names for other declarations are followed."""
    seen: set[DeclarationId] = set()
    while isinstance(type, Ref) and type.id not in seen:
        seen.add(type.id)
        draft = drafts.get(type.id)
        if not isinstance(draft, AliasDraft):
            break
        type = draft.type
    return type


def records_in(union: UnionDraft, drafts: Mapping[DeclarationId, Draft]) -> tuple[DeclarationId, ...]:
    """The records that a value of the union may be."""
    return tuple(
        each.id
        for each in flattened(union, drafts)
        if isinstance(each, Ref) and isinstance(drafts.get(each.id), RecordDraft)
    )


def variants(union: UnionDraft, drafts: Mapping[DeclarationId, Draft], tags: Tags) -> tuple[Variant, ...]:
    """The variants of a union. Unions among them dissolve into it, unless they have a tag and it has none."""
    selected = tags.selected.get(union.id, {})
    if union.id in tags.of_union:
        return tuple(
            Variant(each, selected.get(each.id, ()) if isinstance(each, Ref) else ())
            for each in flattened(union, drafts)
        )
    return tuple(map(Variant, _dissolved(union, drafts, lambda each: each.id in tags.of_union)))
