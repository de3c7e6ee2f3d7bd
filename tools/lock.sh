#!/usr/bin/env bash
# Write requirements/dev.txt: every Python dependency, pinned, with the hashes of all its files.
# uv does the work because it resolves for every platform and Python at once; it is needed for
# nothing else, so it lives in a folder that is thrown away.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet uv

# No header and no index address: the file says what to install, not where to find it.
"$folder/bin/uv" pip compile --system-certs pyproject.toml \
  --group build --group dev --group node --group site \
  --universal --python-version 3.11 --upgrade \
  --generate-hashes --no-emit-index-url --no-header \
  --quiet --output-file requirements/dev.txt
