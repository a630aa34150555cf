"""The classes of pages as views: a record, the runtime's page, and the fields that make the one the other."""

from __future__ import annotations

from specloom.targets.python.annotations import Annotations
from specloom.targets.python.literals import docstring, literal
from specloom.targets.python.pages import RUNTIME_PAGE, PageClass
from specloom.targets.python.views import AttributeView, RecordView


def page_views(page: PageClass, annotations: Annotations) -> list[RecordView]:
    """The synchronous class and the asynchronous one."""
    symbols = annotations.symbols
    layout = symbols.layouts[page.record]
    record = annotations.model(page.record)
    of = f"[{annotations.output(page.item)}]"
    views: list[RecordView] = []
    for asynchronous in (False, True):
        # a Struct takes what it knows beside its fields in a dict of its own; an OpenModel has its fields there
        base = f"{'Async' if asynchronous else ''}{'OpenPage' if layout.open else 'Page'}"
        bases = [record, f"{annotations.imports.use(RUNTIME_PAGE, base)}{of}", *([] if layout.open else ["dict=True"])]
        loop = "`async for`" if asynchronous else "a loop"
        said = f"A `{record}` as a page: {loop} goes over its `{layout.names[page.items]}`"
        more = ", and on over the pages behind it." if page.next is not None else "."
        views.append(
            RecordView(
                name=page.async_name if asynchronous else page.name,
                bases=", ".join(bases),
                doc=docstring(f"{said}{more}", 4),
                attributes=(_fields(page, annotations),),
                empty=False,
            )
        )
    return views


def _fields(page: PageClass, annotations: Annotations) -> AttributeView:
    """The constant that says what is where."""
    names = annotations.symbols.layouts[page.record].names
    use = annotations.imports.use
    arguments = [literal(names[page.items])]
    arguments += [f"next={literal(names[page.next])}"] if page.next is not None else []
    arguments += [f"more={literal(names[page.more])}"] if page.more is not None else []
    page_fields = use(RUNTIME_PAGE, "PageFields")
    class_var = use("typing", "ClassVar")
    return AttributeView(
        "__page_fields__", f"{class_var}[{page_fields}]", f" = {page_fields}({', '.join(arguments)})", ""
    )
