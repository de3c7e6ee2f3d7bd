"""What `make` relies on: the server, the browser set-up, the locks and the design tokens."""

from __future__ import annotations

import ast
import re
import signal
import socket
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tools import browser, office, serve

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of a few files."""
    (tmp_path / "guide").mkdir()
    (tmp_path / "assets").mkdir()
    for name, text in {
        "index.html": "<h1>Home</h1>",
        "404.html": "<h1>Not here</h1>",
        "guide/index.html": "<h1>Guide</h1>",
        "assets/engine.mjs": "export {};",
        "assets/engine.wasm": "",
        "assets/package.zip": "",
        "assets/font.woff2": "",
        "assets/site.webmanifest": "{}",
        "assets/data.json": "{}",
    }.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[serve.SiteServer]:
    """The server at work on a free port."""
    with serve.SiteServer(folder, 0) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def get(server: serve.SiteServer, path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
    """Ask for a path, without following a redirect."""
    connection = HTTPConnection(serve.HOST, server.server_port, timeout=10)
    try:
        connection.request(method, path)
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


def test_the_server_listens_on_this_machine_alone(server: serve.SiteServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_folder_is_answered_with_its_index_page(server: serve.SiteServer) -> None:
    answer, body = get(server, "/guide/")
    assert (answer.status, body) == (200, "<h1>Guide</h1>")


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        ("/assets/engine.mjs", "text/javascript; charset=utf-8"),
        ("/assets/engine.wasm", "application/wasm"),
        ("/assets/package.zip", "application/zip"),
        ("/assets/font.woff2", "font/woff2"),
        ("/assets/site.webmanifest", "application/manifest+json"),
        ("/assets/data.json", "application/json"),
        ("/", "text/html; charset=utf-8"),
    ],
)
def test_files_have_the_type_that_browsers_ask_for(
    server: serve.SiteServer, path: str, content_type: str
) -> None:
    answer, _ = get(server, path)
    assert answer.headers["Content-Type"] == content_type


@pytest.mark.parametrize("path", ["/nothing/", "/assets/", "/../serve.py", "/%2e%2e/serve.py"])
def test_what_is_not_there_gets_the_404_page_and_no_listing(
    server: serve.SiteServer, path: str
) -> None:
    answer, body = get(server, path)
    assert (answer.status, body) == (404, "<h1>Not here</h1>")


def test_a_head_request_gets_no_body(server: serve.SiteServer) -> None:
    for path, status in (("/", 200), ("/nothing/", 404)):
        answer, body = get(server, path, "HEAD")
        assert (answer.status, body) == (status, "")


def test_browsers_ask_again_before_they_use_a_kept_file(server: serve.SiteServer) -> None:
    for path in ("/", "/nothing/"):
        assert get(server, path)[0].headers["Cache-Control"] == "no-cache"


def test_a_busy_port_is_told_in_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server((serve.HOST, 0)) as taken:
        port = taken.getsockname()[1]
        code = serve.main(["--folder", str(folder), "--port", str(port)])
    said = capsys.readouterr()
    assert code == 1
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert f"Port {port} is in use" in said.err
    assert "PORT=" in said.err


def test_a_site_that_was_not_built_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve.main(["--folder", str(tmp_path), "--port", "0"]) == 1
    assert "make site" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["abc", "-1", "70000", "", "80.5"])
def test_an_impossible_port_is_named(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        serve.main([f"--port={port}"])
    assert stop.value.code == 2
    assert repr(port) in capsys.readouterr().err


def test_the_address_is_told_once_the_page_can_be_opened_and_ctrl_c_ends_quietly(
    folder: Path,
) -> None:
    command = [sys.executable, "-m", "tools.serve", "--folder", str(folder), "--port", "0"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Who runs the tests in the background has let Ctrl-C be ignored, and so would this one.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 -- no threads here
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline()
        told = re.fullmatch(r"letterkit is at http://127\.0\.0\.1:(\d+)/\n", line)
        assert told, line
        connection = HTTPConnection(serve.HOST, int(told[1]), timeout=10)
        connection.request("GET", "/")
        assert connection.getresponse().read() == b"<h1>Home</h1>"
        connection.close()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
        assert process.stderr.read() == ""


def fake_program(path: Path, prints: str, code: int = 0) -> str:
    path.write_text(f"#!/bin/sh\necho '{prints}'\nexit {code}\n")
    path.chmod(0o755)
    return str(path)


def test_the_first_browser_that_runs_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    shell = fake_program(tmp_path / "shell", "please install the snap", 1)
    real = fake_program(tmp_path / "real", "Chromium 150.0")
    assert browser.find([str(tmp_path / "missing"), shell, real]) == Path(real)


def test_a_browser_named_in_the_environment_goes_before_the_system_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = fake_program(tmp_path / "named", "Google Chrome 150.0")
    other = fake_program(tmp_path / "other", "Chromium 150.0")
    monkeypatch.setenv("CHROMIUM", named)
    assert browser.find([other]) == Path(named)


def test_nothing_is_installed_where_there_is_a_browser() -> None:
    def never() -> bool:
        pytest.fail("installed although there was a browser")

    assert browser.ensure(lambda: Path("/bin/chromium"), [never]) == Path("/bin/chromium")


def test_the_next_way_to_install_is_tried_when_one_fails() -> None:
    tried: list[str] = []

    def first() -> bool:
        tried.append("first")
        return False

    def second() -> bool:
        tried.append("second")
        return True

    def look() -> Path | None:
        return Path("/bin/chromium") if "second" in tried else None

    assert browser.ensure(look, [first, second]) == Path("/bin/chromium")
    assert tried == ["first", "second"]


def test_where_no_browser_can_be_had_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(browser, "ensure", lambda: None)
    monkeypatch.setattr(browser, "ensure_firefox", lambda: Path("/bin/firefox"))
    assert browser.main() == 1
    said = capsys.readouterr().err
    assert "install the package `chromium`" in said
    assert said.count("\n") == 1


def test_a_missing_firefox_is_told_and_not_passed_over(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(browser, "ensure", lambda: Path("/bin/chromium"))
    monkeypatch.setattr(browser, "ensure_firefox", lambda: None)
    assert browser.main() == 1
    said = capsys.readouterr().err
    assert "install the package `firefox-esr`" in said
    assert said.count("\n") == 1


def test_firefox_is_found_by_its_own_name_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FIREFOX", raising=False)
    other = fake_program(tmp_path / "other", "Chromium 150.0")
    real = fake_program(tmp_path / "real", "Mozilla Firefox 150.0")
    assert browser.find([other, real], browser.FIREFOX) == Path(real)
    assert browser.find([other], browser.FIREFOX) is None


def test_libreoffice_is_installed_by_itself_without_what_comes_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOFFICE", str(tmp_path / "soffice"))
    asked: list[tuple[str, ...]] = []

    def install(*packages: str) -> bool:
        asked.append(packages)
        fake_program(tmp_path / "soffice", "LibreOffice 24.2")
        return True

    monkeypatch.setattr(browser, "install_with_apt", install)
    assert office.ensure() == tmp_path / "soffice"
    assert office.ensure() == tmp_path / "soffice"
    assert asked == [("libreoffice-writer-nogui", "--no-install-recommends")]


def test_a_missing_libreoffice_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(office, "ensure", lambda: None)
    assert office.main() == 1
    said = capsys.readouterr().err
    assert "install the package `libreoffice-writer`" in said
    assert said.count("\n") == 1


PYTHON_LOCKS = (
    "requirements/dev.txt",
    "requirements/archives.txt",
    "requirements/audit.txt",
    "tests/bench/requirements.txt",
    "tests/bench/wheels.txt",
)


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_every_python_dependency_is_locked_with_hashes(name: str) -> None:
    lock = (ROOT / name).read_text()
    entries = re.split(r"\n(?=[a-z])", lock)
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]


def test_what_the_project_asks_for_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    lock = {
        name
        for path in PYTHON_LOCKS
        for name in re.findall(r"^([a-z0-9-]+)==", (ROOT / path).read_text(), re.MULTILINE)
    }
    groups = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    asked = {re.split(r"[\[<>=]", name)[0] for group in groups for name in group}
    missing = {name for name in asked if name.replace(".", "-").lower() not in lock}
    assert missing == set(), "run `make lock`"


@pytest.mark.parametrize(
    "name", [*PYTHON_LOCKS, "playground/package-lock.json", "tests/bench/package-lock.json"]
)
def test_a_lock_says_what_but_not_where_from(name: str) -> None:
    # Addresses of projects ("funding", "homepage") are no sources; the key `resolved` is one.
    lock = (ROOT / name).read_text()
    assert '"resolved"' not in lock
    assert not re.search(r"index-url|find-links| @ |file:|https?://[^\"\s]*\.(tgz|whl|gz)", lock)


def test_the_library_page_describes_every_public_name() -> None:
    source = (ROOT / "letterkit/__init__.py").read_text(encoding="utf-8")
    public = set(ast.literal_eval(source.partition("__all__ = ")[2]))
    page = (ROOT / "docs/api.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^::: letterkit\.\w+\.(\w+)$", page, re.MULTILINE))
    assert described == public - {"KINDS", "RULES"}  # these two have pages of their own


Scheme = dict[str, str]


def tokens() -> tuple[Scheme, Scheme]:
    """The design tokens that are colours, for the light and the dark scheme."""
    css = (ROOT / "docs/assets/letterkit.css").read_text()
    blocks = re.findall(
        r"^(:root|\[data-md-color-scheme[^{]*) \{(.*?)^\}", css, re.MULTILINE | re.DOTALL
    )
    light, dark = (
        dict(re.findall(r"--lk-([a-z-]+): (#[0-9a-f]{6});", block)) for _, block in blocks
    )
    return light, dark


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast as WCAG 2.2 defines it, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("paper", "surface", "sheet")
TEXTS = ("ink", "muted", "accent", "accent-strong", "error", "warning", "advice")
PAIRS = [
    *((text, ground, 4.5) for text in TEXTS for ground in GROUNDS),
    *((tone, f"{tone}-soft", 4.5) for tone in ("error", "warning", "advice", "accent")),
    *(("ink", f"{tone}-soft", 4.5) for tone in ("error", "warning", "advice", "accent")),
    ("accent-strong", "accent-soft", 4.5),
    ("on-accent", "accent", 4.5),
    ("on-accent", "accent-strong", 4.5),
    *(("edge", ground, 3.0) for ground in GROUNDS),
]


def test_both_schemes_have_the_same_colours() -> None:
    light, dark = tokens()
    assert light.keys() == dark.keys()


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_text_can_be_read_on_its_ground(scheme: int, text: str, ground: str, least: float) -> None:
    colours = tokens()[scheme]
    assert contrast(colours[text], colours[ground]) >= least


def test_no_other_style_sheet_names_a_colour_of_its_own() -> None:
    for sheet in ("theme.css", "letter.css", "home.css"):
        css = re.sub(r"/\*.*?\*/", "", (ROOT / "docs/assets" / sheet).read_text(), flags=re.DOTALL)
        assert not re.search(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", css), sheet
