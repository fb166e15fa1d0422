#!/usr/bin/env bash
# Check and test the crates, the package and its pages in Chromium; Rust and pages in parallel. With TEST_ALL=1, long
# lists are tested in full (see tests/scale.mjs), and property tests try other cases each time.
source "$(dirname "$0")/stages.sh"
target=wasm32-unknown-unknown
# The same cases of the property tests each time; with TEST_ALL=1, others.
[ "${TEST_ALL:-}" = 1 ] || export PROPTEST_RNG_SEED=1

# A first build reuses nothing, so that what an incremental one would store only costs time.
[ -d target/debug/incremental ] || export CARGO_INCREMENTAL=0

documentation() { RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --quiet; }
lints_for_wasm() {
  cargo clippy --package oration-wasm --package oration-wasm-import --package oration-wasm-markdown --package oration-wasm-html --package oration-wasm-document --package oration-wasm-interchange --package oration-wasm-export --package oration-wasm-timing --package oration-wasm-command --lib --test web --quiet --target "$target" -- -D warnings
  cargo clippy --package oration-wasm --no-default-features --lib --quiet --target "$target" -- -D warnings
}
# Four files at a time, because pages spend half of the time waiting for the browser.
pages() { BROWSER=chromium node --test --test-timeout=600000 --test-concurrency=4 tests/browser/*.test.mjs; }

# These stages do not depend on each other.
rust() {
  local status=0
  stage "Format" cargo fmt --all --check || status=1
  stage "Wording" node scripts/check-english.mjs || status=1
  stage "Structure" node scripts/check-architecture.mjs || status=1
  stage "Lints" cargo clippy --workspace --all-targets --quiet -- -D warnings || status=1
  stage "Lints for WebAssembly" lints_for_wasm || status=1
  stage "Documentation" documentation || status=1
  stage "The crates" cargo test --workspace --no-fail-fast || status=1
  return "$status"
}

# Whether `make test-all` has installed the schemas of exports.
has_schemas() { have xmllint && have jing && [ -x "$tools/exports/bin/python" ]; }

# These run while the pages wait for the browser.
beside_pages() {
  local status=0
  stage "The package in Node" node --test --test-timeout=600000 --test-concurrency=2 tests/node/*.test.mjs || status=1
  stage "The packed package" node --test --test-timeout=600000 --test-concurrency=2 tests/package/*.test.mjs || status=1
  if has_schemas; then
    ORATION_PYTHON="$tools/exports/bin/python" stage "Exports by their schemas" node scripts/check-exports-valid.mjs || status=1
  fi
  stage "The bindings in Chromium" scripts/test-browsers.sh --bindings chromium || status=1
  return "$status"
}

# The pages need the module, so it is built first, while the Rust stages run in parallel.
package() {
  local status=0 beside
  stage "Build" scripts/build.sh || return 1
  beside_pages &
  beside=$!
  stage "The pages in Chromium" pages || status=1
  wait "$beside" || status=1
  return "$status"
}

lane rust
lane package
finish
