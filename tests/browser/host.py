"""A host whose server can be stopped, so that nobody answers, and whose folder can be changed."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from tools.serve import SiteServer


class CuttingServer(SiteServer):
    """Ends with its connections: a kept one would go on answering when the server has stopped."""

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__(folder, port)
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
        self.server: CuttingServer | None = None

    def start(self) -> None:
        """Serve the folder, always at the same address."""
        self.server = CuttingServer(self.folder, self.port)
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
