"""Naming: what each declaration might be called, gathered while they are, and settled once they are all known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from specloom.config import NamingConfig
from specloom.ir.model import DeclarationId, Name
from specloom.ir.names import Wanted, key, name, settle, spoken, words
from specloom.ir.places import Place, common_name
from specloom.ir.written import written
from specloom.load.tree import Where
from specloom.normalize.document import Document, Schema
from specloom.problems import Problems, did_you_mean

_PIN, _GIVEN, _MADE_UP = 0, 1, 2


class _Claim(Struct, frozen=True):
    """One place of an unnamed declaration, with what the spec calls it there."""

    pointer: str
    place: Place
    home: bool
    """Whether it is written there, and not only read from elsewhere (a YAML alias, a member that allOf hands down)."""
    said: Name | None
    """x-ms-enum's name."""
    title: str | None


class Names:
    """The collector: `given` for named schemas, `claim` for each place of an unnamed one, then `settled` once."""

    def __init__(self, config: NamingConfig) -> None:
        self._pins = config.schemas
        self._table = config.where
        self._given: dict[DeclarationId, tuple[Name, ...]] = {}
        self._titles: defaultdict[DeclarationId, set[str | None]] = defaultdict(set)
        self._claims: defaultdict[DeclarationId, dict[_Claim, None]] = defaultdict(dict)

    def given(self, id: DeclarationId, names: Iterable[Name], schema: Schema) -> None:
        """A declaration that the spec names: what it may be called, best first."""
        self._given[id] = tuple(names)
        self._titles[id].add(schema.title)

    def claim(self, id: DeclarationId, pointer: str, place: Place, schema: Schema) -> None:
        """A place of a declaration that the spec does not name."""
        home = pointer in (f"#{schema.where.pointer}", str(schema.where))
        said = schema.enum.name if schema.enum is not None else None
        self._claims[id][_Claim(pointer, place, home, name(said) if said else None, schema.title)] = None
        self._titles[id].add(schema.title)

    def settled(self, ids: Iterable[DeclarationId]) -> dict[DeclarationId, Name]:
        """A name for each of these, no two the same, whatever the order in which they were gathered."""
        titles = self._title_counts()
        return settle(self._wanted(id, titles) for id in ids)

    def _wanted(self, id: DeclarationId, titles: Mapping[str, int]) -> Wanted:
        if id in self._pins:
            return Wanted(id, (name(self._pins[id]),), _PIN)
        if id in self._given:
            return Wanted(id, self._given[id], _GIVEN)
        return Wanted(id, self._candidates(tuple(self._claims[id]), titles), _MADE_UP)

    def report_pins(self, document: Document, problems: Problems) -> None:
        """Report pins of nothing, and pins that give one name to two."""
        known = {*self._given, *self._claims}
        first: dict[str, str] = {}
        for pointer, pin in self._pins.items():
            if pointer not in known:
                message = f"[naming.schemas] names `{pointer}`, where nothing is declared"
                where = written(self._table, "schemas", pointer, otherwise=Where(document.file))
                problems.add("E715", message, where, hint=did_you_mean(pointer, known))
            elif (other := first.setdefault(key(name(pin)), pointer)) != pointer:
                message = f"[naming.schemas] gives the name `{pin}` to `{other}` and to `{pointer}`"
                own = Where(document.file, pointer.removeprefix("#"))
                problems.add("E716", message, written(self._table, "schemas", pointer, otherwise=own))

    def _candidates(self, claims: Sequence[_Claim], titles: Mapping[str, int]) -> tuple[Name, ...]:
        """Best first: x-ms-enum's name, a title that means something, then names made of the places."""
        claims = _in_order(claims)
        found = [each.said for each in claims if each.said]
        found += [name(each.title) for each in claims if each.title and self._tells(each.title, each.place, titles)]
        found += _names_of_places(claims)
        return tuple(dict.fromkeys(found))

    def _title_counts(self) -> Mapping[str, int]:
        return Counter(key(name(title)) for titles in self._titles.values() for title in titles if title)

    @staticmethod
    def _tells(title: str, place: Place, titles: Mapping[str, int]) -> bool:
        """Whether a title is a name: the only one of its kind, two to five words, and no echo of the member's name."""
        spelled = name(title)
        return titles[key(spelled)] == 1 and 2 <= len(words(title)) <= 5 and key(spelled) != key(" ".join(place.own))


def _in_order(claims: Sequence[_Claim]) -> Sequence[_Claim]:
    """By where they are; by their names only where that is the same."""
    if len({each.pointer for each in claims}) == len(claims):
        return sorted(claims, key=lambda each: each.pointer)
    return sorted(claims, key=lambda each: (each.pointer, each.place.names()))


def _names_of_places(claims: Sequence[_Claim]) -> list[Name]:
    """Names for what is in some places, whichever of them was met first."""
    if len(claims) == 1:
        return [*claims[0].place.names()]
    claims = [each for each in claims if not each.place.borrowed] or claims
    places = list(dict.fromkeys(each.place for each in claims))
    homes = list(dict.fromkeys(each.place for each in claims if each.home))
    if len(places) == 1:
        return [*places[0].names()]
    common = common_name(places)
    found = [common] if common is not None else []
    if len(homes) == 1:
        return [*found, *homes[0].names()]
    if len(places[0].own) > 1:
        found.append(" ".join(places[0].own))
    plainest = min((place.names() for place in places), key=lambda names: (names[0].count(" "), names))
    return [*found, *plainest]


def member_names(
    spelled: Sequence[tuple[str, Name]],
    taken: Mapping[str, Name] | None = None,
    lifted: Mapping[str, tuple[Name, ...]] = MappingProxyType({}),
) -> dict[str, Name]:
    """Names for the members of one record or enum: wire name -> name, from (wire name, what it should be called).

    `taken`: members that have their names already, as inherited ones do. `lifted`: what flattened members should be
    called, best first, by ids of their own; they give way to the others.
    """
    taken = taken or {}
    plain = {wire: preferred for wire, preferred in spelled if wire not in taken} | dict(taken)
    if not lifted and len(set(map(key, plain.values()))) == len(plain):
        return plain  # as nearly always
    wanted = [Wanted(wire, (held,), _PIN) for wire, held in taken.items()]
    wanted += [
        Wanted(wire, tuple(dict.fromkeys((preferred, " ".join(spoken(wire)) or preferred))), _GIVEN)
        for wire, preferred in spelled
        if wire not in taken
    ]
    wanted += [Wanted(id, candidates, _MADE_UP) for id, candidates in lifted.items() if id not in taken]
    return settle(wanted)
