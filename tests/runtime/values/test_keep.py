"""`unknown_fields="keep"`: nothing of a document is lost."""

from __future__ import annotations

import copy
import json
import pickle
from typing import ClassVar, Literal

import msgspec
import pytest

from runtime.codec import decode, encode, extra_members, to_builtins
from runtime.drift import Drift
from runtime.keep import kept_by
from runtime.model import UNSET, JsonValue, Model, UnixTime, UnknownVariantBase, UnsetType, field, union


class Code(Model, tag_field="type", tag="code"):
    type: ClassVar[Literal["code"]] = "code"
    size: int | UnsetType = UNSET


class Function(Model, tag_field="type", tag="function"):
    type: ClassVar[Literal["function"]] = "function"
    name: str


Tool = union({"code": Code, "function": Function}, tag="type")


class Run(Model):
    id: str
    created: UnixTime | UnsetType = UNSET
    tools: list[Tool] | UnsetType = UNSET
    code: Code | UnsetType = UNSET
    table: dict[str, Function] | UnsetType = UNSET
    note: str | None = None
    kind: Literal["run"] = "run"
    names: list[str] = field(default_factory=list)


def keep(document: JsonValue, type_: type[Run] = Run) -> Run:
    return decode(type_, json.dumps(document).encode(), unknown_fields="keep")


WHOLE: dict[str, JsonValue] = {"id": "r", "note": None, "kind": "run", "names": []}


def test_unknown_members_stay_with_the_record_that_had_them() -> None:
    document: JsonValue = {
        **WHOLE,
        "new": {"a": [1, None]},
        "tools": [{"type": "code", "extra": 1}, {"type": "function", "name": "f"}, {"type": "later", "x": 1}],
        "table": {"t": {"type": "function", "name": "g", "deep": {}}},
    }
    run = keep(document)
    assert extra_members(run) == {"new": {"a": [1, None]}}
    assert isinstance(run.tools, list)
    assert extra_members(run.tools[0]) == {"extra": 1}
    assert extra_members(run.tools[1]) == {}
    assert isinstance(run.tools[2], UnknownVariantBase)
    assert json.loads(encode(run)) == document
    assert to_builtins(run) == document
    assert json.loads(encode({"wrapped": [run]})) == {"wrapped": [document]}


def test_dropping_is_the_default() -> None:
    run = decode(Run, json.dumps({**WHOLE, "new": 1}).encode())
    assert extra_members(run) == {}
    assert type(run) is Run
    assert json.loads(encode(run)) == WHOLE


def test_a_record_that_kept_nothing_is_of_the_class_itself() -> None:
    assert type(keep(WHOLE)) is Run
    assert kept_by(keep(WHOLE)) is None


def test_what_is_kept_is_reported_beside_what_departs() -> None:
    drifts: list[Drift] = []
    data = json.dumps({**WHOLE, "id": 5, "new": 1}).encode()
    run = decode(Run, data, unknown_fields="keep", on_drift=drifts.append)
    assert [str(drift) for drift in drifts] == [
        "$.id: expected str, got int",
        "$.new: expected no such member, got int",
    ]
    assert json.loads(encode(run)) == {**WHOLE, "id": 5, "new": 1}


@pytest.mark.parametrize("code", [{"type": "other"}, {}, {"type": None}, {"type": ["code"], "size": 1, "x": 2}])
def test_wrong_and_missing_tags_are_written_again(code: JsonValue) -> None:
    run = keep({**WHOLE, "code": code})
    assert isinstance(run.code, Code)
    assert json.loads(encode(run))["code"] == code


def test_members_that_were_not_there_are_not_written_although_they_have_a_default() -> None:
    run = keep({"id": "r"})
    assert (run.note, run.kind, run.names) == (None, "run", [])
    assert json.loads(encode(run)) == {"id": "r"}
    run.note = "changed"
    run.names.append("n")
    assert json.loads(encode(run)) == {"id": "r", "note": "changed", "names": ["n"]}


def test_a_change_of_what_is_kept_is_written() -> None:
    run = keep({**WHOLE, "new": 1})
    extra_members(run)["new"] = 2
    extra_members(run)["more"] = [3]
    run.id = "s"
    assert json.loads(encode(run)) == {**WHOLE, "id": "s", "new": 2, "more": [3]}


def test_the_manners_of_a_record_with_extras() -> None:
    run = keep({**WHOLE, "new": 1})
    plain = keep(WHOLE)
    assert isinstance(run, Run)
    assert isinstance(run, msgspec.Struct)
    assert type(run).__name__ == "Run"
    assert repr(run) == repr(plain)
    match run:
        case Run(id=found):
            assert found == "r"
    assert run == keep({**WHOLE, "new": 1})
    assert run != plain
    assert plain != run
    assert run != keep({**WHOLE, "new": 2})
    assert run != keep({**WHOLE, "id": "s", "new": 1})
    with pytest.raises(TypeError, match="unhashable"):
        hash(run)
    with pytest.raises(AttributeError):
        setattr(plain, "colour", 1)  # noqa: B010


def test_copies_and_pickles_have_the_extras() -> None:
    run = keep({**WHOLE, "code": {"type": "code", "deep": [1]}, "new": {"a": 1}})
    for again in (copy.copy(run), copy.deepcopy(run), pickle.loads(pickle.dumps(run))):
        assert again == run
        assert type(again) is type(run)
        assert encode(again) == encode(run)
    other = copy.copy(run)
    extra_members(other)["new"] = 0
    assert extra_members(run)["new"] == {"a": 1}
    deep = copy.deepcopy(run)
    assert isinstance(deep.code, Code)
    extra_members(deep.code)["deep"] = 0
    assert isinstance(run.code, Code)
    assert extra_members(run.code) == {"deep": [1]}


def test_msgspec_functions_still_work() -> None:
    run = keep({**WHOLE, "new": 1})
    assert msgspec.structs.asdict(run)["id"] == "r"
    replaced = msgspec.structs.replace(run, id="s")
    assert json.loads(encode(replaced)) == {**WHOLE, "id": "s"}


def test_one_subclass_for_each_class() -> None:
    assert type(keep({**WHOLE, "a": 1})) is type(keep({**WHOLE, "b": 1}))
