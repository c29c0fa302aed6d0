# `make demo` shows what the library does; `make test` runs every check. Each works alone from a
# fresh clone with git, make and Python 3.11 or later; PYTHON=... chooses another interpreter.

PYTHON ?= $(shell sh tools/find_python.sh)
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
PARTS  := $(wildcard requirements/*.txt) constraints.txt pyproject.toml
SOURCE := $(shell find src -type f ! -name '*.pyc') pyproject.toml README.md

.PHONY: demo test reading lint types imports docs docs-en docs-fr site browser unit optimised wide bench fuzz nights explanations dialects mutation mutmut postgres engines spark bench-frames schemas playground playground-check clean
.DEFAULT_GOAL := test

demo: $(VENV)/.cli
	$(BIN)/c2b demo

READING := lint types imports docs-en docs-fr docs
RUNNING := unit optimised wide

test: reading $(RUNNING)
	@echo "all checks passed"

reading: $(VENV)/.installed  ## the checks that run nothing, two at a time, for each uses one core
	$(MAKE) --jobs=2 --output-sync=target $(READING)

lint: $(VENV)/.tools  ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed  ## two type checkers, on the sources, on what users write and on what they see
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/python -m tools.verify_types

imports: $(VENV)/.installed  ## imports go one way, and the core does no I/O
	$(BIN)/lint-imports

unit: $(VENV)/.installed  ## tests and every example in docs and docstrings, with coverage
	$(BIN)/python -m pytest -n 2 --dist loadfile -m 'not wide' --hypothesis-profile=brief \
		--cov --cov-report=term-missing:skip-covered

# Python -O drops assert statements, of which the sources have none (ruff refuses them), so that the
# parts that read what others write, and the laws that judge, are enough. Pytest rewrites the assert
# statements of tests, so they are executed; the warning is about assert statements elsewhere.
optimised: $(VENV)/.installed  ## tests as under python -O
	$(BIN)/python -O -m pytest --tx '2*popen//python=$(BIN)/python -O' --dist loadfile -m 'not wide' \
		--hypothesis-profile=brief \
		-W 'ignore:assertions not in test modules:pytest.PytestConfigWarning' tests/models tests/predicate \
		tests/contracts tests/wire tests/testing tests/cli

wide: $(VENV)/.installed  ## every type, every document, every process: not measured
	$(BIN)/python -m pytest -n 2 --dist worksteal -m wide

docs: docs-en docs-fr  ## no dead link in the site, and no English on a French page
	$(BIN)/python docs/check_site.py docs/_build/site

docs-en: $(VENV)/.installed  ## the English pages of the site; warnings are errors
	$(BIN)/sphinx-build -W --keep-going -q -b html -c docs docs docs/_build/site/en

docs-fr: $(VENV)/.installed  ## the French pages of the site
	$(BIN)/sphinx-build -W --keep-going -q -b html -c docs -D language=fr docs/fr docs/_build/site/fr

# The playground is put in first, for every menu leads to it where it is there.
site: $(VENV)/.installed  ## the whole site, with the playground where `make playground` has built it
	rm -rf docs/_build/site/playground
	if [ -d playground/dist ]; then \
		mkdir -p docs/_build/site && cp -R playground/dist docs/_build/site/playground; fi
	$(MAKE) docs
	@echo "the site begins at docs/_build/site/index.html"

browser: playground  ## every page of the site in Chromium, and what the checks do; ONLY=pages runs a part
	$(MAKE) site
	$(BIN)/python -m tools.browser docs/_build/site --only '$(ONLY)'

bench: $(VENV)/.installed  ## ratios against hand-written code and peers; never part of the tests
	$(PIP) install --constraint constraints.txt --requirement requirements/bench.txt
	$(BIN)/python -m bench

ROWS ?= 10000000
ROUNDS ?= 7
STREAM ?= 100000000
ENGINES ?= polars duckdb
WORK ?= classify check pay allocate
bench-frames: $(VENV)/.installed  ## dataframes against expressions by hand, on ROWS rows; ENGINES=spark after make spark
	$(BIN)/python -m bench.frames --rows $(ROWS) --rounds $(ROUNDS) --stream $(STREAM) --engines $(ENGINES) --work $(WORK)

DOCUMENTS ?= 1000000
ONLY ?=
fuzz: $(VENV)/.installed  ## hostile documents; the last line counts them. ONLY='c2b ' runs the command
	$(BIN)/python -m tools.fuzz --documents $(DOCUMENTS) --only '$(ONLY)'

CONTRIBUTIONS ?= 50000
nights: $(VENV)/.installed  ## the nightly payout job of examples, with so many contributions, ended in the middle
	$(BIN)/python -m tools.payout_nights --contributions $(CONTRIBUTIONS)

SETTLEMENTS ?= 2000
explanations: $(VENV)/.installed  ## the amounts of so many random settlements, explained in both languages
	$(BIN)/python -m tools.explanations --settlements $(SETTLEMENTS)

growth: $(VENV)/.installed  ## doubles what public functions are given; nothing may cost more than n log n
	$(BIN)/python -m tools.growth --only '$(ONLY)'

TABLES ?= 100000
dialects: $(VENV)/.installed  ## random tables in random dialects, read back; the last line counts them
	$(BIN)/python -m tools.dialects --tables $(TABLES)

# What mutmut changes, the bodies of plain functions, is left out where `make mutmut` changes it.
SAMPLE ?= 0
SEED ?= 4
GROUPS ?= settlement policies deductions allocation engine
DECLARED ?= settlement policies deductions allocation schemes engine
PACKAGES ?= models wire paradigms predicate
mutation: $(VENV)/.installed  ## one change after another in declarations: do the tests notice? SAMPLE=150 tries so many
	for group in $(DECLARED); do \
		$(BIN)/python -m tools.mutate --sample $(SAMPLE) --seed $(SEED) --declarations --group $$group || exit 1; \
	done
	for package in $(PACKAGES); do \
		$(BIN)/python -m tools.mutate --sample $(SAMPLE) --seed $(SEED) --tests tests/$$package -- \
			$$(find src/c2b/$$package -name '*.py' ! -name '_iso4217.py') || exit 1; \
	done

CHILDREN ?= 2
mutmut: $(VENV)/.installed  ## changed function bodies of pay and of the engine of rules; SAMPLE=700 tries so many of each
	$(PIP) install --constraint constraints.txt --requirement requirements/mutation.txt
	$(BIN)/python -m tools.function_mutants --children $(CHILDREN) --sample $(SAMPLE) --seed $(SEED) $(GROUPS)

postgres: $(VENV)/.installed  ## the tests of databases on a PostgreSQL server started for them
	$(PIP) install --constraint constraints.txt --requirement requirements/databases.txt
	$(BIN)/python -m tools.postgres

OPTIONS ?=
engines: $(VENV)/.installed  ## the tests of frames on Ibis, and on Dask what it carries out
	$(PIP) install --constraint constraints.txt --requirement requirements/engines.txt
	$(BIN)/python -m tools.engines

SPARK ?=
spark: $(VENV)/.installed  ## the tests of frames on Spark, in one process and on a cluster; SPARK=local or SPARK=cluster runs one, OPTIONS=--brief a part; needs Java
	@$(BIN)/python -m tools.spark --find
	$(PIP) install --constraint constraints.txt --requirement requirements/spark.txt
	$(BIN)/python -m tools.spark --only '$(SPARK)' $(OPTIONS)

PER_TYPE ?= 1000
schemas: $(VENV)/.installed  ## schemas in strict validators, generated models on PER_TYPE documents of twenty types
	$(PIP) install --constraint constraints.txt --requirement requirements/schemas.txt
	$(BIN)/python -m tools.schemas --documents $(PER_TYPE)

playground: $(VENV)/.cli  ## a page in which the library runs, in playground/dist; needs node and npm
	$(BIN)/python -m playground.build

playground-check: playground  ## the page in a real browser; needs Chromium, or CHROMIUM=/path
	node playground/check.mjs

clean:
	rm -rf $(VENV) .venvs build dist playground/dist playground/node_modules playground/seen docs/_build .coverage* .hypothesis mutants .*_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "no Python 3.11 or later found; set PYTHON=..."; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.cli: $(BIN)/python constraints.txt $(SOURCE)
	$(PIP) install --constraint constraints.txt hatchling
	$(PIP) install --constraint constraints.txt --no-build-isolation --force-reinstall --no-deps .
	$(PIP) install --constraint constraints.txt --no-build-isolation '.[cli]'
	@touch $@

$(VENV)/.tools: $(BIN)/python $(PARTS)
	$(PIP) install --constraint constraints.txt hatchling --requirement requirements/test.txt \
		--requirement requirements/check.txt --requirement requirements/docs.txt
	@touch $@

# The tests run against the installed package, so that a file left out of the wheel is noticed.
$(VENV)/.installed: $(VENV)/.tools $(VENV)/.cli
	$(PIP) install --constraint constraints.txt --no-build-isolation '.[cli,testing]'
	@touch $@
