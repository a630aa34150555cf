"""Models of the operations on things."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from .._runtime.model import UNSET, Model, UnsetType, received


class Thing(Model):
    __read_only__: ClassVar[tuple[str, ...]] = ("id",)
    id: str = received(default=UNSET)
    password: str | UnsetType = UNSET
    name: str
    owner: Person | UnsetType = UNSET


class Person(Model):
    __read_only__: ClassVar[tuple[str, ...]] = ("person_id", "born")
    person_id: int = received(default=UNSET, name="person-id")
    born: date | UnsetType = UNSET
    name: str
    pin: str | UnsetType = UNSET


class Receipt(Model):
    id: str
