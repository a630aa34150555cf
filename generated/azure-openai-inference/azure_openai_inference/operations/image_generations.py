"""Operations on image generations."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, path


class ImageGenerations(Group):
    """Operations on image generations."""

    def create(
        self,
        deployment_id: str,
        *,
        prompt: str,
        n: int | UnsetType = UNSET,
        size: models.ImageSize | str | UnsetType = UNSET,
        response_format: models.ImagesResponseFormat | str | UnsetType = UNSET,
        user: str | UnsetType = UNSET,
        quality: models.ImageQuality | str | UnsetType = UNSET,
        style: models.ImageStyle | str | UnsetType = UNSET,
    ) -> models.GenerateImagesResponse:
        """Generates a batch of images from a text caption on a given DALLE model deployment

        Args:
            deployment_id: Deployment id of the dalle model which was deployed.
            prompt: A text description of the desired image(s). The maximum length is 4000 characters.

                At least 1 character.
            n: The number of images to generate.

                Default: 1. Range: 1 to 1.
            size: The size of the generated images.

                Default: `1024x1024`.
            response_format: The format in which the generated images are returned.

                Default: `url`.
            user: A unique identifier representing your end-user, which can help to monitor and detect
                abuse.
            quality: The quality of the image that will be generated.

                Default: `standard`.
            style: The style of the generated images.

                Default: `vivid`.

        `POST /deployments/{deployment-id}/images/generations`
        """
        return self._client.send(_CREATE, locals())


class AsyncImageGenerations(AsyncGroup):
    """Operations on image generations."""

    async def create(
        self,
        deployment_id: str,
        *,
        prompt: str,
        n: int | UnsetType = UNSET,
        size: models.ImageSize | str | UnsetType = UNSET,
        response_format: models.ImagesResponseFormat | str | UnsetType = UNSET,
        user: str | UnsetType = UNSET,
        quality: models.ImageQuality | str | UnsetType = UNSET,
        style: models.ImageStyle | str | UnsetType = UNSET,
    ) -> models.GenerateImagesResponse:
        """Generates a batch of images from a text caption on a given DALLE model deployment

        Args:
            deployment_id: Deployment id of the dalle model which was deployed.
            prompt: A text description of the desired image(s). The maximum length is 4000 characters.

                At least 1 character.
            n: The number of images to generate.

                Default: 1. Range: 1 to 1.
            size: The size of the generated images.

                Default: `1024x1024`.
            response_format: The format in which the generated images are returned.

                Default: `url`.
            user: A unique identifier representing your end-user, which can help to monitor and detect
                abuse.
            quality: The quality of the image that will be generated.

                Default: `standard`.
            style: The style of the generated images.

                Default: `vivid`.

        `POST /deployments/{deployment-id}/images/generations`
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.GenerateImagesResponse] = Operation(
    "POST",
    "/deployments/{deployment-id}/images/generations",
    parameters=(path("deployment_id", "deployment-id"),),
    client_parameters=("api_version",),
    body=Body(
        "application/json",
        fields=("prompt", "n", "size", "response_format", "user", "quality", "style"),
        required=True,
        needed=("prompt",),
    ),
    responses={"200": json(models.GenerateImagesResponse)},
    errors={"default": json(models.DalleErrorResponse)},
)
