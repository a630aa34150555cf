"""Words: singular and plural, verbs and prepositions, and names that lost their word boundaries.

`Listassistantfiles` is read as "List assistant files" by the words that the spec itself uses elsewhere: in its paths,
tags, schema and parameter names. A run of letters is split only where such words cover the whole of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile

from specloom.config import NamingConfig
from specloom.ir.names import words
from specloom.normalize.document import Document

_VERBS = """
    abort accept acknowledge activate add analyze append apply approve archive assign attach authorize begin block
    bulk cancel change check claim clear clone close commit compare complete compute configure confirm connect
    convert copy count create deactivate decline delete deploy describe detach detect diff disable discard
    disconnect dismiss dispatch download edit enable end evaluate exchange execute expire export extend fetch
    finalize find finish fork generate get grant head import ingest insert inspect install invite invoke issue join
    leave link list load lock login logout mark merge migrate modify move open parse patch pause ping poll post
    preview process provision publish purge put query read rebuild receive refresh regenerate register reject
    release reload remove rename renew reopen reorder replace resend reset resize resolve restart restore resume
    retrieve retry revert review revoke rollback rotate run save scale scan schedule search select send set share
    show shutdown sign start stop submit subscribe suggest suspend swap sync synchronize terminate toggle track
    transcribe transfer transform translate trigger unarchive unassign unblock undelete undo uninstall unlink unlock
    unpublish unregister unsubscribe update upgrade upload upsert validate verify withdraw write
"""
VERBS = frozenset(_VERBS.split())
"""What an operation does: the first word of most operationIds, and the last path segment of an action ("cancel")."""

_PREPOSITIONS = "and as at by for from in into of on onto or over per the to under via with"
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
"""Small words that join others; one left hanging at the end of a name is dropped."""

_IRREGULAR = {
    "aches": "ache",
    "aliases": "alias",
    "analyses": "analysis",
    "apis": "api",
    "axes": "axis",
    "biases": "bias",
    "bonuses": "bonus",
    "buses": "bus",
    "caches": "cache",
    "campuses": "campus",
    "canvases": "canvas",
    "children": "child",
    "cookies": "cookie",
    "corpora": "corpus",
    "echoes": "echo",
    "headaches": "headache",
    "heroes": "hero",
    "hypotheses": "hypothesis",
    "ids": "id",
    "indices": "index",
    "leaves": "leaf",
    "lenses": "lens",
    "matrices": "matrix",
    "men": "man",
    "movies": "movie",
    "people": "person",
    "quizzes": "quiz",
    "shelves": "shelf",
    "statuses": "status",
    "ties": "tie",
    "uris": "uri",
    "vertices": "vertex",
    "viruses": "virus",
    "women": "woman",
}
_REGULAR = {singular: plural for plural, singular in _IRREGULAR.items()}
_SAME = (
    "alias always atlas aws bias canvas data dns gas https ios kubernetes lens metadata news os progress redis series"
)
_LONGEST_RUN = 200
"""Longer runs of letters are no words that lost their boundaries; each would have to be tried with each."""
_INVARIANT = frozenset((*_SAME.split(), "sms", "species", "tls"))
"""Words that end in s in the singular, or have no plural."""


@cache
def singular(word: str) -> str:
    """The word for one of them, its capitals kept: "Batches" -> "Batch". A word that is no plural stays as it is."""
    return _respelt(word, _singular(word.lower()))


def plural(word: str) -> str:
    """The word for many of them, its capitals kept: "entity" -> "entities". A plural stays as it is."""
    return _respelt(word, _plural(word.lower()))


@cache
def key(word: str) -> str:
    """What a word is compared by: without capitals, in the singular."""
    return _singular(word.lower())


@cache
def keys(name: tuple[str, ...]) -> tuple[str, ...]:
    """`key` of each word."""
    return tuple(map(key, name))


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _INVARIANT or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _plural(word: str) -> str:
    if word in _REGULAR:
        return _REGULAR[word]
    if word in _INVARIANT or _singular(word) != word:
        return word
    if word.endswith("y") and word[-2:-1] not in ("", *"aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def _respelt(old: str, new: str) -> str:
    """`new`, a lower-case inflection of `old`, with the capitals that `old` has where the two agree."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old.lower(), new, strict=False)))
    rest = new[same:]
    # "URL" -> "URLs", but "PEOPLE" -> "PERSON"
    return old[:same] + (rest.upper() if len(old) > 1 and old.isupper() and rest != "s" else rest)


def vocabulary(document: Document, naming: NamingConfig) -> frozenset[str]:
    """The words, in lower case, that run-together names of this document are split by."""
    known = {form for word in {*_spoken(document)} if len(word) > 2 for form in (word, _singular(word), _plural(word))}
    configured = {word.lower() for phrase in (*naming.words, *naming.strip_prefixes) for word in words(phrase)}
    return frozenset(known | configured | VERBS | PREPOSITIONS)


def _spoken(document: Document) -> Iterator[str]:
    """Every word of the paths, tags, schema and parameter names, in lower case."""
    texts = {*(tag.name for tag in document.tags), *(schema.name for schema in document.schemas)}
    for operation in document.operations:
        texts.update((operation.path, *operation.tags))
        texts.update(parameter.name for parameter in operation.parameters)
    for text in texts:
        yield from map(str.lower, words(text))


def split(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """The words of a name, with runs that lost their boundaries split by the words known."""
    return tuple(part for word in words(text) for part in split_run(word, known))


def split_run(run: str, known: frozenset[str]) -> tuple[str, ...]:
    """One run of letters as the fewest known words that cover the whole of it; among as few, the longest ones.

    The run itself where it is known, where nothing covers it, or where it would begin with a preposition ("online").
    """
    text = run.lower()
    if not text or text in known or len(text) > _LONGEST_RUN:
        return (run,)
    longest = _longest(known)
    # best[end]: (how many words, minus the sum of their squared lengths, where each begins) of text[:end]
    best: dict[int, tuple[int, int, tuple[int, ...]]] = {0: (0, 0, ())}
    for end in range(1, len(text) + 1):
        found = [
            (best[start][0] + 1, best[start][1] - (end - start) ** 2, (*best[start][2], start))
            for start in range(max(0, end - longest), end)
            if start in best and text[start:end] in known and (start or text[:end] not in PREPOSITIONS)
        ]
        if found:
            best[end] = min(found)
    if len(text) not in best:
        return (run,)
    begins = best[len(text)][2]
    return tuple(run[start:end] for start, end in zip(begins, (*begins[1:], len(run)), strict=True))


@lru_cache(maxsize=1)
def _longest(known: frozenset[str]) -> int:
    """How long the longest word is."""
    return max(map(len, known), default=0)
