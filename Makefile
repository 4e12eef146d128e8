# Two commands: `make demo` builds a record from the demo corpus and opens it; `make test` passes the tests.
# Both do all set-up themselves, on a fresh machine with Python 3.11.

PYTHON ?= python3.11
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
RUN_STAMP := .venv/.installed
DEV_STAMP := .venv/.installed-dev
DEMO_RECORD := build/demo.paradero

.PHONY: demo demo-record test lint types house chromium quality bench words lock clean

demo: demo-record
	$(BIN)/paradero serve --record $(DEMO_RECORD)

demo-record: $(RUN_STAMP)
	@mkdir -p build
	@echo "Building the demo record from demo/corpus (one file in it is broken on purpose and will be refused)."
	@$(BIN)/paradero add --record $(DEMO_RECORD) demo/corpus || test $$? -eq 1

test: $(DEV_STAMP) chromium lint types house
	$(BIN)/python -m pytest -n 2 --dist worksteal

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

house:
	$(BIN)/lint-imports

# The browser tests drive the system's own Chromium; they fail, they do not skip, where it cannot be had.
chromium:
	@sh tests/chromium.sh

$(RUN_STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_STAMP): $(RUN_STAMP) requirements-dev.lock
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

# What the reader gets right and wrong, and what changed since the last accepted run.
quality: $(RUN_STAMP)
	$(BIN)/python -m quality --against quality/accepted.jsonl.gz

# Speed and memory, as ratios against a named peer in the same run.
bench: $(RUN_STAMP)
	$(BIN)/python -m bench all

# Every message into the catalogues of the other languages, and what has no text there yet.
words: $(DEV_STAMP)
	$(BIN)/python -m translation

# Needs uv; writes hashes and no addresses.
lock:
	uv pip compile pyproject.toml requirements.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements.lock
	uv pip compile pyproject.toml requirements.in --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf build .venv
