# Every target works on a fresh clone with Python 3.11 or newer (with venv) and a package index in reach.
# `make` lists them. Another interpreter: `make test PYTHON=/path/to/python3.12`.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test check gate bench clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | \
		while IFS="$$(printf '\t')" read -r name words; do printf '  make %-8s %s\n' "$$name" "$$words"; done

setup: $(READY) ## make .venv with inquit (editable) and the tools

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "inquit needs Python 3.11 or newer, and found none: on Debian 12 or newer, apt install python3 python3-venv;" \
		"or name one: make $(MAKECMDGOALS) PYTHON=/path/to/python"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "$(PYTHON) does not start or has no ensurepip, so it can make no virtual environment:" \
		"on Debian, apt install python3-venv; or name another Python: make $(MAKECMDGOALS) PYTHON=/path/to/python"; exit 1; }
	@echo "setting up .venv with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(READY) ## read the examples into a ledger and ask it; pages in build/
	@mkdir -p build && rm -f build/demo.db*
	$(BIN)/inquit add examples/ --ledger build/demo.db
	@echo
	$(BIN)/inquit statements letter --ledger build/demo.db --format table
	@echo
	$(BIN)/inquit people --ledger build/demo.db --format table
	@echo
	$(BIN)/inquit articles --ledger build/demo.db --format table
	@echo
	$(BIN)/inquit accounts market --side "North=Ann Smith" --side "South=Perrin Osk, the Southern army" --ledger build/demo.db --format table --limit 4
	@echo
	$(BIN)/inquit figures killed --ledger build/demo.db --format table
	@$(BIN)/inquit read --format html examples/*.txt > build/demo.html
	@$(BIN)/inquit figures killed --side "North=Ann Smith" --side "South=Perrin Osk" --ledger build/demo.db --format html > build/figures.html 2> build/figures.log
	@echo "In a browser: build/demo.html, the texts with every statement marked; build/figures.html, how a figure moves."
	@echo "To click through a ledger: $(BIN)/inquit serve --ledger build/demo.db, or $(BIN)/inquit demo. More: $(BIN)/inquit --help"

test: $(READY) ## lint, types, tests and the gate, changing nothing: what CI runs
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest
	$(MAKE) --no-print-directory gate

check: $(READY) ## format, mend lint, check types, run the tests: before every commit
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	$(BIN)/mypy
	$(BIN)/pytest

gate: $(READY) ## score ourselves on the pinned cases against the floors
	PYTHONPATH=. $(BIN)/python benchmarks/gate.py

bench: $(READY) ## say which benchmarks there are and how to run them
	@echo "Benchmarks run by hand. Those that score against a corpus read it from the folder that INQUIT_DATA names:"
	@echo
	@for file in benchmarks/*/__main__.py; do name=$$(basename $$(dirname $$file)); \
		printf '  INQUIT_DATA=... %s/python -m benchmarks.%s\n      %s\n' $(BIN) $$name "$$(sed -n '1s/"""//gp' $$file)"; done

clean: ## remove what make made: .venv, build, caches
	rm -rf .venv .venvs build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
