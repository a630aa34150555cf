"""Remote files: whom they are asked of, how long that may take, and what is kept. The server is real, on loopback."""

from __future__ import annotations

import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme
from msgspec.structs import replace
from tests.unit.load.remote_server import Pieces, Server, answer, ok, serving

from specloom.config_file import Job
from specloom.load.addresses import Address
from specloom.load.cache import Cache
from specloom.load.fetch import Network
from specloom.load.locate import Sources
from specloom.load.origins import allowed
from specloom.load.reach import Reach
from specloom.load.read import load
from specloom.load.refs import resolve
from specloom.load.tree import Tree, Where, plain
from specloom.pipeline import generate
from specloom.problems import Problem, Problems
from specloom.report import to_text

Write = Callable[..., Path]

PET = '{"Pet": {"title": "Pet", "properties": {"toy": {"$ref": "parts/toy.yaml#/Toy"}, "self": {"$ref": "#/Pet"}}}}'
TOY = "Toy: {title: Toy, properties: {owner: {$ref: '../pet.json#/Pet'}}}\n"


def is_loopback(address: Address) -> bool:
    return address.is_loopback


LOOPBACK = Network(is_allowed=is_loopback, seconds=5, connect_seconds=2)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({"/pet.json": ok(PET), "/parts/toy.yaml": ok(TOY)}) as started:
        yield started


class Reader:
    """Reads a spec that has one reference, as far as a host lets it."""

    def __init__(self, write: Write, cache: Path) -> None:
        self.write = write
        self.reach = Reach(cache=cache, network=LOOPBACK)
        self.problems = Problems()

    def load(self, ref: str, *hosts: str, text: str = "a: {{$ref: '{ref}'}}\n") -> Tree:
        self.problems = Problems()
        origins = frozenset(host for each in hosts if (host := allowed(each)) is not None)
        assert len(origins) == len(hosts)
        return load(self.write(text.format(ref=ref)), self.problems, replace(self.reach, remote=origins))

    def problem(self, ref: str, *hosts: str) -> Problem:
        """What is said of a reference that leads nowhere, in the end."""
        tree = self.load(ref, *hosts)
        assert resolve(tree, ref, Where("spec.yaml", "/a/$ref"), self.problems) is None
        return self.problems.errors[-1]


@pytest.fixture
def read(write: Write, tmp_path: Path) -> Reader:
    return Reader(write, tmp_path / "cache")


# --- whom is asked --------------------------------------------------------------------------------------------------


def test_no_host_is_asked_that_was_not_allowed(read: Reader, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = resolving(monkeypatch, "127.0.0.1")
    url = server.url.replace("127.0.0.1", "spec.example")
    problem = read.problem(f"{url}/pet.json#/Pet")
    assert problem.code == "E203"
    assert problem.hint is not None
    assert f"`--allow-remote {url}`" in problem.hint
    assert f'`remote = ["{url}"]` under `[spec]`' in problem.hint
    assert (asked, server.seen) == ([], [])


@pytest.mark.parametrize(
    "host",
    [
        *("169.254.169.254", "10.0.0.1", "127.0.0.1:8080", "[::1]", "[fd00::1]", "[::ffff:10.0.0.1]"),
        *("localhost", "LOCALHOST:80", "a.localhost"),
    ],
)
def test_a_host_that_is_not_public_is_none_to_allow(read: Reader, host: str) -> None:
    problem = read.problem(f"http://{host}/latest/meta-data")
    assert problem.code == "E203"
    assert problem.hint == "save the file beside the spec, and refer to it by a relative path"


@pytest.mark.parametrize(
    "other", ["127.0.0.1", "http://127.0.0.1", "https://127.0.0.1:{port}", "http://localhost:{port}"]
)
def test_another_scheme_host_or_port_is_another_host(read: Reader, server: Server, other: str) -> None:
    host = other.format(port=server.url.rpartition(":")[2])
    assert read.problem(f"{server.url}/pet.json#/Pet", host).code == "E203"
    assert server.seen == []


def test_an_allowed_host_is_asked_and_relative_references_stay_with_it(read: Reader, server: Server) -> None:
    url = f"{server.url}/pet.json"
    tree = read.load(f"{url}#/Pet", server.url)
    assert set(tree.files) == {url, f"{server.url}/parts/toy.yaml"}
    assert server.targets == ["/pet.json", "/parts/toy.yaml"]
    found = resolve(tree, "parts/toy.yaml#/Toy/title", Where(url, "/x"), read.problems)
    assert found is not None
    assert found[0] == "Toy"
    assert found[1] == Where(f"{server.url}/parts/toy.yaml", "/Toy/title")
    assert list(read.problems) == []


def test_a_request_says_no_more_than_it_has_to(
    read: Reader, server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (tmp_path / ".netrc").write_text("default login me password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    read.load(f"{server.url}/pet.json?v=1#/Pet", server.url)
    lines = server.seen[0].decode().split("\r\n")
    assert lines[0] == "GET /pet.json?v=1 HTTP/1.1"
    assert {line.partition(":")[0].lower() for line in lines[1:] if line} == {
        *("host", "accept", "accept-encoding", "user-agent", "connection")
    }


def test_a_url_with_a_password_is_not_asked(read: Reader, server: Server) -> None:
    url = server.url.replace("http://", "http://me:secret@")
    assert read.problem(f"{url}/pet.json", server.url).code == "E208"
    assert server.seen == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_an_address_that_is_not_public_is_not_asked_even_if_its_host_is_allowed(
    read: Reader, server: Server, host: str
) -> None:
    read.reach = replace(read.reach, network=None)
    origin = server.url.replace("127.0.0.1", host)
    problem = read.problem(f"{origin}/pet.json", origin)
    assert problem.code == "E208"
    assert "which is no public address" in problem.message
    assert problem.hint == "save the file beside the spec, and refer to it by a relative path"
    assert server.seen == []


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> list[str]:
    """Lets every name be one of these addresses; the names that were asked for."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *args: int, **kwargs: int) -> list[object]:
        if host[0].isdigit():
            return list(real(host, port, *args, **kwargs))
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


def test_one_address_of_several_that_is_not_public_is_enough(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    resolving(monkeypatch, "93.184.215.14", "169.254.169.254")
    read.reach = replace(read.reach, network=None)
    problem = read.problem("https://spec.example/pet.json", "spec.example")
    assert "169.254.169.254, which is no public address" in problem.message
    assert problem.hint == "save the file beside the spec, and refer to it by a relative path"


def test_a_name_is_resolved_once_and_the_address_that_was_checked_is_connected_to(
    read: Reader, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = resolving(monkeypatch, "127.0.0.1")
    url = server.url.replace("127.0.0.1", "spec.example")
    server.answers["/one"] = ok("a: 1")
    tree = read.load(f"{url}/one", url)
    assert plain(tree.files[f"{url}/one"]) == {"a": 1}
    assert asked == ["spec.example"]
    assert b"Host: spec.example:" in server.seen[0]


def test_a_name_nobody_knows(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*args: object, **kwargs: object) -> object:
        raise socket.gaierror("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    assert "the name spec.example is not known" in read.problem("https://spec.example/", "spec.example").message


def test_a_resolver_that_takes_its_time(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*args: object, **kwargs: object) -> list[object]:
        time.sleep(0.3)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    read.reach = replace(read.reach, network=replace(LOOPBACK, connect_seconds=0.05))
    assert "is not resolved within 0.05 seconds" in read.problem("https://spec.example/", "spec.example").message


# --- what is answered -----------------------------------------------------------------------------------------------


def drip(head: bytes, piece: bytes) -> Pieces:
    yield head
    for _ in range(40):
        time.sleep(0.02)
        yield piece


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ([answer("404 Not Found", "Content-Length: 0")], "is answered with 404"),
        ([answer("500 Oh", "Content-Length: 0")], "is answered with 500"),
        ([answer("204 None")], "is answered with 204"),
        ([answer("302 Found", "Content-Length: 0")], "is answered with 302"),
        (
            [answer("302 Found", "Location: http://elsewhere.example/x")],
            "redirect to another host, http://elsewhere.exam",
        ),
        ([answer("302 Found", "Location: http://127.0.0.1/x")], "redirect to another host, http://127.0.0.1/x"),
        ([answer("302 Found", "Location: //169.254.169.254/x")], "redirect to another host, http://169.254.169.254/x"),
        ([answer("302 Found", "Location: file:///etc/passwd")], "redirect to another host"),
        ([answer("302 Found", "Location: //[")], "is answered with a redirect that is no URL"),
        ([answer("302 Found", "Location: http://[::1")], "is answered with a redirect that is no URL"),
        ([answer("302 Found", "Location: http://[x]/")], "is answered with a redirect that is no URL"),
        ([answer("302 Found", "Location: //127.0.0.1:99999/")], "redirect to another host, http://127.0.0.1:99999/"),
        ([answer("302 Found", "Location: //127.0.0.1:-1/")], "redirect to another host"),
        ([answer("302 Found", "Location: //127.0.0.1:x/")], "redirect to another host"),
        ([answer("302 Found", f"Location: //{'a' * 64}.{'b' * 300}/")], "redirect to another host"),
        ([answer("302 Found", "Location: //\xe9.example/")], "redirect to another host"),
        ([answer("302 Found", "Location: //a..b/")], "redirect to another host"),
        ([answer("302 Found", "Location: /\xe9")], "is no URL that can be asked for"),
        ([answer("302 Found", "Location: /a b")], "is no URL that can be asked for"),
        ([answer("302 Found", "Location: /it")], "is redirected more than 5 times"),
        ([answer("200 OK", "Content-Length: 400"), b"x" * 400], "is larger than 300 bytes"),
        (
            [answer("200 OK", "Transfer-Encoding: chunked"), b"190\r\n" + b"x" * 400, b"\r\n0\r\n\r\n"],
            "is larger than 300",
        ),
        ([answer("200 OK"), b"x" * 400], "is larger than 300 bytes"),
        ([answer("200 OK", "Content-Encoding: gzip"), b"x"], "in the encoding 'gzip'"),
        ([answer("200 OK", "Content-Length: 9"), b"a: 1"], "is answered with something that is no HTTP"),
        ([answer("200 OK", f"Content-Length: {'9' * 5000}"), b"a"], "is answered with something that is no HTTP"),
        ([answer("200 OK", "Content-Length: -1"), b"a"], "is answered with something that is no HTTP"),
        ([answer("200 OK", "Transfer-Encoding: \xb2"), b"a"], "is answered with something that is no HTTP"),
        (
            [answer("200 OK", "Transfer-Encoding: chunked"), b"f" * 5000 + b"\r\n"],
            "is answered with something that is no HTTP",
        ),
        ([answer("200 OK", "Content-Encoding: \xff"), b"x"], "in the encoding"),
        ([answer("101 Other", "Upgrade: x")], "is answered with"),
        ([b"HTTP/1.1 99999999999999999999 OK\r\n\r\n"], "is answered with something that is no HTTP"),
        ([b"SSH-2.0-OpenSSH\r\n\r\n"], "is answered with something that is no HTTP"),
        ([b""], "is answered with something that is no HTTP"),
        (
            [answer("200 OK", *(f"X-{n}: {'x' * 1000}" for n in range(300)))],
            "is answered with something that is no HTTP",
        ),
        (ok("<!doctype html>\n<html><body>a: b: c"), "is no description: "),
        (ok("- 1\n"), "is no description: this file holds an array"),
        (ok(""), "is no description: this file is empty"),
        (ok(b"\xff\xff\xff"), "is no text"),
    ],
)
def test_what_is_no_file(read: Reader, server: Server, pieces: Pieces, words: str) -> None:
    server.answers["/it"] = pieces
    read.reach = replace(read.reach, network=replace(LOOPBACK, limit=300))
    problem = read.problem(f"{server.url}/it#/Pet", server.url)
    assert problem.code == "E208"
    assert problem.message.startswith(f"`{server.url}/it` ")
    assert words in problem.message


@pytest.mark.parametrize(
    "pieces",
    [drip(answer("200 OK"), b"#"), drip(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"), drip(b"", b""), drip(b"H", b"x")],
    ids=["body", "headers", "silence", "status"],
)
def test_what_comes_too_slowly(read: Reader, server: Server, pieces: Pieces) -> None:
    server.answers["/slow"] = pieces
    read.reach = replace(read.reach, network=replace(LOOPBACK, seconds=0.2))
    before = time.monotonic()
    assert "takes longer than 0.2 seconds" in read.problem(f"{server.url}/slow", server.url).message
    assert time.monotonic() - before < 5


def test_all_files_of_a_spec_have_one_time_together(read: Reader, server: Server) -> None:
    for number in range(9):
        server.answers[f"/{number}"] = drip(answer("200 OK"), b"#")
    refs = [f"{server.url}/{number}" for number in range(9)]
    read.reach = replace(read.reach, network=replace(LOOPBACK, seconds=0.2, all_seconds=0.3))
    tree = read.load("", server.url, text="".join(f"a{each[-1]}: {{{{$ref: '{each}'}}}}\n" for each in refs))
    assert server.targets == ["/0", "/1"]
    assert list(tree.unread) == refs
    assert tree.unread[refs[0]] == "takes longer than 0.2 seconds"
    assert {tree.unread[ref] for ref in refs[1:]} == {
        "is too slow: all remote files of a spec have 0.3 seconds together"
    }
    assert resolve(tree, refs[8], Where("spec.yaml", "/a8/$ref"), read.problems) is None
    assert [(problem.code, problem.where.pointer) for problem in read.problems] == [("E208", "/a8/$ref")]


def test_what_is_kept_is_read_when_the_time_is_over(read: Reader, server: Server) -> None:
    ref = f"{server.url}/pet.json#/Pet"
    read.load(ref, server.url)
    read.reach = replace(read.reach, network=replace(LOOPBACK, all_seconds=0))
    assert len(read.load(ref, server.url).files) == 2
    assert len(server.seen) == 2


def test_a_host_that_is_not_there(read: Reader) -> None:
    with serving({}) as gone:
        pass
    assert "cannot be fetched: " in read.problem(f"{gone.url}/a", gone.url).message


def test_a_redirect_on_the_same_host_is_followed_and_references_start_from_there(read: Reader, server: Server) -> None:
    server.answers["/latest"] = [answer("301 Moved", "Location: /pet.json", "Content-Length: 0")]
    tree = read.load(f"{server.url}/latest#/Pet", server.url)
    assert server.targets == ["/latest", "/pet.json", "/parts/toy.yaml"]
    found = resolve(tree, f"{server.url}/latest#/Pet/properties/toy/title", Where("spec.yaml"), read.problems)
    assert found is not None
    assert found[0] == "Toy"


def test_the_number_of_files_is_bounded(read: Reader, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("specloom.load.read.MAX_FILES", 3)
    for number in range(9):
        server.answers[f"/{number}"] = ok(f"a: {{$ref: '{number + 1}'}}")
    tree = read.load(f"{server.url}/0", server.url)
    assert server.targets == ["/0", "/1", "/2"]
    assert list(tree.unread) == [f"{server.url}/3"]


@pytest.mark.parametrize(
    ("ref", "code"),
    [
        ("file:///etc/passwd", "E203"),
        ("https://elsewhere.example/a", "E203"),
        ("//elsewhere.example/a", "E203"),
        ("/etc/passwd", "E208"),
        ("../../../etc/passwd", "E208"),
        ("c:/a", "E203"),
        ("http://[", "E203"),
    ],
)
def test_a_remote_file_refers_to_nothing_but_its_host(read: Reader, server: Server, ref: str, code: str) -> None:
    server.answers["/evil.yaml"] = ok(f"a: {{$ref: '{ref}'}}")
    tree = read.load(f"{server.url}/evil.yaml", server.url)
    assert resolve(tree, ref, Where(f"{server.url}/evil.yaml", "/a/$ref"), read.problems) is None
    assert [problem.code for problem in read.problems] == [code]
    assert all(name.startswith(server.url) for name in (*tree.files, *tree.unread))


# --- https ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def https(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def test_https(read: Reader, authority: trustme.CA) -> None:
    def trusting() -> ssl.SSLContext:
        context = ssl.create_default_context()
        authority.configure_trust(context)
        return context

    with serving({"/a": ok("a: 1")}, https(authority, "localhost")) as server:
        host = server.url.removeprefix("https://")
        assert "cannot be asked for safely" in read.problem(f"{server.url}/a", host).message
        read.reach = replace(read.reach, network=replace(LOOPBACK, tls=trusting))
        assert plain(read.load(f"{server.url}/a", host).files[f"{server.url}/a"]) == {"a": 1}
    with serving({"/b": ok("a: 1")}, https(authority, "other.example")) as server:
        host = server.url.removeprefix("https://")
        assert "cannot be asked for safely" in read.problem(f"{server.url}/b", host).message


# --- what is kept ---------------------------------------------------------------------------------------------------


def test_what_was_fetched_once_is_read_from_the_disk(read: Reader, server: Server) -> None:
    ref = f"{server.url}/pet.json#/Pet"
    first = read.load(ref, server.url)
    asked = len(server.seen)
    server.answers = {}
    second = read.load(ref, server.url)
    assert len(server.seen) == asked
    assert {name: plain(root) for name, root in first.files.items()} == {
        name: plain(root) for name, root in second.files.items()
    }
    assert first.hashes == second.hashes


def test_kept_files_are_not_for_those_who_may_not_fetch_them(read: Reader, server: Server) -> None:
    ref = f"{server.url}/pet.json#/Pet"
    read.load(ref, server.url)
    assert read.problem(ref).code == "E203"


def test_they_are_fetched_anew_where_that_is_asked_for(read: Reader, server: Server) -> None:
    url = f"{server.url}/pet.json"
    read.load(url, server.url)
    server.answers["/pet.json"] = ok('{"Pet": {"title": "New"}}')
    assert plain(read.load(url, server.url).files[url]) == json.loads(PET)
    read.reach = replace(read.reach, refresh=True)
    assert plain(read.load(url, server.url).files[url]) == {"Pet": {"title": "New"}}
    read.reach = replace(read.reach, refresh=False)
    assert plain(read.load(url, server.url).files[url]) == {"Pet": {"title": "New"}}


def test_a_kept_file_that_was_touched_is_fetched_anew(read: Reader, server: Server) -> None:
    url = f"{server.url}/pet.json"
    tree = read.load(url, server.url)
    assert read.reach.cache is not None
    path = Cache(read.reach.cache).path(url)
    for spoil in (lambda: path.write_text("{}"), lambda: path.with_suffix(".json").write_text("{"), path.unlink):
        spoil()
        assert plain(read.load(url, server.url).files[url]) == plain(tree.files[url])
    assert server.targets.count("/pet.json") == 4


def test_errors_are_not_kept(read: Reader, server: Server) -> None:
    url = f"{server.url}/later.yaml"
    assert read.problem(url, server.url).code == "E208"
    server.answers["/later.yaml"] = ok("a: 1")
    assert url in read.load(url, server.url).files


def test_a_folder_that_cannot_be_written_is_a_warning(read: Reader, server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    read.reach = replace(read.reach, cache=tmp_path / "file" / "cache")
    tree = read.load(f"{server.url}/pet.json", server.url)
    assert len(tree.files) == 2
    assert {problem.code for problem in read.problems} == {"W210"}


def test_what_is_wrong_in_a_remote_file_is_shown_with_its_line(read: Reader, server: Server) -> None:
    server.answers["/bad.yaml"] = ok("Pet:\n  description: a pet: or more\n")
    problem = read.problem(f"{server.url}/bad.yaml#/Pet", server.url)
    assert problem.code == "E208"
    text = to_text(read.problems, Sources(read.problems.copies))
    assert f"--> {server.url}/bad.yaml:2:21\n" in text
    assert "  2 |   description: a pet: or more\n" in text


# --- what becomes of it ---------------------------------------------------------------------------------------------

SPEC = """\
openapi: {version}
info: {{title: Shop, version: "1"}}
paths:
  /pet:
    get:
      operationId: getPet
      responses:
        "200": {{description: OK, content: {{application/json: {{schema: {{$ref: '{ref}'}}}}}}}}
"""
SWAGGER = """\
swagger: "2.0"
info: {{title: Shop, version: "1"}}
paths:
  /pet:
    get:
      operationId: getPet
      responses:
        200: {{description: OK, schema: {{$ref: '{ref}'}}}}
"""


@pytest.mark.parametrize("text", [SPEC.replace("{version}", "3.0.3"), SPEC.replace("{version}", "3.1.0"), SWAGGER])
def test_a_package_says_what_it_was_made_from(read: Reader, server: Server, text: str) -> None:
    read.load(ref := f"{server.url}/pet.json#/Pet", server.url, text=text)
    host = allowed(server.url)
    assert host is not None
    result = generate(Job(Path("spec.yaml"), reach=replace(read.reach, remote=frozenset({host}))))
    assert not result.problems.errors
    files = json.loads(result.files["api.json"])["spec"]["files"]
    assert [each["file"] for each in files] == [f"{server.url}/parts/toy.yaml", ref.partition("#")[0]]
    assert "class Pet(Model):" in result.files["shop/models/pet.py"]
    assert "toy: Toy | UnsetType" in result.files["shop/models/pet.py"]


def test_what_an_id_names_is_not_fetched(read: Reader, server: Server) -> None:
    text = SPEC.replace("{version}", "3.1.0") + (
        "components: {{schemas: {{Pet: {{$id: '" + server.url + "/pet.json', title: Own, type: object}}}}}}\n"
    )
    read.load(f"{server.url}/pet.json", server.url, text=text)
    host = allowed(server.url)
    assert host is not None
    result = generate(Job(Path("spec.yaml"), reach=replace(read.reach, remote=frozenset({host}))))
    assert not result.problems.errors
    assert server.seen == []
    assert '"""Own"""' in result.files["shop/models/pet.py"]
