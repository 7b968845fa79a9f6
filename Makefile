# Two commands: `make run` opens Kithbook, `make test` tests it. Both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check lint types setup bench soak translations clean

run: setup
	@sh scripts/run.sh $(BIN)/python

test: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

soak: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m soak

check: setup lint types
	$(BIN)/python scripts/translations.py check

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/pyright

bench: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m bench

translations: setup
	$(BIN)/python scripts/translations.py update

setup: $(READY)

$(READY): requirements/runtime.txt requirements/dev.txt pyproject.toml scripts/setup.sh $(wildcard resources/i18n/*.ts)
	@sh scripts/setup.sh $(PYTHON) $(VENV)
	@touch $(READY)

clean:
	rm -rf build $(VENV)
