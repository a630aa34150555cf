"""Judging a document: its version and frame always; by openapi-spec-validator when asked to.

A verdict that a generator survives is a warning: what is read of a document does not depend on this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from specloom.load.files import leads_to
from specloom.load.looks import of_object
from specloom.load.refs import resolve
from specloom.load.tree import Array, Json, Object, Tree, Value, Where, plain
from specloom.load.verdicts import Verdict, Way, findings
from specloom.load.words import describe
from specloom.problems import Problems, Unusable, shorten

MAX_VALUES = 200_000
"""Values in a document that the validator is still asked about: it takes about a second for thirty thousand."""
_FAMILIES = re.compile(r"(3\.[012])(?:\.\d+.*)?")
_QUOTED = re.compile(r"'([^']*)'")
_SAID_BY_READING = frozenset(
    {"ExtraParametersError", "DuplicateOperationIDError", "ParameterDuplicateError", "UnresolvableParameterError"}
)
"""Verdicts on what `normalize` reports too, more exactly: `required`, operationIds, parameters."""
_TWICE = frozenset({"W413", "W505"})
"""Problems of items that their array has already."""
_GIVEN_UP = frozenset({"W510", "W519"})
"""Problems of objects that are not what they should be, of whose members there is nothing more to say."""


def validate(tree: Tree, problems: Problems, *, thorough: bool = True) -> None:
    """Report what is wrong with a document as such.

    Always: its version, and that `paths` is an object. If `thorough`, also every verdict of openapi-spec-validator, as
    warnings, but for places that something of chapter 3 to 5 was said about already; so it is best called last. Raises
    `Unusable` where the version is missing or unknown, or `paths` is something else.
    """
    version = check_version(tree.root, problems)
    paths = tree.root.get("paths")
    if "paths" in tree.root and not isinstance(paths, Object):
        problems.add("E305", f"`paths` is {describe(paths)}, where an object is needed", tree.root.where / "paths")
        raise Unusable
    if thorough:
        _Judge(tree, problems).judge(version)


def check_version(root: Object, problems: Problems) -> str:
    """The version family: "2.0", "3.0", "3.1" or "3.2". Raises `Unusable`, with the reason in `problems`, for any
    other."""
    key = next((name for name in ("openapi", "swagger") if name in root), None)
    if key is None:
        near = next((name for name in root if name.lower() in {"openapi", "swagger"}), None)
        look = of_object(root)
        like = f"; it looks like {look.what}" if look and not near else ""
        hint = f"write `{near.lower()}`: capitals count" if near else look.hint if look else None
        message = f"this is no API description: it has neither `openapi` nor `swagger`{like}"
        problems.add("E301", message, root.where / near if near else root.where, hint=hint)
        raise Unusable
    where = root.where / key
    value = root[key]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        problems.add(
            "W304",
            f"the version {value} is a number, and is read as text",
            where,
            hint='write `swagger: "2.0"`' if key == "swagger" else f"write `openapi: {float(value)}.0`",
        )
        value = str(float(value))
    if isinstance(value, str):
        if key == "swagger" and value == "2.0":
            return value
        if key == "openapi" and (found := _FAMILIES.fullmatch(value)):
            if found[1] == "3.2":
                message = f"{value} is read as far as OpenAPI 3.1 goes; what is new in 3.2 is noted where it is met"
                problems.add("N314", message, where)
            return found[1]
    shown = f"`{shorten(value)}`" if isinstance(value, str) else describe(value)
    known = "Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2 are read"
    problems.add("E302", f"the version of this document, {shown}, is none that can be read", where, hint=known)
    raise Unusable


class _Judge:
    """The verdicts on one document, as problems with places."""

    def __init__(self, tree: Tree, problems: Problems) -> None:
        self._tree = tree
        self._problems = problems
        said = (p.where for p in problems if p.code[1] in "345" or p.code == "W112")
        self._known = {(where.file, where.pointer) for where in said}
        self._doubled = {(p.where.file, p.where.pointer.rpartition("/")[0]) for p in problems if p.code in _TWICE}
        """The arrays that they are in."""
        given_up = (p.where for p in problems if p.code in _GIVEN_UP)
        self._given_up = {(where.file, where.pointer.removesuffix("/in")) for where in given_up}

    def judge(self, version: str) -> None:
        if _count(self._tree.root) > MAX_VALUES:
            message = f"openapi-spec-validator was not asked: this document has more than {MAX_VALUES:,} values"
            self._problems.add("N313", message, self._tree.root.where)
            return
        # Here, because it takes a third of a second that `generate` need not spend.
        from specloom.load.openapi_rules import Unresolvable, rulings

        try:
            for ruling in rulings(version, cast("dict[str, Json]", plain(self._tree.root)), self._read):
                if ruling.of_default:
                    self._add_findings("W310", cast(Verdict, ruling.verdict), ruling.way)
                else:
                    self._report(cast(Verdict, ruling.verdict), type(ruling.verdict).__name__, ruling.way)
        except (Unresolvable, RecursionError) as error:
            if any(problem.code[1] == "2" for problem in self._problems.errors):
                return  # the reason is known, and once it is mended the validator runs to its end
            ref = f" `{shorten(error.ref)}`" if isinstance(error, Unresolvable) else ""
            self._stopped(f"it met a reference{ref} that is not followed, or leads nowhere")
        except Exception as error:  # whatever a library does with a document nobody thought of: it is read all the same
            self._stopped(shorten(f"{type(error).__name__}: {error}".rstrip(": ")))

    def _stopped(self, reason: str) -> None:
        message = f"openapi-spec-validator stopped before its end, so it may have had more to say ({reason})"
        self._problems.add("N313", message, self._tree.root.where)

    def _read(self, url: str) -> Json:
        """Another file of the tree, for the validator; it never reads one itself."""
        return plain(self._tree.files[leads_to(url, self._tree.file)])

    def _report(self, verdict: Verdict, kind: str, way: Way) -> None:
        match kind:
            case _ if kind in _SAID_BY_READING:
                pass
            case _ if verdict.message.startswith("Duplicate tag name"):
                self._tag_twice(way, _QUOTED.findall(verdict.message)[0])
            case _ if not isinstance(verdict.validator, str):
                self._add("W312", shorten(verdict.message, 200), way)
            case _:
                self._add_findings("W306", verdict, way)

    def _add_findings(self, code: str, verdict: Verdict, way: Way) -> None:
        """The faults that a verdict of JSON Schema comes from; of one value, one: the library judges schemas twice."""
        for finding in findings(verdict, way[: len(way) - len(verdict.absolute_path)]):
            where = self._where(finding.way)
            if finding.twice and ((where.file, where.pointer) in self._doubled or self._has_twins(finding.way)):
                continue
            self._add(code, finding.message, finding.way, hint=finding.hint)
            if finding.of_value:
                self._known.add((where.file, where.pointer))

    def _named(self, name: str, way: Way) -> list[Way]:
        """The ways to the items of an array that have this name."""
        items = self._value(way)
        count = len(items) if isinstance(items, Array) else 0
        return [(*way, index) for index in range(count) if self._value((*way, index, "name")) == name]

    def _has_twins(self, way: Way) -> bool:
        """Whether these are the tags, and `_tag_twice` has something to say."""
        items = self._value(way)
        if way != ("tags",) or not isinstance(items, Array):
            return False
        names = [each["name"] for each in items if isinstance(each, Object) and isinstance(each.get("name"), str)]
        return len(set(names)) < len(names)

    def _tag_twice(self, way: Way, name: str) -> None:
        same = self._named(name, way)
        if len(same) > 1:
            self._add("W311", f"the tag `{shorten(name)}` is described twice", same[1], self._where(same[0]))

    def _add(
        self,
        code: str,
        message: str,
        way: Way,
        related: Where | None = None,
        said: str = "first here",
        hint: str | None = None,
    ) -> None:
        where = self._where(way)
        around = where.pointer.rpartition("/")[0]
        if {(where.file, where.pointer), (where.file, around)} & self._given_up:
            return
        if (where.file, where.pointer) not in self._known:
            self._problems.add(
                code, message, where, hint=hint, related=related, related_message=said if related else None
            )

    def _where(self, way: Way) -> Where:
        """Where the value at the end of a way was written; the last that is there, where it leads further."""
        return [self._tree.root.where, *(where for _, where in self._walk(way))][-1]

    def _value(self, way: Way) -> Value:
        steps = list(self._walk(way))
        return steps[-1][0] if len(steps) == len(way) else None

    def _walk(self, way: Way) -> Iterator[tuple[Value, Where]]:
        """Values and places along a way, through references."""
        value: Value = self._tree.root
        for key in way:
            if isinstance(value, Object) and str(key) not in value and isinstance(ref := value.get("$ref"), str):
                found = resolve(self._tree, ref, value.where, Problems(), hinted=False)
                value = found[0] if found else None
            if isinstance(value, Object) and str(key) in value:
                where = value.where / key
                value = value[str(key)]
            elif isinstance(value, Array) and isinstance(key, int) and key < len(value):
                where = value.where / key
                value = value[key]
            else:
                return
            yield value, value.where if isinstance(value, (Object, Array)) else where


def _count(root: Object) -> int:
    """Values in a document, counting no further than needed."""
    count = 0
    todo: list[Value] = [root]
    while todo and count <= MAX_VALUES:
        value = todo.pop()
        count += 1
        if isinstance(value, Object):
            todo.extend(value.values())
        elif isinstance(value, Array):
            todo.extend(value)
    return count
