"""Which addresses are public, and which hosts a list allows."""

from __future__ import annotations

import ipaddress

import pytest

from specloom.load.addresses import is_public
from specloom.load.origins import Origin, allowed, has_credentials, origin


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001:db8::1",
        "2001::1",
        "2002:7f00:1::1",
        "2002:a9fe:a9fe::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_addresses_that_only_this_machine_can_reach(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "64:ff9b::101:101", "2002:101:101::1", "::ffff:1.1.1.1"],
)
def test_addresses_that_everyone_can_reach(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("example.com", Origin("https", "example.com", 443)),
        ("EXAMPLE.com", Origin("https", "example.com", 443)),
        ("https://example.com", Origin("https", "example.com", 443)),
        ("example.com:8443", Origin("https", "example.com", 8443)),
        ("http://example.com", Origin("http", "example.com", 80)),
        ("http://example.com:8080", Origin("http", "example.com", 8080)),
        ("bücher.example", Origin("https", "xn--bcher-kva.example", 443)),
        ("[2606:4700::1111]", Origin("https", "2606:4700::1111", 443)),
    ],
)
def test_an_entry_names_one_origin(entry: str, meant: Origin) -> None:
    assert allowed(entry) == meant
    assert allowed(str(meant)) == meant


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "https://",
        "*.example.com",
        "*",
        "example.com/path",
        "https://example.com/",
        "user@example.com",
        "ftp://example.com",
        "file:///etc",
        "example.com:99999",
        "exa mple.com",
        "example.com?x",
        "[::1",
    ],
)
def test_an_entry_that_names_none(entry: str) -> None:
    assert allowed(entry) is None


def test_a_url_belongs_to_one_origin() -> None:
    assert origin("https://example.com/a/b.yaml?x=1") == allowed("example.com")
    assert origin("https://example.com:443/") == allowed("example.com")
    assert origin("http://example.com/") != allowed("example.com")
    assert origin("https://example.com.evil.example/") != allowed("example.com")
    assert origin("https://example.com@evil.example/") == allowed("evil.example")
    assert has_credentials("https://example.com@evil.example/")
    assert origin("https:///nothing") is None
    assert origin("https://[::1/") is None
