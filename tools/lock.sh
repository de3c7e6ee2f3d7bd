#!/usr/bin/env bash
# Write the locks: every Python dependency, pinned, with the hashes of all its files. dev.txt is what
# work on letterkit needs; the others are each for one command alone and have an environment of
# their own.
# uv does the work because it resolves for every platform and Python at once; it is needed for
# nothing else, so it lives in a folder that is thrown away.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet uv

# No header and no index address: the file says what to install, not where to find it.
lock() {
  local file=$1 python=$2
  shift 2
  "$folder/bin/uv" pip compile --system-certs "$@" \
    --universal --python-version "$python" --upgrade \
    --generate-hashes --no-emit-index-url --no-header \
    --quiet --output-file "$file"
}

lock requirements/dev.txt 3.11 pyproject.toml --group build --group dev --group node --group site
lock requirements/audit.txt 3.11 --group audit
# Not what compiles extension modules: letterkit has none, and cmake is large.
lock requirements/archives.txt 3.11 --group archives \
  --no-emit-package cmake --no-emit-package cython
lock tests/bench/requirements.txt 3.11 --group bench
# For Pyodide's Python, and just these: what they say they need is not all there in a browser.
lock tests/bench/wheels.txt 3.14 --group bench-wheels --no-deps
