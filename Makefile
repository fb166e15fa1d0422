# The commands of this repository; the scripts are in scripts/.
.PHONY: help setup build demo test test-all test-browsers test-package test-scale python audit fuzz bench release

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

setup: ## install missing build and test tools
	@scripts/setup.sh build test

build: ## build the WebAssembly module into pkg/wasm
	@scripts/setup.sh build
	@scripts/build.sh

demo: build ## build and serve the demo (PORT=8000)
	@node scripts/serve.mjs

test: ## run all checks and tests in Chromium; long lists are sampled
	@scripts/setup.sh build test
	@scripts/test.sh

test-all: ## run every list in full, in all browsers and frameworks, then audit and fuzz
	@scripts/setup.sh build test browsers exports package python audit fuzz
	@scripts/test-all.sh

test-browsers: ## run the browser tests in Chromium, Firefox and WebKitGTK
	@scripts/setup.sh build test browsers
	@scripts/build.sh
	@scripts/test-browsers.sh chromium firefox webkitgtk

test-package: build ## install the packed package in sample projects, build and open them
	@scripts/setup.sh test package
	@scripts/test-package.sh

test-scale: build ## render with Spark while tasks fail, and a stream of a million lines
	@scripts/setup.sh scale
	@scripts/test-scale.sh

python: build ## build the Python wheel, and compare it with the npm package
	@scripts/setup.sh python
	@scripts/test-python.sh

audit: ## check licences, known vulnerabilities, signatures and reproducible builds
	@scripts/setup.sh build audit
	@scripts/audit.sh

fuzz: ## run the fuzz targets (SECONDS_EACH=300)
	@scripts/setup.sh build fuzz
	@fuzz/run.sh

bench: build ## measure speed, memory and size, compared with other renderers
	@scripts/setup.sh build test
	@npm ci --prefix benches --ignore-scripts --no-audit --no-fund --silent
	@cargo bench
	@node benches/main.mjs

release: ## prepare a release (VERSION=1.2.3, DRY_RUN=1)
	@scripts/setup.sh build
	@scripts/release.sh
