# Every command of the project. On a fresh machine Python 3.11 or newer and make are enough:
# all else lands in .venv/ and playground/node_modules/, and is set up once.

PORT ?= 8000
ROUNDS ?= 7
ROWS ?= 10000 100000
# The newest Python there is, as long as it can make a virtual environment.
PYTHON ?= $(shell for python in python3.14 python3.13 python3.12 python3.11 python3; do \
	"$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$python" && break; done)

# It makes .venv and no more: what runs after that takes .venv's own.
unexport PYTHON

BIN := .venv/bin
# Node's programs start `node` by name, so the one in .venv has to stand first.
export PATH := $(CURDIR)/$(BIN):$(PATH)
# npm trusts the certificates that this machine trusts, as pip does.
export NODE_USE_SYSTEM_CA := 1
# MkDocs is locked at 1.6.1; Material's notice about MkDocs 2 is nothing to act on.
export NO_MKDOCS_2_WARNING := 1

BUNDLE := build/assets/playground/letterkit.js
BUNDLE_SOURCES := $(shell find letterkit playground -type f \
	-not -path '*/node_modules/*' -not -path '*/__pycache__/*' -not -path 'playground/tests/*' \
	-not -name '.*' 2>/dev/null)
SITE_SOURCES := mkdocs.yml $(shell find docs overrides letterkit -type f \
	-not -path '*/__pycache__/*' -not -name '.*' 2>/dev/null)
PEERS_SOURCES := $(addprefix tests/bench/,package.json package-lock.json .npmrc requirements.txt \
	wheels.txt peers.py) $(shell find tests/bench/pages/pyscript tests/bench/pages/markdown-exec -type f)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve site test check bench twice audit lock clean FORCE

help: ## Show these lines
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' \
		| awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

serve: site/index.html ## Build the site and serve it at http://127.0.0.1:8000/ (another port: PORT=8001)
	@# `exec`, so that Ctrl-C reaches the server alone and make has no failure to report.
	@exec $(BIN)/python -m tools.serve --port "$(PORT)"

site: build/compressed.stamp ## Build the site into site/

test: check site ## Run every test, the browser's included
	$(BIN)/python -m tools.browser
	$(BIN)/pytest tests/browser

check: .venv/letterkit.stamp playground/node_modules/installed.stamp ## Lint, types, generated files, unit tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	cd playground && npm run --silent typecheck && npm run --silent test
	$(BIN)/letterkit reference --check
	$(BIN)/pytest --ignore=tests/browser

bench: site build/bench/peers.stamp ## Measure how fast letterkit is, beside others (fewer rounds: ROUNDS=3; other tables: ROWS="10000 1000000")
	$(BIN)/python -m tools.browser
	$(BIN)/python -m tests.bench --rounds $(ROUNDS) --rows $(ROWS)

twice: site/index.html ## Build the site again, elsewhere, and compare every byte
	$(BIN)/python -m tools.twice

audit: build/audit.stamp playground/node_modules/installed.stamp ## Ask the public lists of known faults about what is locked
	build/audit/bin/python -m tools.audit

lock: playground/node_modules/installed.stamp ## Lock the newest dependencies, with hashes, on both sides
	tools/lock.sh
	cd playground && npm install --package-lock-only --no-audit --no-fund
	cd tests/bench && npm install --package-lock-only --no-audit --no-fund

clean: ## Remove all that was built or set up
	rm -rf .venv build site playground/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results

# What is set up, each once. A stamp is newer than what it was made from.

.venv/locked.stamp: requirements/dev.txt
	@"$(or $(PYTHON),false)" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
		2>/dev/null || { echo "letterkit needs Python 3.11 or newer with its venv module (on Debian: \
	apt-get install python3 python3-venv); if it has another name here, pass PYTHON=its-path." >&2; exit 1; }
	"$(PYTHON)" -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/dev.txt
	@touch $@

.venv/letterkit.stamp: .venv/locked.stamp pyproject.toml
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

playground/node_modules/installed.stamp: playground/package.json playground/package-lock.json .venv/locked.stamp
	cd playground && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# What can't be had for this Python isn't needed: the build says so, and packs without it.
build/archives.stamp: requirements/archives.txt .venv/locked.stamp
	$(BIN)/python -m venv --clear build/archives
	build/archives/bin/python -m pip install --quiet --require-hashes --no-deps \
		-r requirements/archives.txt || rm -rf build/archives
	@touch $@

build/audit.stamp: requirements/audit.txt .venv/locked.stamp
	$(BIN)/python -m venv --clear build/audit
	build/audit/bin/python -m pip install --quiet --require-hashes --no-deps -r requirements/audit.txt
	@touch $@

# Those that `make bench` measures letterkit beside; nothing else installs or serves them.
build/bench/peers.stamp: $(PEERS_SOURCES) playground/build/compress.ts playground/build/kept.ts \
		playground/node_modules/installed.stamp .venv/locked.stamp
	@mkdir -p build/bench
	cp tests/bench/package.json tests/bench/package-lock.json tests/bench/.npmrc build/bench
	cd build/bench && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	$(BIN)/python -m venv --clear build/bench/venv
	build/bench/venv/bin/python -m pip install --quiet --require-hashes --no-deps \
		-r tests/bench/requirements.txt
	rm -rf build/bench/wheels
	build/bench/venv/bin/python -m pip download --quiet --require-hashes --no-deps \
		--only-binary=:all: --python-version 3.14 --dest build/bench/wheels -r tests/bench/wheels.txt
	$(BIN)/python -m tests.bench.peers
	@touch $@

# What is built. The lists of sources are kept, so that a file taken away counts as a change.

FORCE:

build/%.list: FORCE
	@mkdir -p build
	@printf '%s\n' $(sort $(if $(filter bundle,$*),$(BUNDLE_SOURCES),$(SITE_SOURCES))) > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

$(BUNDLE): $(BUNDLE_SOURCES) build/bundle.list .venv/letterkit.stamp build/archives.stamp \
		playground/node_modules/installed.stamp
	cd playground && npm run --silent build
	@touch $@

site/index.html: $(SITE_SOURCES) build/site.list $(BUNDLE) .venv/letterkit.stamp
	@# Not with --quiet: warnings that are not shown are not counted either, and --strict lets them pass.
	$(BIN)/mkdocs build --strict
	cp -R build/assets/playground site/assets/playground
	$(BIN)/python -m tools.bill site
	cd playground && npm run --silent finish
	@touch $@

# Not for `serve`: Brotli takes half a minute over a new image of Python's memory.
build/compressed.stamp: site/index.html
	cd playground && npm run --silent compress
	@touch $@
