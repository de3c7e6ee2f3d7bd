"""A site into which hostile code was smuggled, and another origin that counts what arrives.

The hostile code stands where ours stands: at the end of the engine's worker, in the place of the
Python that answers, and at the end of the page's script. So it runs under whatever holds ours.
"""

from __future__ import annotations

import re
import shutil
import socket
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tools import site_headers
from tools.serve import HOST, SiteHandler, SiteServer

HOSTILE = Path(__file__).parent / "hostile"
SCRIPTS = "assets/playground"
SEALED = re.compile(
    r'<meta http-equiv="Content-Security-Policy"[^>]*>'
    r"<script>[^<]*RTCPeerConnection[^<]*</script>"
)


@dataclass
class Elsewhere:
    """Another origin. It answers everything, to everyone, and keeps what it was asked."""

    url: str
    stun: str
    arrived: list[str] = field(default_factory=list)


@contextmanager
def elsewhere() -> Iterator[Elsewhere]:
    """Run the other origin, with a port for WebRTC's datagrams beside it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            asked.append(f"{self.command} {self.path}")
            body = b"export {};"
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_HEAD = do_OPTIONS = answer  # noqa: N815 - the names are Python's own

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - likewise
            """Say nothing."""

    with (
        ThreadingHTTPServer((HOST, 0), Handler) as server,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams,
    ):
        datagrams.bind((HOST, 0))
        datagrams.settimeout(0.1)
        place = Elsewhere(
            f"http://{HOST}:{server.server_port}", f"{HOST}:{datagrams.getsockname()[1]}", asked
        )
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    datagrams.recv(1024)
                    asked.append("UDP webrtc")
                except TimeoutError:
                    continue

        threads = [
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}),
            threading.Thread(target=listen),
        ]
        for thread in threads:
            thread.start()
        try:
            yield place
        finally:
            done.set()
            server.shutdown()
            for thread in threads:
                thread.join()


class Reports:
    """What the hostile code says of its own attempts, by way of our own origin."""

    def __init__(self) -> None:
        self.told: dict[str, str] = {}
        self.finished = {side: threading.Event() for side in ("js", "py", "page")}

    def hear(self, path: str) -> None:
        """Take `/report/SIDE/NAME?OUTCOME`."""
        name, _, outcome = path.removeprefix("/report/").partition("?")
        self.told[name] = unquote(outcome)
        side, _, what = name.partition("/")
        if what == "all":
            self.finished[side].set()


class ReportingHandler(SiteHandler):
    """Answers as our own server does, hears reports, and forwards to wherever it is told."""

    def __init__(self, *given: Any, reports: Reports, **named: Any) -> None:
        self.reports = reports
        super().__init__(*given, **named)

    def do_GET(self) -> None:  # noqa: N802 - the name is Python's own
        """Keep a report; redirect from `/redirect?ADDRESS`; answer the rest with a file."""
        if self.path.startswith("/report/"):
            self.reports.hear(self.path)
            self.send_response(200)
            self.send_header("Content-Length", "5")
            self.end_headers()
            self.wfile.write(b"heard")
        elif self.path.startswith("/redirect?"):
            self.send_response(302)
            self.send_header("Location", self.path.partition("?")[2])
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            super().do_GET()


@contextmanager
def serve(folder: Path, *, headers: bool) -> Iterator[tuple[str, Reports]]:
    """Serve a tampered site, with the headers of its own or, like many a host, without."""
    reports = Reports()
    with SiteServer(folder, 0) as server:
        rules = site_headers.read(folder) if headers else ()
        server.RequestHandlerClass = partial(
            ReportingHandler, directory=str(folder), rules=rules, reports=reports
        )
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server.url, reports
        finally:
            server.shutdown()
            thread.join()


def tamper(site: Path, target: Path, place: Elsewhere, *, sealed: bool) -> None:
    """Copy the site with the hostile code in it; unsealed, also without policy and early script."""
    # Without the compressed siblings, which would be served in the place of what is changed here.
    shutil.copytree(site, target, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    scripts = target / SCRIPTS

    def hostile(name: str) -> str:
        words = (HOSTILE / name).read_text(encoding="utf-8")
        return words.replace("@OTHER@", place.url).replace("@STUN@", place.stun)

    (worker,) = scripts.glob("worker*.js")
    worker.write_text(worker.read_text(encoding="utf-8") + "\n" + hostile("worker.js"))
    entry = scripts / "letterkit.js"
    entry.write_text(entry.read_text(encoding="utf-8") + "\n" + hostile("page.js"))
    for archive in list(scripts.glob("*.zip")):
        put_into(archive, hostile("wire.py"))
    for image in scripts.glob("memory-*"):
        image.unlink()  # Python's memory as ours left it; without it, it starts from the files
    if not sealed:
        for page in target.rglob("*.html"):
            html, found = SEALED.subn("", page.read_text(encoding="utf-8"))
            assert found == 1, page
            page.write_text(html, encoding="utf-8")


def put_into(archive: Path, wire: str) -> None:
    """Put the hostile module into an archive of our package; compiled ones are taken away."""
    with zipfile.ZipFile(archive) as old:
        names = old.namelist()
        if "letterkit/wire.pyc" in names:
            archive.unlink()
        if "letterkit/wire.py" not in names:
            return
        content = {name: old.read(name) for name in names}
    content["letterkit/wire.py"] = wire.encode()
    with zipfile.ZipFile(archive, "w") as new:
        for name, data in content.items():
            new.writestr(name, data)
