"""Compressed answers of the site's server: who gets them, and what is said with them."""

from __future__ import annotations

import gzip
import os
import threading
from collections.abc import Iterator
from email.utils import formatdate
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tools import serve

PAGE = b"<h1>Home</h1>" * 100
SMALL = {"br": b"not really brotli", "gzip": gzip.compress(PAGE), None: PAGE}
ENDINGS = {"br": ".br", "gzip": ".gz"}
TIME = 1_700_000_000
Answer = tuple[HTTPResponse, bytes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site with a page that was compressed, and one that wasn't."""
    (tmp_path / "index.html").write_bytes(PAGE)
    (tmp_path / "plain.html").write_bytes(PAGE)
    for encoding, ending in ENDINGS.items():
        (tmp_path / f"index.html{ending}").write_bytes(SMALL[encoding])
    for path in tmp_path.iterdir():
        os.utime(path, (TIME, TIME))
    return tmp_path


@pytest.fixture
def connection(folder: Path) -> Iterator[HTTPConnection]:
    """A connection to the server that is kept open, as a browser keeps it."""
    with serve.SiteServer(folder, 0) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        opened = HTTPConnection(serve.HOST, running.server_port, timeout=10)
        yield opened
        opened.close()
        running.shutdown()
        thread.join()


def ask(connection: HTTPConnection, path: str = "/", method: str = "GET", **headers: str) -> Answer:
    """Ask with these headers alone; http.client would add an Accept-Encoding of its own."""
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    return answer, answer.read()


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br, gzip", "br"),
        ("gzip", "gzip"),
        ("GZIP", "gzip"),
        ("deflate", None),
        ("", None),
        ("identity", None),
        ("*", "br"),
        ("br;q=0", None),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.000, gzip;q=0.001", "gzip"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("br;q=0.8, gzip;q=0.8", "br"),
        ("br;q=0, *", "gzip"),
        ("*;q=0, gzip", "gzip"),
        ("*;q=0", None),
        ("identity;q=1, br;q=0.5", None),
        ("identity;q=0.5, br;q=0.5", "br"),
        ("br;q=soon, gzip", "gzip"),
        (",;,gzip", "gzip"),
    ],
)
def test_the_encoding_that_is_wanted_most_is_sent(
    connection: HTTPConnection, accepted: str, encoding: str | None
) -> None:
    answer, body = ask(connection, Accept_Encoding=accepted)
    assert answer.status == 200
    assert answer.headers["Content-Encoding"] == encoding
    assert body == SMALL[encoding]
    assert answer.headers["Content-Length"] == str(len(body))
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_who_says_nothing_gets_the_file_as_it_is(connection: HTTPConnection) -> None:
    answer, body = ask(connection)
    assert answer.headers["Content-Encoding"] is None
    assert body == PAGE


@pytest.mark.parametrize("accepted", ["br", "identity"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_store_between_is_told_that_the_answer_depends_on_the_asker(
    connection: HTTPConnection, method: str, accepted: str
) -> None:
    answer, _ = ask(connection, method=method, Accept_Encoding=accepted)
    assert answer.headers.get_all("Vary") == ["Accept-Encoding"]
    # On the same connection: what has one form alone doesn't depend on anything.
    assert ask(connection, "/plain.html", Accept_Encoding=accepted)[0].headers["Vary"] is None
    assert ask(connection, "/nothing/", Accept_Encoding=accepted)[0].headers["Vary"] is None


def test_the_head_of_a_compressed_answer_comes_without_its_body(connection: HTTPConnection) -> None:
    answer, body = ask(connection, method="HEAD", Accept_Encoding="br")
    assert body == b""
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.headers["Content-Length"] == str(len(SMALL["br"]))


@pytest.mark.parametrize("accepted", ["br", "identity"])
@pytest.mark.parametrize(
    ("since", "status"), [(TIME, 304), (TIME + 3600, 304), (TIME - 1, 200), (None, 200)]
)
def test_what_has_not_changed_is_not_sent_again(
    connection: HTTPConnection, since: int | None, status: int, accepted: str
) -> None:
    told = "some day" if since is None else formatdate(since, usegmt=True)
    answer, body = ask(connection, Accept_Encoding=accepted, If_Modified_Since=told)
    assert answer.status == status
    assert answer.headers.get_all("Vary") == ["Accept-Encoding"]
    if status == 304:
        assert body == b""
    else:
        assert answer.headers["Last-Modified"] == formatdate(TIME, usegmt=True)
    assert ask(connection)[1] == PAGE  # the connection is still in order


def test_a_tag_goes_before_a_date(connection: HTTPConnection) -> None:
    date = formatdate(TIME, usegmt=True)
    answer, _ = ask(
        connection, Accept_Encoding="br", If_Modified_Since=date, If_None_Match='"another"'
    )
    assert answer.status == 200


def test_a_copy_that_is_older_than_its_file_is_passed_over(
    folder: Path, connection: HTTPConnection
) -> None:
    (folder / "index.html").write_bytes(b"<h1>New</h1>")
    os.utime(folder / "index.html.gz")  # this one was made anew
    assert ask(connection, Accept_Encoding="br")[1] == b"<h1>New</h1>"
    assert ask(connection, Accept_Encoding="br, gzip")[0].headers["Content-Encoding"] == "gzip"


def test_a_copy_without_its_file_is_none(folder: Path, connection: HTTPConnection) -> None:
    (folder / "index.html").unlink()
    assert ask(connection, Accept_Encoding="br")[0].status == 404
