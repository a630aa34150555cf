"""Tuples have their length, tags their values, and each item its type."""

from messages31 import Client, models


def wrong(client: Client, message: models.Message) -> None:
    text = models.TextMail(text="hi")
    client.messages.send(message=text, at=(1.0,), track=(1,), level=1)  # error: one is missing
    client.messages.send(message=text, at=(1.0, 2.0), track=("a",), level=1)  # error: no integer
    client.messages.send(message=text, at=(1.0, 2.0), track=(1, 2), level=1)  # error: no string
    client.messages.send(message=text, at=(1.0, 2.0), track=(1,), level=1.5)  # error: neither
    client.messages.send(message=text, at=(1, 2), track=(1,), level=1, labels={"a": "b"})  # error: no integer
    models.TextMail(channel="call", text="hi")  # error: mail alone is sent as text
    if message.channel == "mail":
        print(message.number)  # error: of a call only
        print(message.text)  # error: perhaps it is HTML
