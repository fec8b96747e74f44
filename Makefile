# Each may be set in the environment; VENV may be there already.
VENV ?= .venv
PYTHON ?= python3
PORT ?= 8000
# More at once than there are cores: most of these tests wait.
QUICKLY := -m "not slow" --numprocesses 4 --dist worksteal
BIN := $(VENV)/bin
RUN := $(BIN)/python -m

# Material prints at each build that MkDocs 2 will not do: it is pinned.
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve site pages test read check record watch verify \
	elsewhere stress lint lock audit browser lighthouse

# What reloads a page is a script in it, which the pages' policy forbids.
serve watch: export RELOADS := true

serve: $(VENV)/site pages
	$(BIN)/mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

site: $(VENV)/site
	$(RUN) tools.lint
	$(MAKE) pages
	$(BIN)/mkdocs build --strict --quiet
	$(RUN) tools.publish

# What the pages include, and the build makes: pictures and the index.
pages: $(VENV)/site
	$(RUN) tools.timeline
	$(RUN) tools.plots
	$(RUN) tools.index

# What passed and is as it was then, with all it depends on, is left out:
# make test CHANGED= leaves nothing out, nor does a fresh clone.
CHANGED ?= --changed
test: lint
	$(RUN) pytest docs README.md $(CHANGED)
	$(MAKE) site
	$(RUN) pytest tests $(CHANGED) $(QUICKLY)

# Reads back the built pages, in a browser, too.
read: $(VENV)/tests
	$(RUN) pytest tests/test_site.py tests/browser $(QUICKLY)

# Checks one page and its programs: make check PAGE=docs/futures/index.md
check: $(VENV)/tests
	$(RUN) tools.lint $(PAGE)
	$(RUN) pytest $(PAGE) --quiet

# Writes what a program prints: make record NAME=futures/submit_task. Without
# a name, shows what changed.
record: $(VENV)/tests
	$(RUN) tools.outputs $(NAME)

# Runs each program that you save, and shows it on the served pages.
watch: $(VENV)/tests pages
	$(BIN)/mkdocs serve --livereload --dirty \
		--dev-addr 127.0.0.1:$(PORT) & trap "kill $$!" EXIT; \
	$(BIN)/watchmedo shell-command --recursive --wait --drop \
		--patterns "**/*.py;**/*.out;**/*.md" --command "$(VERDICT)" \
		docs snippets

VERDICT = $(RUN) tools.lint; $(RUN) pytest docs --changed --quiet

# Runs all on each Python at hand, or on those that PYTHONS names.
PYTHONS ?= all
verify: $(VENV)/tests
	$(RUN) pytest docs README.md --pythons $(PYTHONS)

# Runs all as on other readers' machines: terminal, locale, zone, one core...
# and with each way to start processes.
elsewhere: $(VENV)/tests
	$(RUN) pytest docs README.md --elsewhere
	$(RUN) pytest docs --start-methods

# Runs each program many times, more at once than there are cores: some fail,
# and some are right but late.
stress: $(VENV)/tests
	$(RUN) pytest docs README.md --rounds 100

lint: $(VENV)/tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy snippets tools tests
	$(BIN)/zizmor --quiet --offline .
	$(RUN) tools.lint

# What the browser's tests need besides a browser: axe and Lighthouse.
browser: tests/browser/node_modules/.ready

# Slow, and for a machine that does nothing else.
lighthouse: $(VENV)/tests site browser
	$(RUN) pytest tests/browser/test_lighthouse.py

audit: $(VENV)/audit
	$(BIN)/pip-audit --require-hashes --disable-pip $(addprefix -r ,$(LOCKS))

# Brings every dependency up to the newest release that is allowed.
LOCKS := $(wildcard requirements/*.txt)
lock: $(VENV)/tests
	for lock in $(basename $(notdir $(LOCKS))); do \
		$(BIN)/uv pip compile --upgrade --universal --generate-hashes \
			--python-version 3.11 --no-emit-index-url --no-annotate \
			--no-emit-find-links --custom-compile-command "make lock" \
			--quiet --group $$lock -o requirements/$$lock.txt; done

# One environment, into which each group of dependencies is installed when it
# is needed. The programs have others, of their own.
$(VENV)/%: requirements/%.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-compile --require-hashes -r $<
	$(BIN)/python -m pip uninstall -qq --yes setuptools
	rm -rf $(VENV)/lib/python3*/site-packages/material/templates/.icons/[!m]*
	touch $@

tests/browser/node_modules/.ready: tests/browser/package-lock.json
	cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund
	touch $@
