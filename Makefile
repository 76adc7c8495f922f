# Ramet. `make` alone lists the targets. Two are enough for a start: `make demo` and `make test`.

SHELL         := /bin/bash
.SHELLFLAGS   := -o pipefail -c
.DEFAULT_GOAL := help

GO            ?= go
BIN           := $(CURDIR)/bin
VERSION       := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
LDFLAGS       := -s -w -X main.buildVersion=$(VERSION)
GOLANGCI      := v2.15.0
# The version comes from git describe above; a checkout of another owner's would make Go's own stamp fail.
export GOFLAGS := -buildvcs=false $(filter-out -buildvcs=%,$(GOFLAGS))

# As root everything must run, and a test that cannot is a failure; without root what cannot run is told of, and the
# end is PARTIAL with exit status 3.
ifeq ($(shell id -u),0)
REQUIRE       := RAMET_REQUIRE=1
PARTIAL       :=
SCOPE         := as root: all suites, and none may skip
else
REQUIRE       :=
PARTIAL       := -partial
SCOPE         := not root: what needs root is left out, and the end is PARTIAL
endif

# The race detector needs cgo; the timeout is that of one package.
RACE          ?= -race
TIMEOUT       ?= 20m
GOTEST        := $(GO) test -json -count=1 $(RACE) -timeout $(TIMEOUT)
# COUNTS=-counts prints lines for test/required.txt with what passed.
COUNTS        ?=
# Built, and not by `go run`, which would turn the exit status 3 of PARTIAL into 1. (make itself says "Error 3", and ends with 2.)
CHECK          = $(GO) build -o $(BIN)/require ./test/require && env $(REQUIRE) RAMET_BIN=$(BIN)/ramet RAMET_TEST_MAJORS="$(TEST_MAJORS)" \
	$(BIN)/require -list test/required.txt $(PARTIAL) $(COUNTS) -suite
MAJORS        ?= 14 15 16 17 18
# Empty: the tests take the one that is installed.
TEST_MAJORS    = $(RAMET_TEST_MAJORS)

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##@ Set-up and build

.PHONY: deps
deps: ## check Go and install the Debian packages that are missing; asks first, unless YES=1 or CI=1
	@hack/deps.sh all

.PHONY: build
build: ## build bin/ramet with the web console in it; without npm or its registry with a placeholder (REQUIRE_CONSOLE=1: never)
	@mkdir -p $(BIN)
	@tags=console; hack/console.sh || { status=$$?; [ $$status = 3 ] || exit $$status; tags=; }; \
	echo "$(GO) build -tags '$$tags' ./cmd/ramet" && \
	CGO_ENABLED=0 $(GO) build -trimpath -tags "$$tags" -ldflags '$(LDFLAGS)' -o $(BIN)/ramet ./cmd/ramet

.PHONY: console
console: ## build the web console into api/console/dist, when an input changed
	@REQUIRE_CONSOLE=1 hack/console.sh

.PHONY: generate
generate: ## generate the API server and client from api/openapi.yaml
	$(GO) generate ./api/...

.PHONY: check-generate
check-generate: ## fail when the generated code is not what api/openapi.yaml gives
	@before=$$(git status --porcelain -- api && git diff -- api | git hash-object --stdin) && \
	$(GO) generate ./api/... && \
	after=$$(git status --porcelain -- api && git diff -- api | git hash-object --stdin) && \
	if [ "$$before" != "$$after" ]; then echo 'api: the generated code is stale; run `make generate` and commit'; git status --short -- api; exit 1; fi

##@ See it work

.PHONY: demo
demo: ## link a demo production, clone, break, roll back, refresh, undo; DEMO_SIZE=large for 1 GB, KEEP=1 leaves it running
	@hack/deps.sh demo
	@$(MAKE) --no-print-directory build
	CGO_ENABLED=0 $(GO) build -trimpath -o $(BIN)/shop ./examples/shop
	RAMET_BIN=$(BIN)/ramet $(BIN)/shop

.PHONY: bench
bench: ## measure create, refresh, rollback, base backup and WAL receive beside the bare limits
	@hack/deps.sh demo
	@$(MAKE) --no-print-directory build
	CGO_ENABLED=0 $(GO) build -trimpath -o $(BIN)/bench ./test/bench
	RAMET_BIN=$(BIN)/ramet $(BIN)/bench

##@ Test

.PHONY: test
test: ## run all suites that this machine can, with the race detector; as root nothing may be skipped
	@hack/deps.sh test
	@$(MAKE) --no-print-directory build
	@echo 'make test: $(SCOPE)'
	@$(CHECK) test -- $(GOTEST) ./...

.PHONY: test-full
test-full: test test-matrix test-kill test-full-disk test-fresh ## test and the long suites, each a target of its own

.PHONY: test-matrix
test-matrix: TEST_MAJORS = $(MAJORS)
test-matrix: ## the PostgreSQL suites on majors 14 to 18 (MAJORS="14 18" for some)
	@hack/deps.sh matrix
	@for major in $(MAJORS); do [ -x /usr/lib/postgresql/$$major/bin/postgres ] || hack/fetch-postgres.sh $$major || exit 1; done
	@$(MAKE) --no-print-directory build
	@$(CHECK) matrix -- $(GOTEST) -timeout 30m ./linker/... ./engine/postgres/... ./test/e2e/...

.PHONY: test-kill
test-kill: ## kill the daemon at every step boundary and at random instants, restart it, check the invariants
	@hack/deps.sh demo
	@$(CHECK) kill -- $(GO) test -json -count=1 -timeout 30m -tags failpoints ./test/kill/... ./engine/operation/... ./internal/failpoint/...

.PHONY: test-full-disk
test-full-disk: ROUNDS ?= 100
test-full-disk: ## fill the host's disk and the pool at random instants, a hundred times (ROUNDS); nothing acknowledged is lost
	@hack/deps.sh demo
	@export RAMET_FULL_ROUNDS=$(ROUNDS); $(CHECK) disk -- $(GO) test -json -count=1 -timeout 30m ./test/full/...

.PHONY: test-fresh
test-fresh: ## demo and test on a fresh Debian 12 root made by mmdebstrap
	@hack/deps.sh all
	@hack/test-fresh.sh

.PHONY: cover
cover: ## test coverage by function, in coverage.out
	$(REQUIRE) $(GO) test -count=1 -timeout $(TIMEOUT) -coverprofile=coverage.out -coverpkg=./... ./...
	@$(GO) tool cover -func=coverage.out | tail -1

##@ House-keeping

.PHONY: lint
lint: $(BIN)/golangci-lint-$(GOLANGCI) check-generate ## run the linters, and check generated code and go.mod
	$(BIN)/golangci-lint-$(GOLANGCI) run ./...
	$(GO) vet -tags failpoints ./...
	$(GO) mod tidy -diff
	@hack/console.sh check || { status=$$?; [ $$status = 3 ] || exit $$status; }
	@for script in hack/*.sh .ci/run; do bash -n $$script || exit 1; done

# Pinned here and not in go.mod, whose graph its hundreds of modules would enter.
$(BIN)/golangci-lint-$(GOLANGCI):
	@mkdir -p $(BIN)
	@echo 'lint: building golangci-lint $(GOLANGCI) into bin/ (once)'
	@GOBIN=$(BIN) GOFLAGS= $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI)
	@mv $(BIN)/golangci-lint $@

.PHONY: fmt
fmt: $(BIN)/golangci-lint-$(GOLANGCI) ## format the code: gofumpt, imports grouped
	$(BIN)/golangci-lint-$(GOLANGCI) fmt ./...

.PHONY: clean
clean: ## remove what was built here; caches under /var/cache/ramet stay
	rm -rf bin dist coverage.out api/console/dist api/console/dist.stamp api/console/web/node_modules
