# The two commands a newcomer needs: `make demo` and `make test`. Both work from a fresh clone, again and again.

VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TYPESCRIPT := runtime/typescript
NODE_READY := $(TYPESCRIPT)/node_modules/.package-lock.json

.PHONY: help demo demo-spark demo-ts demo-csharp demo-web serve test test-long conformance node platforms pyodide test-ts csharp test-csharp bench budgets lint format types contracts docs pictures generated clean

help:
	@echo "make demo       build our wheels, build the sample SDK with them, install it, run its demo"
	@echo "make demo-ts    the sample SDK as an npm package on Node; demo-web serves the app of examples/web"
	@echo "make demo-csharp  the sample SDK in C#, compiled and run; installs .NET and Roslyn in .dotnet"
	@echo "make serve      the service, on this machine"
	@echo "make demo-spark  the sample SDK in Spark: read in parallel, aggregated, written back; needs Java 17"
	@echo "make test       the test suite"
	@echo "make test-long  the slower end of it too"
	@echo "make clients    a round of every official client against the engine; installs them in .clients"
	@echo "make mutants    which changes of the program no test notices; takes an hour"
	@echo "make conformance  the cases that every language's runtime passes, with the runtime of each"
	@echo "make test-ts    the TypeScript runtime: compiles, lints and tests it; needs Node 20.19 or newer"
	@echo "make test-csharp  the C# runtime and what is emitted for it; installs .NET and Roslyn in .dotnet, needs npm"
	@echo "make bench      all benchmarks that need nothing else; writes the tables of docs/performance.md"
	@echo "make budgets    counts requests, modules, calls and memory, and fails where something grew by a tenth"
	@echo "make lint       ruff, mypy --strict, import contracts"
	@echo "make docs       build the documentation, its notebooks run; warnings are errors"
	@echo "make pictures   take the screenshots of the documentation again; needs Chromium"
	@echo "make generated  bring what is made from code (settings table, JSON schemas, code pages) up to date"

$(READY): pyproject.toml runtime/python/pyproject.toml runtime/spark/pyproject.toml runtime/mcp/pyproject.toml engine/pyproject.toml service/pyproject.toml .ci/constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --constraint .ci/constraints.txt \
		--editable ./engine --editable ./runtime/python --editable ./runtime/spark --editable ./runtime/mcp --editable . --editable ./service --group dev
	@touch $@

demo: $(READY)
	$(BIN)/python examples/run_demo.py

demo-ts: $(READY) $(NODE_READY)
	$(BIN)/python examples/run_typescript.py node

demo-csharp: csharp
	$(BIN)/python examples/run_csharp.py

demo-web: $(READY) $(NODE_READY)
	$(BIN)/python examples/run_typescript.py web

serve: $(READY)
	$(BIN)/pygen serve --folder .service

demo-spark: $(READY)
	$(BIN)/python examples/spark/run_demo.py

test: $(READY)
	$(BIN)/python -m pytest -m "not long"

test-long: $(READY)
	$(BIN)/python -m pytest


$(NODE_READY): $(TYPESCRIPT)/package-lock.json
	@command -v npm >/dev/null 2>&1 || { echo "Node 20.19 or newer with npm is needed and was not found" >&2; exit 1; }
	cd $(TYPESCRIPT) && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

node: $(NODE_READY)

PLATFORMS := $(TYPESCRIPT)/tests/platforms

platforms: $(NODE_READY)
	cd $(PLATFORMS) && npm ci --no-audit --no-fund --loglevel=error

PYODIDE := tests/browser

# Pyodide from npm, and what the runtime needs as wheels for its Python.
pyodide: $(READY)
	cd $(PYODIDE) && npm ci --no-audit --no-fund --loglevel=error
	$(BIN)/uv pip install --quiet --python $(BIN)/python pip
	$(BIN)/python -m pip download --quiet --no-deps --dest $(PYODIDE)/wheels --only-binary=:all: \
		--platform pyemscripten_2026_0_wasm32 --python-version 3.14 --requirement $(PYODIDE)/requirements.txt

CLIENTS := .clients
CLIENTS_READY := $(CLIENTS)/.ready

# Each in an environment of its own: they pin what contradicts each other. One that cannot be had here is skipped.
$(CLIENTS_READY): $(wildcard .ci/clients/*) | $(READY)
	@for client in toolkit neat pygen moto; do \
		$(BIN)/uv venv --quiet --allow-existing --python $(BIN)/python $(CLIENTS)/$$client \
		&& $(BIN)/uv pip install --quiet --python $(CLIENTS)/$$client/bin/python -r .ci/clients/$$client.txt \
		|| { echo "$$client cannot be installed here; its test is skipped" >&2; rm -rf $(CLIENTS)/$$client; }; \
	done
	@mkdir -p $(CLIENTS)/javascript && cp .ci/clients/package*.json $(CLIENTS)/javascript/
	@cd $(CLIENTS)/javascript && npm ci --no-audit --no-fund --loglevel=error \
		|| echo "the JavaScript SDK cannot be installed here; its test is skipped" >&2
	@touch $@

clients: $(CLIENTS_READY)
	$(BIN)/python -m pytest tests/clients

mutants: $(READY)
	cd tests && ../$(BIN)/python -m mutation

conformance: $(READY) $(NODE_READY) csharp
	$(BIN)/python -m pytest tests/runtime/conformance tests/csharp/conformance
	cd $(TYPESCRIPT) && npx vitest run tests/conformance

test-ts: $(READY) $(NODE_READY)
	$(BIN)/python -m pytest tests/typescript

# What C# is compiled and run with: no SDK of .NET, but its runtime and its compiler (Linux on x86-64).
csharp: $(READY)
	$(BIN)/python tests/csharp/harness/install.py

test-csharp: csharp
	$(BIN)/python -m pytest tests/csharp

bench: $(READY)
	$(BIN)/python benchmarks/bench.py

budgets: $(READY)
	$(BIN)/python benchmarks/budgets.py

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What is drawn while the site is built is not kept; this makes what is: needs Chromium.
pictures: docs
	$(BIN)/python -m docsite.pictures

docs: $(READY)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

generated: $(READY)
	$(BIN)/python -m pygen.config.schema
	$(BIN)/python -m pygen.checks docs/codes
	$(BIN)/python -m pygen.ir > docs/ir.schema.json
	$(BIN)/python -m pygen.targets.process.messages docs

clean:
	rm -rf .demo site .mypy_cache .ruff_cache .pytest_cache
