# make demo: read the sample articles and ask three questions.   make test: run the tests.
# Both make .venv first. Needs Python 3.11 or newer, nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared
STORE := demo/store
DIPLOGRAPH := $(BIN)/diplograph

.PHONY: help demo install test lint evaluate clean

help:
	@echo "make demo                      read the sample articles, ask three questions, write exports"
	@echo "make test                      install what the tests need and run them"
	@echo "make lint                      ruff and mypy"
	@echo "make evaluate DATA=../shared   score the reading against gold data"
	@echo "make clean                     remove .venv, demo and build leftovers"

# The stamps are newer than pyproject.toml when what it lists is installed.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "diplograph needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1 || echo not there)." >&2; \
	  echo "Name another one: make demo PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "Python could not make $(VENV). On Debian and Ubuntu the package python3-venv is needed." >&2; exit 1; }
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	@echo "Installing diplograph into $(VENV) (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.tests: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

$(VENV)/.lint: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[lint,test]'
	@touch $@

install: $(VENV)/.installed

demo: $(VENV)/.installed
	@rm -rf demo && mkdir -p demo
	@sh docs/demo.sh "$(DIPLOGRAPH)" examples demo

test: $(VENV)/.tests
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

lint: $(VENV)/.lint
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

evaluate: $(VENV)/.installed
	@$(DIPLOGRAPH) evaluate --data "$(DATA)"

clean:
	@rm -rf $(VENV) demo build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache
