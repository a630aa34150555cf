"""Components of graphs, compared with what trying every way would find."""

from __future__ import annotations

from random import Random

import pytest

from specloom.targets.python.circles import components

Graph = dict[int, list[int]]


def reached(graph: Graph, start: int) -> set[int]:
    """All that a node leads to, itself only where a way comes back."""
    found: set[int] = set()
    due = list(graph[start])
    while due:
        node = due.pop()
        if node in graph and node not in found:
            found.add(node)
            due += graph[node]
    return found


@pytest.mark.parametrize("seed", range(30))
def test_a_component_is_what_leads_to_each_other(seed: int) -> None:
    random = Random(seed)
    nodes = range(random.randint(1, 12))
    # What has no entry is no node: there are references to other things.
    graph = {node: [each for each in range(14) if random.random() < 0.15] for node in nodes}
    found = list(components(graph))
    assert sorted(node for each in found for node in each) == list(nodes)
    done: set[int] = set()
    for each in found:
        for node in each:
            leads_to = reached(graph, node)
            assert {other for other in leads_to if node in reached(graph, other)} - {node} == set(each) - {node}
            assert leads_to <= done | set(each)
        done.update(each)


def test_a_chain_is_no_matter_of_the_stack() -> None:
    graph = {node: [node + 1] for node in range(5000)}
    assert next(components(graph)) == (4999,)
    assert list(components({0: [0], 1: [2], 2: [1]})) == [(0,), (2, 1)]
