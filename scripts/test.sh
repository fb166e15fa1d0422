#!/usr/bin/env bash
# Check and test the crates, the package and its pages in Chromium; Rust and pages side by side. With TEST_ALL=1 the long
# lists are tried whole (see tests/scale.mjs).
source "$(dirname "$0")/stages.sh"
target=wasm32-unknown-unknown

documentation() { RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --quiet; }
lints_for_wasm() {
  cargo clippy --package oration-wasm --package oration-wasm-import --package oration-wasm-markdown --package oration-wasm-html --lib --test web --quiet --target "$target" -- -D warnings
}
# Three files at a time: half of the time a page waits for its browser.
pages() { BROWSER=chromium node --test --test-concurrency=3 tests/browser/*.test.mjs; }

# None of these needs another's result.
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

# The pages need the module; what else is compiled for WebAssembly comes before them, while Rust compiles beside.
package() {
  local status=0
  stage "Build" scripts/build.sh || return 1
  stage "The package in Node" node --test --test-concurrency=2 tests/node/*.test.mjs || status=1
  stage "The package as others install it" node --test --test-concurrency=2 tests/package/*.test.mjs || status=1
  stage "The pages in Chromium" pages || status=1
  stage "The bindings in Chromium" scripts/test-browsers.sh --bindings chromium || status=1
  return "$status"
}

lane rust
lane package
finish
