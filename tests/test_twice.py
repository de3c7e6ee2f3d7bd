"""`make twice`: what it compares."""

from __future__ import annotations

from pathlib import Path

from tools import twice


def site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def test_what_differs_or_is_missing_is_named(tmp_path: Path) -> None:
    one = site(tmp_path / "one", {"index.html": "a", "a/b.js": "b", "old.js": "c"})
    other = site(tmp_path / "other", {"index.html": "A", "a/b.js": "b", "new.js": "c"})
    assert twice.differing(one, other) == ["index.html", "new.js", "old.js"]
    assert twice.differing(one, one) == []


def test_compressed_copies_are_left_out_and_nothing_else_is(tmp_path: Path) -> None:
    one = site(tmp_path / "one", {"a.js": "a", "a.js.br": "1", "a.js.gz": "1", "only.gz": "1"})
    other = site(tmp_path / "other", {"a.js": "a", "a.js.br": "2", "only.gz": "2"})
    assert twice.differing(one, other) == ["only.gz"]


def test_only_what_git_would_take_is_built_from() -> None:
    sources = twice.sources()
    assert {"Makefile", "letterkit/__init__.py", "playground/package-lock.json"} <= set(sources)
    assert not [name for name in sources if name.startswith(("build/", "site/", ".venv/"))]
