"""Where declarations live, in which order, and how records become classes."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specloom.ir.model import Const, Declaration, Field, List, Record, Ref, Scalar, Tag, Union, Variant
from specloom.targets.python.modules import arrange, place
from specloom.targets.python.records import lay_out
from specloom.targets.python.shapes import declared_refs

STRING = Scalar("string")


def record(id: str, *refs: str, **more: Any) -> Record:
    fields = tuple(Field(f"f{number}", f"f{number}", Ref(ref), True) for number, ref in enumerate(refs))
    return Record(id, id.strip("#/"), None, fields, **more)


def field(name: str, type: Any = STRING, required: bool = True) -> Field:
    return Field(name, name, type, required)


def by_id(*declarations: Declaration) -> dict[str, Declaration]:
    return {each.id: each for each in declarations}


def test_each_lives_with_the_group_that_uses_it(make: Any) -> None:
    declarations = by_id(
        record("#a", "#b"), record("#b"), record("#c", "#both"), record("#both"), record("#alone", "#b")
    )
    api = make.api(
        *declarations.values(),
        operations=[
            make.operation(group="one", returns=Ref("#a")),
            make.operation(group="two/deep", path="/two", returns=Ref("#c")),
            make.operation(group="one/more", path="/more", returns=List(Ref("#both"))),
        ],
    )
    assert place(api, declarations) == {"#a": "one", "#b": "one", "#c": "two", "#both": "shared", "#alone": "other"}


def test_a_group_called_shared_gives_way(make: Any) -> None:
    declarations = by_id(record("#a"))
    api = make.api(*declarations.values(), operations=[make.operation(group="shared", returns=Ref("#a"))])
    assert place(api, declarations) == {"#a": "shared_"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_modules_never_need_each_other_in_a_circle(make: Any, data: st.DataObject) -> None:
    ids = [f"#{number}" for number in range(8)]
    declarations = by_id(*(record(id, *data.draw(st.lists(st.sampled_from(ids), max_size=3))) for id in ids))
    operations = [
        make.operation(f"get{number}", group=group, path=f"/{number}", returns=Ref(data.draw(st.sampled_from(ids))))
        for number, group in enumerate(["one", "two", "three"])
    ]
    modules = place(make.api(*declarations.values(), operations=operations), declarations)
    for id, declaration in declarations.items():
        for other in declared_refs(declaration):
            assert modules[id] == modules[other] or modules[other] == "shared" or modules[id] == "other"


def test_what_is_needed_comes_first_and_the_rest_as_it_was() -> None:
    needs = {"a": ["d"], "b": [], "c": ["a"], "d": [], "e": ["elsewhere"]}
    assert arrange(needs, needs.__getitem__) == [
        ("b", False),
        ("d", False),
        ("a", False),
        ("c", False),
        ("e", False),
    ]


def test_a_circle_is_broken_at_its_first() -> None:
    needs = {"a": ["b"], "b": ["a"], "c": ["c"]}
    assert arrange(needs, needs.__getitem__) == [("a", True), ("b", False), ("c", True)]


def test_a_class_inherits_from_its_base() -> None:
    base = Record("#base", "Base", None, (field("id"),), tag=Tag("kind", "kind", ()))
    child = Record("#child", "Child", None, (field("size"),), base="#base", tag=Tag("kind", "kind", ("small",)))
    layout = lay_out(by_id(child, base))["#child"]
    assert layout.base == "#base"
    assert [each.wire for each in layout.own] == ["size"]
    assert [each.wire for each in layout.fields] == ["id", "size"]
    assert layout.tagged


def test_a_field_said_twice_is_declared_once() -> None:
    base = Record("#base", "Base", None, (field("id"),))
    child = Record("#child", "Child", None, (field("id"), field("size")), base="#base")
    assert [each.wire for each in lay_out(by_id(base, child))["#child"].own] == ["size"]


def test_a_narrowed_field_means_no_inheritance() -> None:
    base = Record("#base", "Base", None, (field("id"), field("kind")))
    child = Record("#child", "Child", None, (field("kind", Const("a")), field("size")), base="#base")
    layout = lay_out(by_id(base, child))["#child"]
    assert layout.base is None
    assert [(each.wire, each.type) for each in layout.own] == [("id", STRING), ("kind", Const("a")), ("size", STRING)]


def test_another_tag_than_the_base_has_means_no_inheritance() -> None:
    base = Record("#base", "Base", None, (field("id"),), tag=Tag("kind", "kind", ("base",)))
    child = Record("#child", "Child", None, (), base="#base", tag=Tag("kind", "kind", ("child",)))
    layout = lay_out(by_id(base, child))["#child"]
    assert layout.base is None
    assert layout.tag is not None
    assert layout.tag.values == ("child",)


def test_a_tag_that_the_base_has_as_a_field_is_a_tag_here() -> None:
    base = Record("#base", "Base", None, (field("kind"), field("id")))
    child = Record("#child", "Child", None, (), base="#base", tag=Tag("kind", "kind", ("child",)))
    layout = lay_out(by_id(base, child))["#child"]
    assert layout.base is None
    assert [each.wire for each in layout.fields] == ["id"]


def test_a_tag_of_several_values_is_an_attribute() -> None:
    layout = lay_out(by_id(Record("#r", "R", None, (), tag=Tag("kind", "kind", ("a", "b")))))["#r"]
    assert layout.tag is not None
    assert not layout.tagged


def test_openness_runs_in_the_family() -> None:
    base, open_, shut, alone = (
        Record("#base", "Base", None, ()),
        Record("#open", "Open", None, (), base="#base", additional=STRING),
        Record("#shut", "Shut", None, (), base="#base"),
        Record("#alone", "Alone", None, ()),
    )
    layouts = lay_out(by_id(base, open_, shut, alone))
    assert {id: (each.open, each.additional) for id, each in layouts.items()} == {
        "#base": (True, False),
        "#open": (True, True),
        "#shut": (True, False),
        "#alone": (False, False),
    }


def test_names_of_attributes_are_settled_through_the_family() -> None:
    base = Record("#base", "Base", None, (field("a-b"), field("additional_properties")))
    child = Record("#child", "Child", None, (field("a_b"), field("class"), field("1")), base="#base")
    assert lay_out(by_id(base, child))["#child"].names == {
        "a-b": "a_b",
        "additional_properties": "additional_properties_",
        "a_b": "a_b_",
        "class": "class_",
        "1": "field_1",
    }


def test_a_tag_that_a_dict_has_as_a_method_is_renamed() -> None:
    layout = lay_out(by_id(Record("#r", "R", None, (), tag=Tag("items", "items", ("a",)))))["#r"]
    assert layout.names == {"items": "items_"}


def test_a_union_needs_its_variants() -> None:
    union = Union("#u", "U", None, (Variant(List(Ref("#a"))), Variant(STRING), Variant(Ref("#b"))), None)
    assert list(declared_refs(union)) == ["#a", "#b"]
