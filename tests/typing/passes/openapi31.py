"""Types of OpenAPI 3.1: tuples, several types at once, and a tag behind a tag."""

from typing import assert_never, assert_type

from messages31 import Client, UnknownVariant, decode, models


def nested(message: models.Message) -> str:
    match message:
        case models.TextMail(text=text):
            return text
        case models.HtmlMail(html=html):
            return html
        case models.Call(number=number):
            return number
        case UnknownVariant():
            return ", ".join(message)
        case _:
            assert_never(message)


def by_both_tags(message: models.Message) -> str:
    if message.channel == "call":
        return message.number
    if message.channel == "mail":
        return message.text if message.format == "text" else message.html
    return str(message["channel"])


def tuples(sent: models.Sent) -> float:
    assert_type(sent.at, tuple[float, float])
    across, along = sent.at
    number, *names = sent.track
    assert_type(number, int)
    assert_type(names, list[str])
    assert_type(sent.level, int | str | None)
    return across * along


def send(client: Client) -> models.Sent:
    text = models.TextMail(text="hi")
    client.messages.send(message=text, at=(1.0, 2.0), track=(1, "a", "b"), level=None, labels={"a": 1})
    return client.messages.send(
        message={"channel": "mail", "format": "html", "html": "<p>"}, at=(1, 2), track=(1,), level="high"
    )


def arrived(body: bytes) -> str:
    return nested(decode(models.TextMail, body))
