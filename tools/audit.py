"""Ask the public lists of known faults about every locked dependency: `python -m tools.audit`.

Both lists are on the network. Where one can't be had, that is said, and the answer is 2, not 0: no
answer is not a clean one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CLEAN, FAULTS, UNKNOWN = 0, 1, 2


@dataclass(frozen=True)
class Audit:
    """A list of known faults: how it is asked, and where."""

    name: str
    command: tuple[str, ...]
    folder: Path


AUDITS = (
    Audit(
        "Python (pip-audit)",
        (sys.executable, "-m", "pip_audit", "--format=json", "--disable-pip", "--require-hashes",
         "--requirement=requirements/dev.txt", "--progress-spinner=off"),
        ROOT,
    ),
    Audit("npm (npm audit)", ("npm", "audit", "--json"), ROOT / "playground"),
)  # fmt: skip


def verdict(audit: Audit, code: int, out: str) -> tuple[int, str]:
    """Read an answer: clean, faults, or none at all.

    pip-audit passes over what its list doesn't know, and ends as if all were well; npm's answer to
    a refused question holds no list. Neither is taken for a clean one.
    """
    try:
        answer = json.loads(out)
    except ValueError:
        answer = None
    unknown: list[str] = []
    if isinstance(answer, dict) and "dependencies" in answer:
        faults = [d["name"] for d in answer["dependencies"] if d.get("vulns")]
        unknown = [d["name"] for d in answer["dependencies"] if "vulns" not in d]
        if len(unknown) == len(answer["dependencies"]):
            return UNKNOWN, f"{audit.name}: its list can't be had here: it knew no package of ours"
    elif isinstance(answer, dict) and "vulnerabilities" in answer:
        faults = sorted(answer["vulnerabilities"])
    else:
        return UNKNOWN, f"{audit.name}: its list can't be had here (it ended with {code})"
    if faults:
        return FAULTS, f"{audit.name}: known faults in {', '.join(faults)}"
    if unknown:
        return UNKNOWN, f"{audit.name}: its list doesn't know {', '.join(unknown)}"
    return CLEAN, f"{audit.name}: nothing known"


def main() -> int:
    """Ask both; the gravest answer counts, and faults are graver than no answer."""
    answers = []
    for audit in AUDITS:
        try:
            run = subprocess.run(
                audit.command, cwd=audit.folder, capture_output=True, text=True,
                timeout=300, check=False,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            answers.append((UNKNOWN, f"{audit.name}: {error}"))
            continue
        answers.append(verdict(audit, run.returncode, run.stdout))
    for _, words in answers:
        print(words)
    codes = {code for code, _ in answers}
    return FAULTS if FAULTS in codes else max(codes)


if __name__ == "__main__":
    sys.exit(main())
