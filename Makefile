# Two commands: `make demo` shows the main job, `make test` proves it. Both install what is missing and may.
SWIFT ?= swift
PREFIX ?= /usr/local
STATIC := -Xswiftc -static-stdlib
BIN := .build/release/crosswalk

.PHONY: readback pages golden demo test bench docs install lint format build setup fuzz clean

demo: build
	@sh Scripts/demo.sh $(BIN)

test: setup
	$(SWIFT) test

bench: build
	$(SWIFT) build -c release $(STATIC) --product crosswalk-bench
	.build/release/crosswalk-bench $(BIN)

docs: setup
	for target in Mapping Checks; do \
	  $(SWIFT) package --allow-writing-to-directory .build/documentation/$$target generate-documentation \
	    --target $$target --output-path .build/documentation/$$target || exit 1; done

# The articles about the rules are made of the rules.
pages: build
	$(BIN) rules --pages Sources/Checks/Checks.docc/Rules

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BIN) "$(DESTDIR)$(PREFIX)/bin/crosswalk"

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

format:
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

# Each parser a minute; more with FUZZ_SECONDS.
FUZZ_SECONDS ?= 60
fuzz: setup
	@sh Scripts/fuzz.sh $(FUZZ_SECONDS)

build: setup
	$(SWIFT) build -c release $(STATIC) --product crosswalk

setup:
	@sh Scripts/setup.sh

clean:
	rm -rf .build demo-output

# Writes Exports/ anew, after a change that is meant to change it. A database has no golden file: its bytes are those of the SQLite
# that made it.
golden: build
	$(BIN) index build -o .build/golden.sqlite Ontologies/*.obo Ontologies/*.owl Ontologies/*.json
	$(BIN) export Samples/records/Leiomyosarcoma.yaml --index .build/golden.sqlite -o Exports --name leiomyosarcoma \
	  $$($(BIN) formats | sed -n '/^  sqlite /d;/^Graphs/,/^[^ G]/s/^  \([a-z0-9-]*\) .*/--to \1/p')

# Reads an export of the sample record, in every format, with the programs of its users.
readback: build
	@sh Scripts/readback.sh $(BIN)
