"""What `make bench` relies on, without a browser: the gate, the files of peers, the figures."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.bench import peers
from tests.bench.__main__ import ratios
from tests.bench.gate import HOST, AskedError, Gate, gate

ROOT = Path(__file__).resolve().parents[1]


def port(gate: Gate) -> int:
    return int(gate.arguments[0].rpartition(":")[2])


def tunnel(gate: Gate, target: str) -> bytes:
    """Ask for a connection to another host, as a browser asks its proxy."""
    with socket.create_connection((HOST, port(gate)), timeout=10) as connection:
        connection.sendall(f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n\r\n".encode())
        return connection.recv(100)


def test_another_host_is_refused_and_named_with_the_page_that_asked_it() -> None:
    with gate() as out:
        assert tunnel(out, "cdn.example:443").startswith(b"HTTP/1.1 403")
        connection = HTTPConnection(HOST, port(out), timeout=10)
        connection.request("GET", "http://fonts.example/noto.css")
        assert connection.getresponse().status == 403
        connection.close()
        with pytest.raises(AskedError, match=r"^peers/one asked cdn\.example, fonts\.example,"):
            out.check("peers/one")
        out.check("peers/two")  # which asked nobody


def test_what_the_browser_asks_by_itself_is_refused_and_not_counted() -> None:
    with gate() as out:
        assert tunnel(out, "update.googleapis.com:443").startswith(b"HTTP/1.1 403")
        out.check("peers/one")


def test_a_wheel_that_is_served_from_here_has_its_own_hash_in_pyodide_s_list(
    tmp_path: Path,
) -> None:
    names = ("six-1.17.0-py2.py3-none-any.whl", "comm-0.2.3-py3-none-any.whl")
    for name in names:
        (tmp_path / name).write_bytes(name.encode())
    six = {"name": "six", "file_name": names[0], "sha256": "0", "depends": ["a"]}
    packaging = {"name": "packaging", "file_name": "p.whl", "sha256": "1", "depends": []}
    lock = json.dumps({"info": {}, "packages": {"six": six, "packaging": packaging}})
    listed = json.loads(peers.with_wheels(lock, [tmp_path / name for name in names]))["packages"]
    hashes = [hashlib.sha256(name.encode()).hexdigest() for name in names]
    assert listed["six"] == six | {"sha256": hashes[0]}
    assert listed["packaging"] == packaging
    assert (listed["comm"]["file_name"], listed["comm"]["sha256"]) == (names[1], hashes[1])


def test_a_wheel_of_another_version_than_pyodide_s_is_told(tmp_path: Path) -> None:
    lock = json.dumps({"packages": {"six": {"file_name": "six-1.17.0-py2.py3-none-any.whl"}}})
    with pytest.raises(peers.PeerError, match=r"six-1\.17\.0.*six-1\.18\.0"):
        peers.with_wheels(lock, [tmp_path / "six-1.18.0-py2.py3-none-any.whl"])


def test_an_address_of_markdown_exec_s_that_is_not_known_here_is_told() -> None:
    page = '<script src="https://cdn.example/ajax/ace/1.16.0/ace.js"></script>'
    assert peers.CDN.sub(lambda m: m[1] + peers.local(m[2]), page) == (
        '<script src="ace.js"></script>'
    )
    with pytest.raises(peers.PeerError, match=r"cdn\.example/new\.js"):
        peers.local("https://cdn.example/new.js")


def test_the_ratios_say_how_many_times_faster_letterkit_is() -> None:
    starts = {
        "letterkit": {"cold": 500.0, "warm": 400.0},
        "bare": {"cold": 2000.0, "warm": 1000.0},
    }
    assert ratios(starts) == [
        "letterkit is 4.0 times faster than bare (2.5 times on the second visit)"
    ]


@pytest.mark.parametrize("target", ["site", "test", "check"])
def test_no_other_command_installs_the_peers(target: str) -> None:
    plain = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    run = subprocess.run(  # -B: as from a fresh clone
        ["make", "-nB", target],  # noqa: S607 -- the one that runs the tests
        cwd=ROOT,
        env=plain,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "pip install" in run.stdout
    assert "build/bench" not in run.stdout
