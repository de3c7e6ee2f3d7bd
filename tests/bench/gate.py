"""Where a browser's requests to any other host end: asked for, noted and refused."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

HOST = "127.0.0.1"
BROWSER_S_OWN = {
    "accounts.google.com",
    "android.clients.google.com",
    "clients2.google.com",
    "content-autofill.googleapis.com",
    "mtalk.google.com",
    "optimizationguide-pa.googleapis.com",
    "safebrowsing.googleapis.com",
    "update.googleapis.com",
}
"""Whom Chromium asks by itself, whatever the page: refused like all others, and not counted."""
REFUSED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Gate:
    """A browser's proxy for all but this machine; it lets nothing through."""

    def __init__(self, port: int) -> None:
        self._asked: set[str] = set()
        self.arguments = (f"--proxy-server={HOST}:{port}",)
        """What makes Chromium use it. For this machine it asks no proxy."""

    def note(self, target: str) -> None:
        """Note what a request is for: an address, or a host with its port."""
        self._asked.add(urlsplit(target if "//" in target else f"//{target}").hostname or target)

    def check(self, page: str) -> None:
        """Raise AskedError with the names of all hosts that were asked since the last time."""
        asked = sorted(self._asked - BROWSER_S_OWN)
        self._asked.clear()
        if asked:
            raise AskedError(f"{page} asked {', '.join(asked)}, and should ask no other host")


class AskedError(Exception):
    """A page asked another host."""


@contextmanager
def gate() -> Iterator[Gate]:
    """The gate while it is there."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            line = self.rfile.readline().decode("latin-1").split()
            noted.note(line[1] if len(line) > 1 else "somebody")
            while self.rfile.readline().strip():
                pass
            self.wfile.write(REFUSED)

    with socketserver.ThreadingTCPServer((HOST, 0), Handler) as server:
        noted = Gate(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield noted
        finally:
            server.shutdown()
            thread.join()
