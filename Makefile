# Everything a developer does here. On a machine with Python >= 3.11, pip and make only, every word below sets up what
# it needs by itself.

PYTHON ?= python3
VENV ?= .venv
BENCH ?= .bench
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SPECS := $(filter-out %.overlay.yaml,$(wildcard specs/*.yaml))
PACKAGES := $(dir $(wildcard generated/*/*/py.typed))
SOURCES := generator templates/python tests

.DEFAULT_GOAL := help
.PHONY: help setup generate check test coverage fast snapshots fuzz conformance corpus lint types format bench bench-generate demo docs

help: ## Show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## Make the virtual environment with all that is needed

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Specloom needs Python 3.11 or later: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check -e '.[dev]'
	@touch $@

generate: $(READY) ## Write generated/ from specs/
	$(BIN)/specloom generate $(SPECS)

check: $(READY) ## Fail if generated/ is not what specs/ give
	$(BIN)/specloom generate --check $(SPECS)

test: $(READY) ## Run the whole suite
	@rm -rf .cache/conformance
	$(BIN)/python -m pytest -n auto --maxprocesses=8 --dist=loadfile
	$(BIN)/python -m tests.conformance.table --check

coverage: $(READY) ## Run the whole suite with coverage by branch, which takes half as long again
	$(BIN)/python -m pytest -n auto --maxprocesses=8 --dist=loadfile --cov --cov-report=term

fast: $(READY) ## Run the quick unit tests
	$(BIN)/python -m pytest tests/unit -m 'not slow'

snapshots: $(READY) ## Rewrite the expected output of tests/cases, tests/bad and the published examples; review it with git diff
	SPECLOOM_SNAPSHOTS=write $(BIN)/python -m pytest tests/cases tests/bad tests/behaviour/test_published_examples.py \
	  tests/faults/test_table.py

fuzz: $(READY) ## Look for hostile descriptions that are not answered as they should be: make fuzz ARGS="--minutes 20"
	$(BIN)/python -m tests.security.fuzz $(ARGS)

conformance: $(READY) ## Drive the AutoRest test server (needs npm), and rewrite docs/conformance.md
	@rm -rf .cache/conformance
	$(BIN)/python -m pytest tests/conformance -n auto --maxprocesses=8 --dist=loadfile
	$(BIN)/python -m tests.conformance.table

corpus: $(READY) ## Generate from 2,700 documents (needs npm), and rewrite docs/corpus.md: make corpus ARGS="--jobs 2"
	$(BIN)/python -m tests.corpus --report $(ARGS)

lint: $(READY) ## Run ruff and black over everything, the output too
	$(BIN)/ruff check $(SOURCES) generated
	$(BIN)/black --check --quiet $(SOURCES) generated || { $(BIN)/black --check $(SOURCES) generated; exit 1; }

types: $(READY) ## Run mypy strict and pyright strict over generator, runtime and output
	$(BIN)/mypy generator/specloom
	$(BIN)/mypy templates/python/runtime
	@for package in $(PACKAGES); do echo $(BIN)/mypy $$package; $(BIN)/mypy $$package || exit 1; done
	$(BIN)/pyright --pythonpath $(BIN)/python generator/specloom templates/python/runtime $(PACKAGES)

format: $(READY) ## Lay out the sources as black does
	$(BIN)/ruff check --fix --quiet $(SOURCES)
	$(BIN)/black --quiet $(SOURCES)

docs: $(READY) ## Rewrite docs/problems.md from the table of problems
	$(BIN)/python -c 'from specloom.problems_doc import problems_markdown; print(problems_markdown(), end="")' \
	  > docs/problems.md

bench: $(BENCH)/.ready ## Measure the output beside its peers: make bench ARGS="--only decode"
	$(BENCH)/bin/python -m tests.benchmarks $(ARGS)

bench-generate: $(BENCH)/.ready ## Measure the generator beside its peers (needs npm; Java for one of them)
	$(BENCH)/bin/python -m tests.benchmarks.generating $(ARGS)

$(BENCH)/.ready: pyproject.toml
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install -qq --disable-pip-version-check -e '.[bench]'
	@touch $@

demo: $(READY) ## Call the generated client on a mock service
	$(BIN)/python demo/run.py
