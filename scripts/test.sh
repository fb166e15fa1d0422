#!/usr/bin/env bash
# Check and test everything: the format, both targets, the docs, the crate, the package, the pages.
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
say "The package as others install it"
node --test tests/package/*.test.mjs
say "The pages that only Chromium's driver can look at"
mapfile -t pages < <(grep -L "from './browser.mjs'" tests/browser/*.test.mjs)
node --test "${pages[@]}"
