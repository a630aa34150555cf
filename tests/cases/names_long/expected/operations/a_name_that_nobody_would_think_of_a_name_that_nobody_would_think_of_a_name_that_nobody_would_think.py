"""Operations on a name that nobody would think of a name that nobody would think of a name that nobody would
think of a name that nobody would think of a name that nobody would think of a name that nobody would think of
a name that nobody would think of a name that nobody would think of a name that nobody would think of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, query

if TYPE_CHECKING:
    from .. import inputs


class ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo(Group):
    """Operations on a name that nobody would think of a name that nobody would think of a name that nobody would
    think of a name that nobody would think of a name that nobody would think of a name that nobody would
    think of a name that nobody would think of a name that nobody would think of a name that nobody would
    think of.
    """

    def create(
        self,
        *,
        a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think: (
            str | UnsetType
        ) = UNSET,
        a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_body: (
            models.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_2
            | Literal[
                "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of",
                "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of or two",
            ]
            | UnsetType
        ) = UNSET,
        a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_2: (
            inputs.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3Input
            | UnsetType
        ) = UNSET,
    ) -> models.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo(
    AsyncGroup
):
    """Operations on a name that nobody would think of a name that nobody would think of a name that nobody would
    think of a name that nobody would think of a name that nobody would think of a name that nobody would
    think of a name that nobody would think of a name that nobody would think of a name that nobody would
    think of.
    """

    async def create(
        self,
        *,
        a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think: (
            str | UnsetType
        ) = UNSET,
        a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_body: (
            models.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_2
            | Literal[
                "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of",
                "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of or two",
            ]
            | UnsetType
        ) = UNSET,
        a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_2: (
            inputs.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3Input
            | UnsetType
        ) = UNSET,
    ) -> models.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[
    models.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo
] = Operation(
    "POST",
    "/things",
    parameters=(
        query(
            "a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think",
            "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of",
        ),
    ),
    body=Body(
        "application/json",
        fields=(
            (
                "a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_body",
                "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of",
            ),
            (
                "a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_2",
                "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of too",
            ),
        ),
        required=True,
    ),
    responses={
        "200": json(
            models.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo
        )
    },
)
