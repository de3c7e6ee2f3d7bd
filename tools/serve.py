"""Serve the built site on this machine: `python -m tools.serve --port 8000`."""

from __future__ import annotations

import argparse
import errno
import io
import re
import socket
import sys
from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

from tools import site_headers

HOST = "127.0.0.1"

Connection = socket.socket | tuple[bytes, socket.socket]

# Named here because Python reads the others from the machine, where each may be missing or wrong,
# and a browser refuses a module or a WebAssembly file of the wrong type.
CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


# Made by the build beside the files; of those that a browser takes as gladly, the first is sent.
ENCODINGS = {"br": ".br", "gzip": ".gz"}

# A name with a hash of the content in it: what it names never changes.
HASHED = re.compile(r"-[0-9A-Za-z]{8,10}\.(?:bin|js|json|mjs|wasm|zip)$")


def siblings(path: Path) -> dict[str, Path]:
    """The compressed copies of a file, by their encoding; not one that is older than the file."""
    if not path.is_file():
        return {}
    made = {encoding: path.with_name(path.name + ending) for encoding, ending in ENCODINGS.items()}
    changed = path.stat().st_mtime
    return {
        encoding: small
        for encoding, small in made.items()
        if small.is_file() and small.stat().st_mtime >= changed
    }


def preferred(accepted: str, offered: Iterable[str]) -> str | None:
    """The encoding that an Accept-Encoding header wants most of those offered; None for none.

    As RFC 9110 has it (12.5.3): `q=0` refuses, `*` is for all that aren't named, and a header with
    a weight that can't be read doesn't ask for that encoding.
    """
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, parameter = (piece.strip() for piece in part.partition(";"))
        readable = re.fullmatch(r"q\s*=\s*([01](?:\.\d{0,3})?)", parameter or "q=1")
        weights[name] = float(readable[1]) if readable else 0
    plain = weights.get("identity", 0)
    best, most = None, 0.0
    for encoding in offered:
        weight = weights.get(encoding, weights.get("*", 0))
        if weight >= plain and weight > most:
            best, most = encoding, weight
    return best


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with a file of the site, or with its 404 page."""

    protocol_version = "HTTP/1.1"  # keeps connections open: a page asks for some thirty files
    extensions_map = {  # noqa: RUF012 - as the class above declares it
        **SimpleHTTPRequestHandler.extensions_map,
        **CONTENT_TYPES,
    }

    def __init__(
        self, *given: Any, rules: tuple[site_headers.Rule, ...] = (), **named: Any
    ) -> None:
        self.rules = rules
        super().__init__(*given, **named)  # this answers the request, so it comes last

    def end_headers(self) -> None:
        """Say how long to keep a file; add what the site's `_headers` says.

        A file with its content's hash in its name is kept for good; for others, the browser asks
        each time whether they have changed.
        """
        path = getattr(self, "path", "/").partition("?")[0]
        lasting = self.lasts(path) and self.status == HTTPStatus.OK
        self.send_header("Cache-Control", "max-age=31536000, immutable" if lasting else "no-cache")
        for name, value in self.headers_for(path):
            self.send_header(name, value)
        if self.varies:
            self.send_header("Vary", "Accept-Encoding")
            self.varies = False
        super().end_headers()

    def headers_for(self, path: str) -> tuple[tuple[str, str], ...]:
        """What the site's `_headers` adds to the answer for a path."""
        return site_headers.headers_for(self.rules, path)

    def lasts(self, path: str) -> bool:
        """Whether what a path names never changes."""
        return HASHED.search(path) is not None

    status: int = HTTPStatus.OK

    def send_response(self, code: int, message: str | None = None) -> None:
        """Note what is answered, for the headers that depend on it."""
        self.status = code
        super().send_response(code, message)

    varies: bool = False

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send a file as it was compressed by the build, where the browser takes it so."""
        path = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        offered = siblings(path)
        self.varies = bool(offered)
        encoding = preferred(self.headers.get("Accept-Encoding", ""), offered)
        if encoding is None:
            return super().send_head()
        return self.send_compressed(path, offered[encoding], encoding)

    def send_compressed(self, path: Path, small: Path, encoding: str) -> BinaryIO | None:
        """Send the headers of a compressed file, and give its content back."""
        time = int(path.stat().st_mtime)
        if self.has_since(time):
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.end_headers()
            return None
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(small.stat().st_size))
        self.send_header("Last-Modified", self.date_time_string(time))
        self.end_headers()
        return small.open("rb")

    def has_since(self, time: int) -> bool:
        """Whether the browser says that it has a file from that second or later."""
        said = self.headers.get("If-Modified-Since")
        if not said or "If-None-Match" in self.headers:
            return False
        try:
            return time <= parsedate_to_datetime(said).timestamp()
        except (ValueError, OverflowError):
            return False

    def do_GET(self) -> None:
        """Answer with a file; the sitemap names the address that it is served at.

        The theme changes pages without loading them anew, and so without losing what was typed,
        only where the sitemap holds their addresses, and those have the port that was configured.
        """
        sitemap = Path(self.directory) / "sitemap.xml"
        if self.path != "/sitemap.xml" or not sitemap.is_file():
            super().do_GET()
            return
        host = self.headers.get("Host", "")
        body = re.sub(rb"(<loc>https?://)[^/<]+", rb"\g<1>" + host.encode(), sitemap.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", CONTENT_TYPES[".xml"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def list_directory(self, path: object) -> None:  # noqa: ARG002 - the signature is Python's own
        """Show no folder's content: what has no index page isn't there."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for what isn't there, and Python's for any other error."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", CONTENT_TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is Python's own
        """Say nothing: the address printed at the start is to stay in view."""


class SiteServer(ThreadingHTTPServer):
    """Serves one folder at `http://127.0.0.1:PORT/`; port 0 takes any free one."""

    allow_reuse_port = False  # two servers on one port would answer in turns
    daemon_threads = True

    def __init__(self, folder: Path, port: int, handler: type[SiteHandler] = SiteHandler) -> None:
        rules = site_headers.read(folder)
        super().__init__((HOST, port), partial(handler, directory=str(folder), rules=rules))

    @property
    def url(self) -> str:
        """The address of the home page, with a slash at the end."""
        return f"http://{HOST}:{self.server_port}/"

    def handle_error(self, request: Connection, client_address: object) -> None:
        """Pass over a browser that closed the connection; show any other error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def port_number(text: str) -> int:
    """Read a port from the command line; 0 means any free one."""
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:  # noqa: PLR2004 - the last port
        message = f"PORT is {text!r}, and should be a number from 0 to 65535, such as PORT=8001"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl-C; return 1, with one sentence, where that can't be done."""
    parser = argparse.ArgumentParser(prog="tools.serve", description=__doc__)
    parser.add_argument("--port", type=port_number, default=8000)
    parser.add_argument("--folder", type=Path, default=Path("site"))
    options = parser.parse_args(arguments)

    if not (options.folder / "index.html").is_file():
        print(f"There is no site in {options.folder}: run `make site` first.", file=sys.stderr)
        return 1
    try:
        server = SiteServer(options.folder, options.port)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        why = "is in use" if error.errno == errno.EADDRINUSE else "may not be used"
        print(
            f"Port {options.port} {why}: take another one, for example "
            f"`make serve PORT={options.port + 1 if options.port >= 1024 else 8001}`.",  # noqa: PLR2004 - below are the system's ports
            file=sys.stderr,
        )
        return 1
    with server:
        print(f"letterkit is at {server.url}", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()  # the terminal's ^C keeps its line to itself
    return 0


if __name__ == "__main__":
    sys.exit(main())
