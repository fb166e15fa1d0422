# What can be done here; the work itself is in scripts/.
.PHONY: help setup build demo test test-browsers test-package audit fuzz bench

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

setup: ## install whatever building and testing still lack
	@scripts/setup.sh build test

build: ## build the WebAssembly module into pkg/wasm
	@scripts/setup.sh build
	@scripts/build.sh

demo: build ## build and serve the demo (PORT=8000)
	@node scripts/serve.mjs

test: ## check and test everything, with Chromium as the browser
	@scripts/setup.sh build test
	@scripts/test.sh

test-browsers: ## run the tests of the module and of its pages in Chromium, Firefox and WebKitGTK
	@scripts/setup.sh build test browsers
	@scripts/build.sh
	@scripts/test-browsers.sh chromium firefox webkitgtk

test-package: build ## install the packed package into a project of each kind, build and open it
	@scripts/setup.sh test
	@scripts/test-package.sh

audit: ## check licences, known holes, signatures, and that a build can be repeated
	@scripts/setup.sh build audit
	@scripts/audit.sh

fuzz: ## look for inputs that break the promises (SECONDS_EACH=300)
	@scripts/setup.sh build fuzz
	@fuzz/run.sh

bench: build ## measure speed, memory and size, against other renderers too
	@scripts/setup.sh build test
	@npm ci --prefix benches --ignore-scripts --no-audit --no-fund --silent
	@cargo bench
	@node benches/main.mjs
