#!/usr/bin/env bash
# Run all checks and tests: format, lints, documentation, crates, package, pages.
source "$(dirname "$0")/tools.sh"
target=wasm32-unknown-unknown

say "Format"
cargo fmt --all --check
say "Lints"
cargo clippy --workspace --all-targets --quiet -- -D warnings
cargo clippy --package oration-wasm --package oration-wasm-import --lib --test 'web*' --quiet --target "$target" -- -D warnings
say "Documentation"
RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --quiet
say "Build"
scripts/build.sh

say "The crate"
cargo test --workspace
scripts/test-browsers.sh chromium
say "The package in Node"
node --test tests/node/*.test.mjs
say "The packed package"
node --test tests/package/*.test.mjs
say "Pages, in Chromium only"
mapfile -t pages < <(grep -L "from './browser.mjs'" tests/browser/*.test.mjs)
node --test "${pages[@]}"
