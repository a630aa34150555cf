"""Compatible: which records of responses a request takes in a record's place.

A specification often describes what is sent and what comes back apart, although the one fits where the other is asked
for: the message of an answer is the next request's message. What fits is read from the members; names of schemas say
nothing. The reasons are in docs/adr/0013.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from heapq import nsmallest
from itertools import chain, islice
from typing import TypeAlias

from msgspec.structs import replace

from specloom.ir.members import Alternative, Alternatives, Member, Others, Shape, Shapes, Value
from specloom.ir.model import Anything, Declaration, DeclarationId, List, Map, Record, Ref, Scalar, Tuple, Type

_Pair: TypeAlias = tuple[DeclarationId, DeclarationId]
"""A record that a request wants, and one that a response gave."""

_Types: TypeAlias = tuple[Type, Type]
"""A type that is wanted, and one that is given."""

_NEAREST = 20
"""How many records are looked at in the place of one."""

_LIKELY = 500
"""How many sets of members are looked at to find those."""

_ALL = 100_000
"""How many pairs of types are looked at in all: beyond that, nothing more fits."""


def with_outputs(declarations: Iterable[Declaration]) -> tuple[Declaration, ...]:
    """The declarations; a record that requests hold has as `outputs` those of responses that fit in its place."""
    declarations = tuple(declarations)
    found = _outputs(declarations)
    return tuple(
        replace(each, outputs=found[each.id]) if isinstance(each, Record) and each.id in found else each
        for each in declarations
    )


def _outputs(declarations: tuple[Declaration, ...]) -> dict[DeclarationId, tuple[DeclarationId, ...]]:
    shapes = Shapes({each.id: each for each in declarations})
    records = [each for each in declarations if isinstance(each, Record)]
    bases = {each.base for each in records}  # what inherits from a record need not fit where the record does
    wanted = [each.id for each in records if each.used_in_requests]
    given = [each.id for each in records if each.used_in_responses and not each.of_headers and each.id not in bases]
    alike = list(_alike(wanted, given, shapes))
    fitting = _Fitting(shapes)
    found: defaultdict[DeclarationId, list[DeclarationId]] = defaultdict(list)
    for wants, gives in fitting.of(alike):
        if gives not in bases:
            found[wants].append(gives)
    order = {each.id: number for number, each in enumerate(declarations)}
    return {id: tuple(sorted(outputs, key=order.__getitem__)) for id, outputs in found.items()}


def _alike(wanted: Iterable[DeclarationId], given: Iterable[DeclarationId], shapes: Shapes) -> Iterator[_Pair]:
    """The pairs of records that look like each other: they share a tag, or most of their members.

    They are looked up by what they have, for a large API has more pairs of records than can be looked at, and a record
    that is like very many is given the nearest of them only.
    """
    by_value: defaultdict[tuple[str, Value], list[DeclarationId]] = defaultdict(list)
    by_names: defaultdict[frozenset[str], list[DeclarationId]] = defaultdict(list)
    for id in given:
        by_names[frozenset(shapes.given(id).members)].append(id)
        for fixed in shapes.given(id).fixed:
            by_value[fixed].append(id)
    names_having = _NamesHaving(by_names)
    for id in wanted:
        shape = shapes.wanted(id)
        found: Iterable[DeclarationId]
        if shape.fixed:
            found = by_value.get(shape.fixed[0], ())
        else:
            found = (each for names in names_having.most_in_common(shape) for each in by_names[names])
        yield from ((id, gives) for gives in islice((each for each in found if each != id), _NEAREST))


class _NamesHaving:
    """Sets of members, to be looked up by what they have in common with what is wanted."""

    def __init__(self, given: Iterable[frozenset[str]]) -> None:
        self._order = {names: number for number, names in enumerate(given)}
        self._having: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        for names in self._order:
            for wire in names:
                self._having[wire].append(names)

    def most_in_common(self, wanted: Shape) -> list[frozenset[str]]:
        """The sets that have enough of what is wanted, the nearest first: two members at least, all that are required,
        half of the others, and half of their own."""
        required = wanted.required
        least = max(2, (len(wanted.members) + len(required) + 1) // 2)
        enough: list[tuple[int, int, int, frozenset[str]]] = []
        for names in self._likely(wanted, required, least):
            number = len(names.intersection(wanted.members))
            if number >= least and 2 * number >= len(names) and required <= names:
                first = next(index for index, wire in enumerate(wanted.members) if wire in names)
                enough.append((-number, first, self._order[names], names))
        return [names for *_, names in nsmallest(_NEAREST + 1, enough)]  # the record itself may be among them

    def _likely(self, wanted: Shape, required: Set[str], least: int) -> Iterable[frozenset[str]]:
        """The sets that may have so many members at least: they have whichever member is required, and one at least of
        any that are more than those they may go without. The rarest leave the fewest sets to look at."""
        rarest = sorted(required or wanted.members, key=lambda wire: (len(self._having.get(wire, ())), wire))
        telling = rarest[:1] if required else rarest[: max(0, len(rarest) - least + 1)]
        found = chain.from_iterable(self._having.get(wire, ()) for wire in telling)
        return dict.fromkeys(islice(found, _LIKELY))


class _Fitting:
    """Whether what a response gave fits where a request wants something.

    Types may hold themselves, so every pair that is asked for is taken to fit until it shows that it does not, and then
    those that asked for it are looked at again: what is left in the end fits.
    """

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self._pairs: dict[_Types, bool] = {}
        self._asked: list[_Types] = []

    def of(self, alike: Iterable[_Pair]) -> Iterator[_Pair]:
        """Those of the pairs that fit, and what they hold at the same places, alike or not."""
        due: list[_Types] = [(Ref(wants), Ref(gives)) for wants, gives in alike]
        self._settle(due)
        found: set[_Types] = set()
        while due:
            pair = due.pop()
            if self._pairs[pair] and pair not in found:
                found.add(pair)
                match pair:
                    case Ref(wants), Ref(gives) if self._are_records(*pair):
                        yield wants, gives
                    case _:
                        pass
                due += self._look(pair)[1]

    def _settle(self, pairs: list[_Types]) -> None:
        self._pairs |= dict.fromkeys(pairs, True)
        askers: defaultdict[_Types, dict[_Types, None]] = defaultdict(dict)
        due, again = dict.fromkeys(pairs), dict[_Types, None]()
        while due:
            pair, _ = due.popitem()
            if self._pairs[pair]:
                self._pairs[pair], asked = self._look(pair)
                due |= dict.fromkeys(each for each in asked if each not in askers)
                for each in asked:
                    askers[each][pair] = None
                if not self._pairs[pair]:
                    again |= askers.pop(pair, {})
            if not due:  # later, when more of what they asked for is known
                due, again = again, {}

    def _look(self, pair: _Types) -> tuple[bool, list[_Types]]:
        """Whether a pair fits, for all that is known yet, and the pairs that it depends on."""
        self._asked = []
        return self._fits(*pair), self._asked

    def _holds(self, wanted: Type, given: Type) -> bool:
        """Whether what stands within a pair fits, for all that is known yet."""
        pair = wanted, given
        if wanted == given:
            return True
        if pair not in self._pairs and len(self._pairs) >= _ALL:
            return False
        self._asked.append(pair)
        return self._pairs.setdefault(pair, True)

    def _fits(self, wanted: Type, given: Type) -> bool:
        match wanted, given:
            case Ref(wants), Ref(gives) if self._are_records(wanted, given):
                return self._record(self._shapes.wanted(wants), self._shapes.given(gives))
            case _:
                taken = self._shapes.alternatives(wanted, given=False)
                return self._all(taken, self._shapes.alternatives(given, given=True))

    def _are_records(self, *types: Type) -> bool:
        return all(isinstance(each, Ref) and self._shapes.is_record(each.id) for each in types)

    def _record(self, wanted: Shape, given: Shape) -> bool:
        """Whether a record fits: it has what is required, and nothing in it is of a type that is not wanted."""
        for wire, member in wanted.members.items():
            found = given.members.get(wire)
            if found is None:
                if member.required:
                    return False
            elif member.required > found.required or not self._all(member.types, found.types):
                return False
        more = [member for wire, member in given.members.items() if wire not in wanted.named]
        return all(self._more(wanted, member) for member in more) and (
            given.additional is None or self._more(wanted, Member(given.additional, required=False))
        )

    def _more(self, wanted: Shape, member: Member) -> bool:
        """Whether a member may come along that the wanted record does not name."""
        if wanted.additional is not None:
            return self._all(wanted.additional, member.types)
        return not wanted.closed and not member.required

    def _all(self, wanted: Alternatives, given: Alternatives) -> bool:
        return all(each in wanted or any(self._one(other, each) for other in wanted) for each in given)

    def _one(self, wanted: Alternative, given: Alternative) -> bool:
        match wanted, given:
            case Anything(), _:
                return True
            case Scalar(kind, format), Scalar(given_kind, given_format):
                return _is_kind(given_kind, kind) and format in (None, given_format)
            case (Scalar(kind, None), Value(given_kind)) | (Others(kind), Scalar(given_kind)):
                return _is_kind(given_kind, kind)
            case (List(inner), List(given_inner)) | (Map(inner), Map(given_inner)):
                return self._holds(inner, given_inner)
            case List(inner), Tuple(items, rest):
                return all(self._holds(inner, each) for each in (*items, *((rest,) if rest is not None else ())))
            case Tuple(items, None), Tuple(given_items, None) if len(items) == len(given_items):
                return all(self._holds(mine, theirs) for mine, theirs in zip(items, given_items, strict=True))
            case Ref(), Ref():
                return self._holds(wanted, given)
            case _:
                return False


def _is_kind(given: str, wanted: str) -> bool:
    return given == wanted or (given, wanted) == ("integer", "number")
