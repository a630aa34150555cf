"""Files that are no descriptions, or none that can be read: a located problem each, at once, and nothing written."""

from __future__ import annotations

import codecs
import json
import os
import socket
import tempfile
from pathlib import Path

import pytest

from specloom.load.limits import MAX_BYTES
from specloom.load.text import read_source
from specloom.problems import Problems, Unusable
from tests.security.runs import Run, run, run_apart

JSON = '{"openapi": "3.0.3", "info": {"title": "Shop", "version": "1"}, "paths": {}}'
YAML = 'openapi: 3.0.3\ninfo: {title: Shop, version: "1"}\npaths: {}\n'
HEAD = JSON[:-1]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def of(capsys: pytest.CaptureFixture[str], data: bytes | str, name: str) -> Run:
    Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return run(capsys, name)


BYTES = {
    "nothing": b"",
    "spaces": b" \r\n\t ",
    "one NUL": b"\0",
    "many NULs": b"\0" * 100_000,
    "a NUL inside": JSON.replace("Shop", "Sh\0op").encode(),
    "only a mark": codecs.BOM_UTF8,
    "half a mark": b"\xef\xbb",
    "no UTF-8": JSON.replace("Shop", "Caf\xe9").encode("latin-1"),
    "no UTF-8 at the start": b"\xff" + JSON.encode(),
    "overlong": b'{"openapi": "\xc0\xaf"}',
    "a surrogate in UTF-8": b'{"openapi": "\xed\xa0\x80"}',
    "beyond Unicode": b'{"openapi": "\xf4\x90\x80\x80"}',
    "half of UTF-16": codecs.BOM_UTF16_LE + JSON.encode("utf-16-le")[:-1],
    "half of UTF-32": codecs.BOM_UTF32_BE + JSON.encode("utf-32-be")[:-3],
    "half a pair in UTF-16": codecs.BOM_UTF16_LE + '{"a": "'.encode("utf-16-le") + b"\x00\xd8" + b'"\0}\0',
    "UTF-7": codecs.BOM_UTF8 + b"+AHsAfQ-",
    "EBCDIC": JSON.encode("cp037"),
    "compressed": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03",
    "an archive": b"PK\x03\x04\x14\x00\x00\x00\x08\x00",
    "a program": b"\x7fELF\x02\x01\x01" + bytes(100),
    "a pickle": b"\x80\x04\x95\x1d\x00cos\nsystem\n(S'true'\ntR.",
}


@pytest.mark.parametrize("suffix", ["json", "yaml"])
@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_text(name: str, suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert of(capsys, BYTES[name], f"spec.{suffix}").code == 1


@pytest.mark.usefixtures("unformatted")
@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
@pytest.mark.parametrize(("name", "text"), [("spec.json", JSON), ("spec.yaml", YAML)])
def test_encodings_that_say_what_they_are(
    name: str, text: str, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """By a mark, or by where the NULs are."""
    assert of(capsys, text.encode(encoding), name).code == 0


@pytest.mark.usefixtures("unformatted")
@pytest.mark.parametrize("suffix", ["json", "yaml"])
def test_a_file_that_breaks_off(suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Anywhere. Many beginnings of YAML are descriptions, if poor ones."""
    text = json.dumps(json.loads(JSON), indent=1) if suffix == "json" else YAML
    for length in range(len(text.rstrip())):
        found = of(capsys, text[:length], f"spec.{suffix}")
        assert found.code == 1 or suffix == "yaml"
        Path(f"spec.{suffix}").unlink()


TEXTS = {
    "a tag of Python": ("yaml", f"{YAML}x-a: !!python/object/apply:os.mkdir [made]\n", 0),
    "a tag that makes a module": ("yaml", f"{YAML}x-a: !!python/module:antigravity ''\n", 0),
    "a tag of Ruby": ("yaml", f"{YAML}x-a: !ruby/object:Gem::Installer {{i: x}}\n", 0),
    "a tag of Java": ("yaml", f"{YAML}x-a: !!javax.script.ScriptEngineManager []\n", 0),
    "a tag on all": ("yaml", f"!!python/object:os.system\n{YAML}", 0),
    "a tag on a key": ("yaml", f"{YAML}!!python/name:os.system x-a: 1\n", 0),
    "a directive of tags": ("yaml", f"%TAG ! tag:yaml.org,2002:python/\n---\n{YAML}x-a: !name:os.system ''\n", 0),
    "a directive of a version": ("yaml", f"%YAML 1.2\n---\n{YAML}", 0),
    "an unknown anchor": ("yaml", f"{YAML}x-a: *b\n", 1),
    "a value merged into itself": ("yaml", f"{YAML}x-a: &a {{<<: *a}}\n", 1),
    "a key that is an object": ("yaml", f"{YAML}? {{a: b}}\n: 1\n", 1),
    "a key that is an alias of one": ("yaml", f"{YAML}x-a: &a {{b: c}}\n*a : 1\n", 1),
    "a control": ("yaml", f"{YAML}x-a: \x01\n", 1),
    "an escape to a control": ("yaml", f'{YAML}x-a: "\\0\\x1b[2J"\n', 0),
    "an escape to half a pair": ("yaml", f'{YAML}x-a: "\\ud800"\nx-b: "\\U0000dfff"\n', None),
    "an escape beyond Unicode": ("yaml", f'{YAML}x-a: "\\Uffffffff"\n', 1),
    "noncharacters": ("yaml", f"{YAML}x-a: \ufffe\uffff\n", None),
    "tabs": ("yaml", "openapi: 3.0.3\n\tinfo: {}\n", 1),
    "bidirectional names": ("yaml", f"{YAML}x-\u202ea\u2066: \u2067\n\u200f: 1\n", 0),
    "a key without a value": ("json", f'{HEAD}, "x-a"}}', 1),
    "halves of pairs": ("json", f'{HEAD}, "x-\\ud800": "\\udfff", "x-\\udc00\\ud800": "\\ud800x"}}', 0),
    "a comment": ("json", f"{HEAD} /* a */ }}", 1),
    "single quotes": ("json", JSON.replace('"', "'"), 1),
    "two values": ("json", f"{JSON}{JSON}", 1),
    "a control in a string": ("json", JSON.replace("Shop", "Sh\x01op"), 1),
    "equal keys": ("json", f'{HEAD}, "paths": {{}}, "x": 1, "x": 2, "openapi": "3.0.3"}}', 0),
    "names of Python": (
        "json",
        f'{HEAD}, "__class__": 1, "__proto__": {{}}, "x-{{0.__class__}}": "%s", "__init__": [1], "self": 1}}',
        0,
    ),
    "an array at the top": ("json", f"[{JSON}]", 1),
    "a text at the top": ("json", json.dumps(JSON), 1),
    "a number at the top": ("json", "1e999999", 1),
    "null": ("json", "null", 1),
    "NaN": ("json", "NaN", 1),
    "an integer of 100,000 digits": ("json", f'{HEAD}, "x-a": {"9" * 100_000}}}', 0),
    "an integer of 100,000 digits in YAML": ("yaml", f"{YAML}x-a: -{'9' * 100_000}\n", 0),
    "an integer of 100,000 digits as a key": ("yaml", f"{YAML}? {'9' * 100_000}\n: 1\n", 0),
    "an exponent of 6 digits": ("json", f'{HEAD}, "x-a": 1e999999, "x-b": -1e999999, "x-c": 1e-999999}}', 0),
    "numbers of other bases": ("yaml", f"{YAML}x-a: [0x{'f' * 5000}, 0b1, 0o7, 1_0, 1:30, .5e+1, +.inf, .nan]\n", 0),
}


@pytest.mark.usefixtures("unformatted")
@pytest.mark.parametrize("name", TEXTS)
def test_texts_that_are_odd(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    suffix, text, code = TEXTS[name]
    found = of(capsys, text.encode(errors="surrogatepass"), f"spec.{suffix}")
    assert code is None or found.code == code
    assert not Path("made").exists()


WRONG_VERSIONS = [
    "1.0",
    "1.2",
    "2.0.0",
    "2",
    "3",
    "3.0",
    "4.0.0",
    "3.0.3\n",
    "3.0.x",
    "v3.0.3",
    "",
    "9" * 5000,
    "٣.٠.٣",
]


@pytest.mark.parametrize("key", ["openapi", "swagger"])
@pytest.mark.parametrize("version", WRONG_VERSIONS)
def test_wrong_versions(version: str, key: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = json.dumps({key: version, "info": {"title": "Shop", "version": "1"}, "paths": {}})
    found = of(capsys, text, "spec.json")
    assert found.code == 1 or (key, version) in {("openapi", "3.0"), ("swagger", "2"), ("openapi", "3")}


@pytest.mark.parametrize("value", [None, True, 3, 3.0, [], {}, ["3.0.3"], {"3.0.3": 1}], ids=json.dumps)
@pytest.mark.parametrize("key", ["openapi", "swagger"])
def test_versions_that_are_no_text(value: object, key: str, capsys: pytest.CaptureFixture[str]) -> None:
    of(capsys, json.dumps({key: value, "info": {"title": "Shop", "version": "1"}, "paths": {}}), "spec.json")


# --- what is no file -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["json", "yaml"])
def test_what_is_no_regular_file(suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    """None is opened: a pipe would wait for ever, a device may have no end."""
    os.mkdir(f"folder.{suffix}")
    os.mkfifo(f"pipe.{suffix}")
    for name, target in (("zero", "/dev/zero"), ("random", "/dev/urandom"), ("terminal", "/dev/tty")):
        os.symlink(target, f"{name}.{suffix}")
    os.symlink(f"circle.{suffix}", f"circle.{suffix}")
    os.symlink("nowhere", f"dangling.{suffix}")
    for name in ("folder", "pipe", "zero", "random", "terminal", "circle", "dangling", "missing", "x/missing"):
        assert run(capsys, f"{name}.{suffix}").codes == {"E101"}, name


def test_a_socket(capsys: pytest.CaptureFixture[str]) -> None:
    with tempfile.TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as listening:  # the address is bounded
        listening.bind(f"{short}/spec.json")
        assert run(capsys, f"{short}/spec.json").codes == {"E101"}


@pytest.mark.parametrize("name", ["spec\0.json", "x" * 300 + ".json", "/".join(["x"] * 3000) + ".json", ""])
def test_names_that_no_file_has(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, Path(name)).codes == {"E101"}


def test_a_file_without_permission(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("spec.json").write_text(JSON)
    Path("spec.json").chmod(0)
    if os.access("spec.json", os.R_OK):  # who runs this may read everything

        def refused(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied", "spec.json")

        monkeypatch.setattr("specloom.load.text.Path.open", refused)
    assert run(capsys, "spec.json").codes == {"E101"}


def test_a_file_that_holds_more_than_it_says() -> None:
    """As one does that grows while it is read."""
    endless = Path("/proc/self/maps")
    assert endless.stat().st_size == 0
    problems = Problems()
    with pytest.raises(Unusable):
        read_source(endless, problems, limit=100)
    assert [problem.code for problem in problems] == ["E102"]


# --- files that are too much ---------------------------------------------------------------------------------------


def test_300_megabytes_of_brackets_are_not_even_read(capsys: pytest.CaptureFixture[str]) -> None:
    block = b"[" * (1 << 20)
    with open("spec.json", "wb") as file:
        for _ in range(300):
            file.write(block)
    found, peak = run_apart("spec.json")
    os.unlink("spec.json")
    assert found.codes == {"E102"}
    assert peak < 150


@pytest.mark.parametrize("suffix", ["json", "yaml"])
def test_a_file_of_a_terabyte(suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    with open(f"spec.{suffix}", "wb") as file:
        file.truncate(1 << 40)  # takes no room
    assert run(capsys, f"spec.{suffix}").codes == {"E102"}


def test_the_bound_has_room_for_the_largest_description_known() -> None:
    assert 78_349_140 < MAX_BYTES < 150_000_000


def test_more_values_than_are_read_are_not_even_made(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("spec.json").write_text(f"[{'[],' * 2_000_001}[]]")
    monkeypatch.setattr("specloom.load.json_reader.json.loads", None)
    assert run(capsys, "spec.json").codes == {"E107"}


def test_commas_in_texts_are_no_values(capsys: pytest.CaptureFixture[str]) -> None:
    Path("spec.json").write_text(f'["\\"{"," * 2_000_001}"]')
    assert run(capsys, "spec.json").codes == {"E110"}


LEVELS = 1_000_000
DEEP = {
    "arrays": ("json", "[" * LEVELS + "]" * LEVELS),
    "arrays without an end": ("json", "[" * LEVELS),
    "objects": ("json", '{"a":' * LEVELS + "1" + "}" * LEVELS),
    "arrays in braces": ("yaml", '{"a": ' + "[" * LEVELS + "]" * LEVELS + "}"),
    "flow arrays": ("yaml", "a: " + "[" * LEVELS),
    "flow objects": ("yaml", "a: " + "{a: " * LEVELS),
    "dashes": ("yaml", "- " * LEVELS),
    "question marks": ("yaml", "? " * LEVELS),
    "block objects": ("yaml", "".join(f"{' ' * depth}a:\n" for depth in range(2000))),
    "block arrays": ("yaml", "".join(f"{' ' * depth}-\n" for depth in range(2000))),
}


@pytest.mark.parametrize("name", DEEP)
def test_a_million_levels(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    suffix, text = DEEP[name]
    assert of(capsys, text, f"spec.{suffix}").code == 1
