"""The site and its peers from one server, which counts bytes and can be as slow as a line is."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tools.serve import SiteHandler, SiteServer

CHUNK = 16_384


@dataclass(frozen=True)
class Line:
    """A reader's line: bits a second, and seconds until an answer begins."""

    rate: float
    delay: float


SLOW = Line(10_000_000, 0.040)


class Traffic:
    """What a server sends, over a line that all its connections share."""

    def __init__(self) -> None:
        self.bytes = 0
        self.line: Line | None = None
        self._free = 0.0
        self._lock = threading.Lock()

    def send(self, chunk: bytes) -> None:
        """Count a chunk, and wait until the line has carried it."""
        with self._lock:
            self.bytes += len(chunk)
            if self.line is None:
                return
            now = time.monotonic()
            self._free = max(now, self._free) + len(chunk) * 8 / self.line.rate
            wait = self._free - now
        time.sleep(wait)


class BenchHandler(SiteHandler):
    """Sends as the site's own server does, counted; peers' files too may be kept for good."""

    traffic: Traffic

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:  # type: ignore[override]  # typeshed wants a protocol of its own
        """Send a file in chunks, at the line's speed."""
        if self.traffic.line:
            time.sleep(self.traffic.line.delay)
        while chunk := source.read(CHUNK):
            self.traffic.send(chunk)
            outputfile.write(chunk)

    def lasts(self, path: str) -> bool:
        """Every file but the pages is taken as one that never changes, whoever's it is."""
        return not path.endswith(("/", ".html"))

    def headers_for(self, path: str) -> tuple[tuple[str, str], ...]:
        """The site's own headers for the site: its policy isn't the peers'."""
        return () if path.startswith("/peers/") else super().headers_for(path)


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Traffic]]:
    """The address of a folder while it is served, and the traffic."""
    traffic = Traffic()
    handler = type("Handler", (BenchHandler,), {"traffic": traffic})
    with SiteServer(folder, 0, handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.url, traffic
        server.shutdown()
        thread.join()
