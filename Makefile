# Zhuanban Workbench (专班工作台). `make` alone lists what can be made; each target does the set-up that it needs.

python := .venv/bin/python
# On every processor; no test may need the display of whoever runs it.
pytest := QT_QPA_PLATFORM=offscreen $(python) -m pytest -n auto
# Of the Debian package: old, for glibc 2.31 and newer, or plain, for systems not older than this one.
VARIANT ?= old

.PHONY: help run test check soak test-office bench pictures bundle deb setup test-installers forms translations fonts calendar \
	format clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 26

run: ## open the window on a demonstration ledger; without a display, do the main job and say where it is
	@.ci/setup run
	@.ci/demonstrate

test: ## run the tests
	@.ci/setup test
	$(pytest) $(PYTEST_ARGS)

check: ## lint, types, layers, drift of generated files, tests with coverage
	@.ci/setup test
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy
	.venv/bin/lint-imports
	$(python) .ci/generated.py check
	$(pytest) --cov --cov-report=term --cov-fail-under=85

soak: ## run the tests with the full number of injected faults
	@.ci/setup test
	WORKBENCH_SOAK=1 $(pytest) $(PYTEST_ARGS)

test-office: ## run the tests with LibreOffice, which is installed if need be
	@.ci/setup office
	WORKBENCH_OFFICE=1 $(pytest) tests/office $(PYTEST_ARGS)

bench: ## measure the promises of speed, beside their peers; table here, figures in build/bench.json
	@.ci/setup bench
	@mkdir -p build
	QT_QPA_PLATFORM=offscreen $(python) -m tests.bench --json build/bench.json

pictures: ## make the pictures of README.md and docs/
	@.ci/setup test
	@.ci/pictures

bundle: ## make the program's folder with all that it needs in dist/workbench, and let it test itself
	@.ci/setup build
	@.ci/installers/bundle plain

deb: ## make the Debian package in dist/ on an old Debian, as root; VARIANT=plain: on this system
	@.ci/setup build
	@.ci/installers/bundle $(VARIANT)
	@.ci/installers/deb $(VARIANT)

setup: ## make the Windows installer in dist/ under Wine, as root
	@.ci/setup build
	@.ci/installers/windows/setup

test-installers: bundle deb setup ## install, use, upgrade and remove both installers in fresh systems, as root
	@.ci/setup installers
	@.ci/installers/test-deb bullseye
	@.ci/installers/test-deb bookworm
	@.ci/installers/test-deb trixie
	@.ci/installers/test-setup

forms: ## compile forms/*.ui
	@.ci/setup test
	$(python) .ci/generated.py forms

translations: ## collect the texts to translate, compile what is translated
	@.ci/setup test
	$(python) .ci/generated.py translations

fonts: ## make the bundled fonts anew: `make fonts SOURCES=FOLDER`, see resources/fonts/make_fonts.py
	@.ci/setup test
	$(python) resources/fonts/make_fonts.py --sources $(SOURCES) --out resources/fonts

calendar: ## make the bundled working-day calendar anew from its source
	@.ci/setup test
	$(python) resources/calendar/make_calendar.py

format: ## format the code
	@.ci/setup test
	$(python) -m ruff check --fix --exit-zero --quiet
	$(python) -m ruff format

clean: ## remove what was made, but not the set-up
	rm -rf build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
