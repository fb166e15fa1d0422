# What can be done here; the work itself is in scripts/.
.PHONY: help setup build demo test test-all test-browsers test-package audit fuzz bench

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

setup: ## install whatever building and testing still lack
	@scripts/setup.sh build test

build: ## build the WebAssembly module into pkg/wasm
	@scripts/setup.sh build
	@scripts/build.sh

demo: build ## build and serve the demo (PORT=8000)
	@node scripts/serve.mjs

test: ## check and test everything, with Chromium; long lists are sampled
	@scripts/setup.sh build test
	@scripts/test.sh

test-all: ## run every list in full, in all browsers and frameworks, with audit and fuzzing
	@scripts/setup.sh build test browsers audit fuzz
	@scripts/test-all.sh

test-browsers: ## test the bindings and pages in Chromium, Firefox and WebKitGTK
	@scripts/setup.sh build test browsers
	@scripts/build.sh
	@scripts/test-browsers.sh chromium firefox webkitgtk

test-package: build ## install the package in a project of each bundler and framework, build and open it
	@scripts/setup.sh test
	@scripts/test-package.sh

audit: ## check licences, known vulnerabilities, signatures and that builds are reproducible
	@scripts/setup.sh build audit
	@scripts/audit.sh

fuzz: ## look for inputs that break the guarantees (SECONDS_EACH=300)
	@scripts/setup.sh build fuzz
	@fuzz/run.sh

bench: build ## measure speed, memory and size, against other renderers too
	@scripts/setup.sh build test
	@npm ci --prefix benches --ignore-scripts --no-audit --no-fund --silent
	@cargo bench
	@node benches/main.mjs
