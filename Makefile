# The front door. Each target does its own set-up; `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
export PATH := $(CURDIR)/.tools/node/bin:$(PATH)

PREFIX ?= /usr/local
NINJA := nice -n 5 ninja
# $(call configure,PRESET): once; later Ninja re-runs CMake by itself when it has to.
configure = [ -f build/$(1)/build.ninja ] || cmake --log-level=WARNING --preset $(1)

.PHONY: help setup build demo unit test test-pg crash screens guide sim mutants check fuzz sanitize bench-setup bench fmt install pages programs tests

help:  ## lists these
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## installs what Debian 12 needs, and a pinned Node under .tools/
	@scripts/setup.sh build demo test

build:  ## release into build/bin, pages included
	@scripts/setup.sh build
	@$(MAKE) pages programs

demo:  ## the main job on this machine, to watch; ONCE=1 plays it, checks the scores and stops
	@scripts/setup.sh build demo
	@$(MAKE) pages programs
	@node demo/play.mjs $(if $(ONCE),--once)

unit:  ## unit tests on the release tree: the inner loop, seconds
	@scripts/setup.sh build
	@$(MAKE) tests
	@ctest --test-dir build/release -L '^unit$$' --output-on-failure -j2

test:  ## unit, contract, scenario and browser tests
	@scripts/setup.sh build demo test
	@$(MAKE) pages tests
	@scripts/test.sh

test-pg:  ## contract, scenario and browser tests on a PostgreSQL server of their own
	@scripts/setup.sh build demo test
	@$(MAKE) pages tests
	@scripts/test_postgres.sh

crash: KILLS ?= 200
crash:  ## kills the server at each of its writes, fails each call, kills KILLS=200 times under load; an hour
	@scripts/setup.sh build demo
	@$(MAKE) pages tests
	@node tests/crash/main.mjs --kills=$(KILLS) $(CRASH)

screens:  ## pictures of every page, at a desk and on a phone, into docs/screens
	@scripts/setup.sh build demo test
	@$(MAKE) pages programs
	@scripts/screens.sh

guide:  ## follows docs/guides/lever.md as its reader would; puts answers and pictures into it
	@scripts/setup.sh build demo test
	@$(MAKE) pages programs
	@scripts/guide.sh

sim:  ## the product on virtual time with faults: SEEDS=20000, or SEED=n replays one (docs/simulation.md)
	@scripts/setup.sh build
	@$(call configure,release)
	@$(NINJA) -C build/release simulation
	@GLIBC_TUNABLES=glibc.malloc.tcache_count=500:glibc.malloc.mxfast=0 \
	  build/release/simulation $(if $(SEED),--seed $(SEED),--seeds $(or $(SEEDS),20000) --from $(or $(FROM),1))

mutants:  ## breaks the product on purpose and sees which test notices; MUTANT=word for some of them
	@scripts/setup.sh build demo test
	@$(call configure,release)
	@scripts/mutants.py $(MUTANT)

check:  ## format, layers, words, lint, OpenAPI, types, a short fuzz run
	@scripts/setup.sh build demo test
	@$(MAKE) tests
	@scripts/check.sh

fuzz: FOR ?= 600
fuzz:  ## every fuzz target for FOR=600 seconds, from its seeds and what was found before
	@scripts/setup.sh build test
	@scripts/fuzz.sh $(FOR)

sanitize:  ## unit and contract tests under ASan+UBSan and TSan; a clang build
	@scripts/setup.sh build test
	@scripts/sanitize.sh

bench-setup:  ## what `make bench` measures against, compiled here: minutes
	@scripts/setup.sh build demo bench

bench:  ## measures what docs/performance.md promises; run `make bench-setup` first
	@test -d bench/peers/node_modules || { echo "run make bench-setup first"; exit 1; }
	@scripts/setup.sh build demo
	@$(MAKE) pages
	@cmake --log-level=WARNING --preset release -DBASCULE_BENCH=ON
	@$(NINJA) -C build/release programs bench_programs
	@node --disable-warning=ExperimentalWarning bench/run.mjs

install:  ## into PREFIX (/usr/local): programs, pages, a systemd unit; run `make build` first
	@test -x build/bin/bascule || { echo "run make build first"; exit 1; }
	@cmake --install build/release --prefix $(PREFIX)

fmt:  ## formats the C++ in place
	@git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 -i

programs:
	@$(call configure,release)
	@$(NINJA) -C build/release programs

tests:
	@$(call configure,release)
	@$(NINJA) -C build/release

pages:
	@scripts/pages.sh
