# Each may be set in the environment; VENV may be there already.
VENV ?= .venv
CLUSTERS ?= .venv-clusters
PYTHON ?= python3
PORT ?= 8000
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Material prints at each build that MkDocs 2 will not do: it is pinned.
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve site test record benchmark plots watch stress verify mutate \
	benchmark-tests audit lint lock browser lighthouse

# What reloads a page is a script in it, which the pages' policy forbids.
serve watch: export RELOADS := true

serve: $(READY) docs/programs.zip
	$(BIN)/mkdocs serve --strict --livereload --dev-addr 127.0.0.1:$(PORT)

site: $(READY) docs/programs.zip
	$(BIN)/mkdocs build --strict
	$(BIN)/python -m tests.publish

docs/programs.zip: $(READY) $(wildcard snippets/*/ snippets/*/*)
	cd snippets && $(abspath $(BIN))/python -m zipfile -c ../docs/programs.zip */

test: lint site $(CLUSTERS)/.ready
	$(BIN)/python -m pytest

record: $(READY)
	$(BIN)/python -m pytest docs README.md --record
	$(BIN)/python -m tests.index
	$(BIN)/python -m tests.timeline

# Records the figures anew, one program at a time, and draws them. Let nothing
# else run meanwhile.
benchmark: $(READY) $(CLUSTERS)/.ready
	$(BIN)/python -m pytest docs -k measure_ --benchmark --at-once 1
	$(BIN)/python -m tests.plots

plots: $(READY)
	$(BIN)/python -m tests.plots

# Runs each program many times, more at once than there are cores.
stress: $(READY) $(CLUSTERS)/.ready
	$(BIN)/python -m pytest docs README.md --rounds 100

# Runs all on each Python at hand, or on those that PYTHONS names.
verify: $(READY)
	$(BIN)/python -m tests.verify $(PYTHONS)

# Runs each program that you save, and shows it on the served pages.
watch: $(READY) docs/programs.zip
	$(BIN)/mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT) & \
	trap "kill $$!" EXIT; \
	$(BIN)/watchmedo shell-command --recursive --wait \
		--patterns "**/*.py;**/*.out;**/*.md" --command "$(CHANGED)" docs snippets

CHANGED = $(BIN)/python -m pytest docs README.md --changed --quiet

# Makes random edits in copies, and reports those that the tests let pass.
mutate: $(READY)
	$(BIN)/python -m tests.mutate $(MUTATE)

benchmark-tests: $(READY) .venv-benchmark/.ready
	$(BIN)/python -m tests.benchmark .venv-benchmark/bin/python

# What the browser's tests need besides a browser: axe and Lighthouse.
browser: tests/browser/node_modules/.ready

# Slow, and for a machine that does nothing else.
lighthouse: site browser
	$(BIN)/python -m tests.browser.lighthouse

audit: $(READY)
	$(BIN)/pip-audit --require-hashes --disable-pip -r requirements.txt \
		-r tests/clusters.txt

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy snippets tests
	$(BIN)/zizmor --quiet --offline .

# Brings every dependency up to the newest release that is allowed.
LOCK = $(BIN)/uv pip compile --upgrade --universal --generate-hashes \
	--python-version 3.11 --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" --quiet

lock: $(READY)
	$(LOCK) --output-file requirements.txt pyproject.toml
	$(LOCK) --output-file tests/benchmark/requirements.txt \
		tests/benchmark/requirements.in
	$(LOCK) --output-file tests/clusters.txt tests/clusters.in

$(READY): requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	touch $@

tests/browser/node_modules/.ready: tests/browser/package-lock.json
	cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund
	touch $@

# What the programs need that import Ray or Dask.
$(CLUSTERS)/.ready: tests/clusters.txt
	$(PYTHON) -m venv $(CLUSTERS)
	$(CLUSTERS)/bin/python -m pip install --quiet --require-hashes -r $<
	touch $@

.venv-benchmark/.ready: tests/benchmark/requirements.txt
	$(PYTHON) -m venv .venv-benchmark
	.venv-benchmark/bin/python -m pip install --quiet --require-hashes -r $<
	touch $@
