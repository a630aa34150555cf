"""Which addresses are public: a spec that comes from anyone must not make this machine ask what only it can reach.

Sources: the special-purpose registries of RFC 6890; NAT64 (RFC 6052), 6to4 (RFC 3056), Teredo (RFC 4380) and
IPv4-mapped addresses (RFC 4291), which carry an IPv4 address inside.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from typing import TypeAlias

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_UNICAST = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
NOT_PUBLIC = "which is no public address"
"""What is said of one."""


def may_be_public(host: str) -> bool:
    """Whether a host, as it is written, may lead to a public address: any name may but `localhost` (RFC 6761)."""
    try:
        return is_public(ipaddress.ip_address(host))
    except ValueError:
        return not f".{host}".endswith(".localhost")


def is_public(address: Address) -> bool:
    """Whether an address, and each that it carries inside, is one of the internet's: not private, of this machine or
    of its link, shared, reserved or multicast."""
    carried = list(_carried(address))
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is None and address not in _NAT64:
        return address in _UNICAST and address.is_global and all(map(is_public, carried))
    if carried:
        return all(map(is_public, carried))
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _carried(address: Address) -> Iterator[Address]:
    """The IPv4 addresses inside of an IPv6 address."""
    if isinstance(address, ipaddress.IPv4Address):
        return
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
    elif address in _NAT64:
        yield ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    elif address.sixtofour is not None:
        yield address.sixtofour
    elif address.teredo is not None:
        yield from address.teredo
