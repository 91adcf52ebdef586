# `make help` lists what can be done. Everything that these targets make is ignored by git and removed by `make clean`.

# The first Python that is new enough, unless PYTHON names one.
ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$candidate" -c '$(ENOUGH)' 2>/dev/null && echo "$$candidate" && break; done)
VENV := .venv
RUN := $(VENV)/bin/python
PIP_INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps
# A version that is younger than a week waits: bad releases are mostly found by then.
UV_COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/uv/bin/uv pip compile --quiet --upgrade --exclude-newer "7 days" \
	--generate-hashes --universal --fork-strategy fewest --python-version 3.11 --no-strip-extras --no-annotate
NPM := $(shell command -v npm 2>/dev/null)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve site check test lint format bless coverage links lock clean

help: ## this list
	@echo "make TARGET, where TARGET is one of"
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  \1|\2/p' Makefile | while IFS='|' read -r name text; do \
		printf '%-11s%s\n' "$$name" "$$text"; done

serve: $(VENV)/.runtime ## build the site and show it on this machine; pages renew themselves as files change
	@$(RUN) -m generator serve

site: $(VENV)/.runtime ## build the whole site into site/
	@$(RUN) -m generator build

check: $(VENV)/.runtime ## read every entry and list every problem
	@$(RUN) -m generator check

test: lint $(if $(NPM),node_modules/.package-lock.json) ## lint, then all tests, those in a browser included
	@CHROMIUM="$$($(RUN) tools/browser.py)" || test -z "$$CI" || exit 1; \
	export CHROMIUM; $(RUN) -m pytest --numprocesses auto --dist loadfile

lint: $(VENV)/.dev ## style, types and shape of code, entries and workflows
	@$(RUN) -m ruff check --quiet .
	@$(RUN) -m mypy --no-error-summary
	@$(RUN) -m yamllint --strict .

format: $(VENV)/.dev ## lay out the Python code anew
	@$(RUN) -m ruff format --quiet .

bless: $(VENV)/.dev ## take what the generator now makes of tests/toy as the expected bytes; look at the diff before you commit
	@BLESS=1 $(RUN) -m pytest -q tests/test_toy.py

coverage: $(VENV)/.dev ## which lines and branches no test reaches
	@$(RUN) -m pytest -q --cov

links: site $(VENV)/.links ## visit every outgoing link of the built site
	@$(VENV)/bin/lychee --config lychee.toml --root-dir "$(CURDIR)/site" 'site/**/*.html'

lock: $(VENV)/.uv ## write the newest versions that are a week old, with hashes, to the lock files
	@$(UV_COMPILE) pyproject.toml -o requirements.lock >/dev/null
	@$(UV_COMPILE) pyproject.toml --extra export --group dev -c requirements.lock -o requirements-dev.lock >/dev/null
	@$(UV_COMPILE) --group links -o requirements-links.lock >/dev/null
	@$(if $(NPM),$(NPM) update --package-lock-only --ignore-scripts --no-audit --no-fund --silent)

clean: ## remove everything that these targets made, the environment included
	@rm -rf $(VENV) node_modules site build .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage test-results
	@find generator tests tools -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# Stamps: each is written last, so that an interrupted step is done again.

$(VENV)/.made:
	@test -n "$(PYTHON)" && "$(PYTHON)" -c '$(ENOUGH)' || { \
		echo "Python 3.11 or newer is needed. Install it, or name it: make PYTHON=/path/to/python3 …" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make environments. On Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Making the environment in $(VENV) (once)"
	@"$(PYTHON)" -m venv --clear $(VENV)
	@touch $@

$(VENV)/.runtime: requirements.lock $(VENV)/.made
	@$(PIP_INSTALL) -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.made
	@$(PIP_INSTALL) -r requirements-dev.lock
	@touch $(VENV)/.runtime $@

$(VENV)/.links: requirements-links.lock $(VENV)/.made
	@$(PIP_INSTALL) -r requirements-links.lock
	@touch $@

# uv only writes lock files, so it stands apart and is not locked itself.
$(VENV)/.uv: $(VENV)/.made
	@"$(PYTHON)" -m venv --clear $(VENV)/uv
	@$(VENV)/uv/bin/python -m pip install --quiet --disable-pip-version-check uv
	@touch $@

node_modules/.package-lock.json: package-lock.json
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@
