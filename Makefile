# make book               sets everything up in .venv and makes examples/ into books/
# make book STORY=my.txt  makes a book of any text
# make test               sets everything up, then ruff, mypy and pytest
# make clean              removes what was made here

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.ready-to-run
DEV := $(VENV)/.ready-to-test
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: book test install format schema notice clean
.DEFAULT_GOAL := book

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Storybrush needs Python 3.11 or newer; try: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV) || { echo "On Debian: apt-get install python3-venv" >&2; exit 1; }

# a stamp for each of the two sets, so that a second run starts at once
$(RUN): pyproject.toml | $(BIN)/python
	@echo "Installing storybrush into $(VENV) ..." >&2
	@$(PIP) install -e . && touch $@

$(DEV): pyproject.toml | $(BIN)/python
	@echo "Installing storybrush and its tests' tools into $(VENV) ..." >&2
	@$(PIP) install -e '.[dev]' && touch $@ $(RUN)

install: $(RUN)

ifdef STORY
STORIES := '$(STORY)'
else
STORIES := $(foreach story,$(wildcard examples/*.txt),'$(story)')
endif

# one process for all; what is there already and still right is not made again; FORCE=--force replaces books of another version
book: $(RUN)
	@$(BIN)/storybrush make $(STORIES) $(FORCE) > /dev/null
	@for story in $(STORIES); do name=$$(basename "$$story"); echo "books/$${name%.*}/book.html"; done

test: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: $(RUN)
	$(BIN)/python tools/make_schema.py

notice: $(DEV)
	$(BIN)/python tools/make_notice.py

clean:
	rm -rf .venv books .pytest_cache .ruff_cache .mypy_cache tests/failures
