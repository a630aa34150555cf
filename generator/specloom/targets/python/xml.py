"""How values are written in XML, as the generated modules say it: as `_runtime/xml_facts.py` declares it."""

from __future__ import annotations

from specloom.ir.model import Alternative, List, Nullable, Part, Type, Xml
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.literals import literal
from specloom.targets.python.records import Layout
from specloom.targets.python.views import AttributeView

RUNTIME_XML = "._runtime.xml_facts"


def is_xml(media_type: str) -> bool:
    """Whether a media type is XML (RFC 7303)."""
    return media_type.split(";")[0].strip().lower().endswith(("/xml", "+xml"))


def document_fact(type: str, root: Xml, media_type: str, annotations: Annotations) -> str:
    """What a body holds: `xml(models.Slideshow, Xml("slideshow"))`. `type` is an expression."""
    arguments = [type, _fact(root, annotations)]
    arguments += [literal(media_type)] if media_type != "application/xml" else []
    return f"{annotations.imports.use(RUNTIME_XML, 'xml')}({', '.join(arguments)})"


def body_facts(body: Alternative, annotations: Annotations) -> list[str]:
    """What a request sends, for each media type of it that is XML."""
    if body.xml is None:
        return []
    written = annotations.evaluated(body.type)
    return [document_fact(written, body.xml, each, annotations) for each in body.media_types if is_xml(each)]


def part_fact(part: Part, type: Type, annotations: Annotations) -> str:
    """What a part of a multipart body holds; each item of a list is a part."""
    while isinstance(type, (List, Nullable)):
        type = type.item if isinstance(type, List) else type.type
    return document_fact(annotations.evaluated(type), part.xml or Xml(), part.content_type or "", annotations)


def members(layout: Layout, annotations: Annotations) -> list[AttributeView]:
    """The constant of a class that says how its members are written, where they are no elements of their own names; the
    class may inherit more of it. Nothing where there are none."""
    facts = {field.wire: field.xml for field in layout.own if field.xml is not None}
    if layout.tag is not None and layout.tag.xml is not None:
        facts[layout.tag.wire] = layout.tag.xml
    if not facts or not annotations.symbols.xml:
        return []
    class_var = annotations.imports.use("typing", "ClassVar")
    str_, dict_ = annotations.builtin("str"), annotations.builtin("dict")
    name = annotations.imports.use(RUNTIME_XML, "Xml")
    rows = "".join(f"{literal(wire)}: {_fact(xml, annotations)}, " for wire, xml in facts.items())
    return [AttributeView("__xml__", f"{class_var}[{dict_}[{str_}, {name}]]", f" = {{{rows.rstrip()}}}", "")]


def _fact(xml: Xml, annotations: Annotations) -> str:
    arguments = [literal(xml.name)] if xml.name else []
    arguments += [f"namespace={literal(xml.namespace)}"] if xml.namespace is not None else []
    arguments += [f"prefix={literal(xml.prefix)}"] if xml.prefix is not None else []
    arguments += [f"node={literal(xml.node)}"] if xml.node != "element" else []
    arguments += ["wrapped=True"] if xml.wrapped else []
    arguments += [f"item={_fact(xml.item, annotations)}"] if xml.item is not None else []
    return f"{annotations.imports.use(RUNTIME_XML, 'Xml')}({', '.join(arguments)})"
