"""Write what the playground shows before Python is there: `example.py OUT.json`.

These are the wire's own answers, so the page reads them as it reads every later one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from letterkit.wire import VERSION, handle


def ask(op: str, **request: object) -> dict[str, Any]:
    """The wire's answer; a refusal ends the build."""
    reply: dict[str, Any] = json.loads(
        handle(json.dumps({"version": VERSION, "op": op, **request}))
    )
    if not reply["ok"]:
        raise SystemExit(f"example: {op}: {reply['error']}")
    return reply


def main() -> None:
    """Write each kind's description, and its example letter with the findings."""
    kinds = ask("kinds")["kinds"]
    composed = {
        kind["name"]: ask("compose", kind=kind["name"], values=kind["example"], wordings={})
        for kind in kinds
    }
    text = json.dumps({"kinds": kinds, "composed": composed}, ensure_ascii=False, sort_keys=True)
    Path(sys.argv[1]).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
