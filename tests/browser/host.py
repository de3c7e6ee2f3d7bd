"""A host whose server can be stopped, so that nobody answers, and whose folder can be changed."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar

from tools.serve import SiteHandler, SiteServer


class NotingHandler(SiteHandler):
    """Answers as our own server does, and notes what it was asked for."""

    asked: ClassVar[list[str]]

    def do_GET(self) -> None:  # noqa: N802 -- the name is Python's own
        """Note the path, and answer as ever."""
        self.asked.append(self.path)
        super().do_GET()


class CuttingServer(SiteServer):
    """Ends with its connections: a kept one would go on answering when the server has stopped."""

    def __init__(self, folder: Path, port: int, asked: list[str]) -> None:
        super().__init__(folder, port, type("Handler", (NotingHandler,), {"asked": asked}))
        self.connections: list[socket.socket] = []

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection, and answer as ever."""
        self.connections.append(request)
        super().process_request(request, client_address)

    def cut(self) -> None:
        """Close all that is open."""
        for connection in self.connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class Host:
    """A host whose server can be stopped, and whose folder can be another after that."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.asked: list[str] = []
        """Paths that browsers asked for, in their order."""
        self.server: CuttingServer | None = None

    def start(self) -> None:
        """Serve the folder, always at the same address."""
        self.server = CuttingServer(self.folder, self.port, self.asked)
        self.port = self.server.server_port
        threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()

    def stop(self) -> None:
        """End the server: from now on nobody answers at this address."""
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server.cut()
            self.server = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"
