"""What a body of several media types must not be."""

from typed_bodies import Client


def none_of_them(client: Client) -> None:
    client.scans.analyze()  # error: it is required
    client.scans.analyze(body=1)  # error: neither JSON, text nor bytes
    client.scans.analyze(body={"uri": "https://example.com"})  # error: a typo in a dict
    client.scans.analyze(body=b"GIF", content_type="image/gif")  # error: not on offer
    client.scans.analyze(body=["text"])  # error: chunks are bytes


def patches(client: Client) -> None:
    client.scans.update(url=None)  # error: what is required cannot be taken away
    client.scans.update(url="https://example.com", page="1")  # error: a wrong type


def parts(client: Client) -> None:
    client.pictures.create(picture=b"1")  # error: its header is required
    client.pictures.create(picture="a.png", picture_x_limit=1)  # error: a text is no file
    client.pictures.create(picture=b"1", picture_x_limit="1")  # error: no integer
