#!/usr/bin/env bash
# Write requirements/dev.txt (and audit.txt, for `make audit` alone): every Python dependency, pinned,
# with the hashes of all its files.
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
  local file=$1
  shift
  "$folder/bin/uv" pip compile --system-certs "$@" \
    --universal --python-version 3.11 --upgrade \
    --generate-hashes --no-emit-index-url --no-header \
    --quiet --output-file "$file"
}

lock requirements/dev.txt pyproject.toml --group build --group dev --group node --group site
lock requirements/audit.txt --group audit
