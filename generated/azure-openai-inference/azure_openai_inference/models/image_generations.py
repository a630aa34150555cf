"""Models of the operations on image generations."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, OpenStrEnum, UnixTime, UnsetType
from .shared import (
    ContentFilterDetailedResults,
    ContentFilterDetectedResult,
    ContentFilterSeverityResult,
    InnerErrorCode,
)


class DalleErrorResponse(Model):
    error: DalleError | UnsetType = UNSET


class DalleError(Model):
    code: str | UnsetType = UNSET
    message: str | UnsetType = UNSET
    param: str | UnsetType = UNSET
    type: str | UnsetType = UNSET
    inner_error: DalleInnerError | UnsetType = UNSET


class DalleInnerError(Model):
    """Inner error with additional details."""

    code: InnerErrorCode | str | UnsetType = UNSET
    content_filter_results: DalleFilterResults | UnsetType = UNSET
    revised_prompt: str | UnsetType = UNSET
    """The prompt that was used to generate the image, if there was any revision to the prompt."""


class DalleContentFilterResults(Model):
    """Information about the content filtering results."""

    sexual: ContentFilterSeverityResult | UnsetType = UNSET
    violence: ContentFilterSeverityResult | UnsetType = UNSET
    hate: ContentFilterSeverityResult | UnsetType = UNSET
    self_harm: ContentFilterSeverityResult | UnsetType = UNSET


class DalleFilterResults(Model):
    """Information about the content filtering category (hate, sexual, violence, self_harm), if it has been
    detected, as well as the severity level (very_low, low, medium, high-scale that determines the intensity
    and risk level of harmful content) and if it has been filtered or not. Information about jailbreak content
    and profanity, if it has been detected, and if it has been filtered or not. And information about customer
    block list, if it has been filtered and its id.
    """

    sexual: ContentFilterSeverityResult | UnsetType = UNSET
    violence: ContentFilterSeverityResult | UnsetType = UNSET
    hate: ContentFilterSeverityResult | UnsetType = UNSET
    self_harm: ContentFilterSeverityResult | UnsetType = UNSET
    profanity: ContentFilterDetectedResult | UnsetType = UNSET
    jailbreak: ContentFilterDetectedResult | UnsetType = UNSET
    custom_blocklists: ContentFilterDetailedResults | UnsetType = UNSET


class ImageQuality(OpenStrEnum):
    """The quality of the image that will be generated.

    Default: `standard`.
    """

    STANDARD = "standard"
    """Standard quality creates images with standard quality."""
    HD = "hd"
    """HD quality creates images with finer details and greater consistency across the image."""


class ImagesResponseFormat(OpenStrEnum):
    """The format in which the generated images are returned.

    Default: `url`.
    """

    URL = "url"
    """The URL that provides temporary access to download the generated images."""
    BASE64_JSON = "b64_json"
    """The generated images are returned as base64 encoded string."""


class ImageSize(OpenStrEnum):
    """The size of the generated images.

    Default: `1024x1024`.
    """

    SIZE_256X256 = "256x256"
    """The desired size of the generated image is 256x256 pixels. Only supported for dall-e-2."""
    SIZE_512X512 = "512x512"
    """The desired size of the generated image is 512x512 pixels. Only supported for dall-e-2."""
    SIZE_1792X1024 = "1792x1024"
    """The desired size of the generated image is 1792x1024 pixels. Only supported for dall-e-3."""
    SIZE_1024X1792 = "1024x1792"
    """The desired size of the generated image is 1024x1792 pixels. Only supported for dall-e-3."""
    SIZE_1024X1024 = "1024x1024"
    """The desired size of the generated image is 1024x1024 pixels."""


class ImageStyle(OpenStrEnum):
    """The style of the generated images.

    Default: `vivid`.
    """

    VIVID = "vivid"
    """Vivid creates images that are hyper-realistic and dramatic."""
    NATURAL = "natural"
    """Natural creates images that are more natural and less hyper-realistic."""


class ImageGenerationsRequest(Model):
    prompt: str
    """A text description of the desired image(s). The maximum length is 4000 characters.

    At least 1 character.
    """
    n: int | UnsetType = UNSET
    """The number of images to generate.

    Default: 1. Range: 1 to 1.
    """
    size: ImageSize | str | UnsetType = UNSET
    response_format: ImagesResponseFormat | str | UnsetType = UNSET
    user: str | UnsetType = UNSET
    """A unique identifier representing your end-user, which can help to monitor and detect abuse."""
    quality: ImageQuality | str | UnsetType = UNSET
    style: ImageStyle | str | UnsetType = UNSET


class GenerateImagesResponse(Model):
    created: UnixTime
    """The unix timestamp when the operation was created."""
    data: list[ImageResult]
    """The result data of the operation, if successful"""


class ImageResult(Model):
    """The image url or encoded image if successful, and an error otherwise."""

    url: str | UnsetType = UNSET
    """The image url."""
    b64_json: str | UnsetType = UNSET
    """The base64 encoded image"""
    content_filter_results: DalleContentFilterResults | UnsetType = UNSET
    revised_prompt: str | UnsetType = UNSET
    """The prompt that was used to generate the image, if there was any revision to the prompt."""
    prompt_filter_results: DalleFilterResults | UnsetType = UNSET
