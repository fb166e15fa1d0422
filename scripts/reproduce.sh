#!/usr/bin/env bash
# Build the module twice, in two places, and compare the bytes.
source "$(dirname "$0")/tools.sh"

target=wasm32-unknown-unknown
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for copy in one two; do
  mkdir "$work/$copy"
  git archive HEAD | tar -x -C "$work/$copy"
  # The folder of a build is no part of its result.
  (cd "$work/$copy" && CARGO_TARGET_DIR="$work/$copy/target" \
    RUSTFLAGS="-C target-feature=+simd128 --remap-path-prefix=$work/$copy=. --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo" \
    cargo build --quiet --release --lib --target "$target")
done

one="$work/one/target/$target/release/oration.wasm"
two="$work/two/target/$target/release/oration.wasm"
cmp "$one" "$two" || fail "two builds of the same commit differ"
say "Two builds of $(git rev-parse --short HEAD) give the same $(wc -c <"$one") bytes: $(sha256sum "$one" | cut -d' ' -f1)"
