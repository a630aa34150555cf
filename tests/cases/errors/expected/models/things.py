"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType, field


class Thing(Model):
    id: str


class Missing(Model):
    searched: str | UnsetType = UNSET


class Conflict(Model):
    with_: str | UnsetType = field(default=UNSET, name="with")


class Error(Model):
    error: ErrorDetails


class ErrorDetails(Model):
    code: str | UnsetType = UNSET
    message: str | UnsetType = UNSET
