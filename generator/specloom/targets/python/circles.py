"""Circles: which nodes of a graph lead back to themselves, and in which order the others can be done."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def components(graph: Mapping[Node, Sequence[Node]]) -> Iterator[tuple[Node, ...]]:
    """The strongly connected components of a graph, each after all that it leads to. A node that lies on no circle is
    one by itself; so is one that names itself alone, which the graph says.

    `graph` has what each node leads to; what has no entry of its own is no node. By Tarjan ("Depth-first search and
    linear graph algorithms", 1972), and not by recursion: a chain may be as long as the document.
    """
    number: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    open: dict[Node, None] = {}
    for root in graph:
        if root in number:
            continue
        number[root] = lowest[root] = len(number)
        open[root] = None
        way = [(root, iter(graph[root]))]
        while way:
            node, following = way[-1]
            for each in following:
                if each not in graph:
                    continue
                if each not in number:
                    number[each] = lowest[each] = len(number)
                    open[each] = None
                    way.append((each, iter(graph[each])))
                    break
                if each in open:
                    lowest[node] = min(lowest[node], number[each])
            else:
                way.pop()
                if way:
                    lowest[way[-1][0]] = min(lowest[way[-1][0]], lowest[node])
                if lowest[node] == number[node]:
                    found = [open.popitem()[0]]
                    while found[-1] != node:
                        found.append(open.popitem()[0])
                    yield tuple(found)
