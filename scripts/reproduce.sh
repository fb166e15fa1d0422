#!/usr/bin/env bash
# Build the commit twice, in two folders, and compare every byte of the package.
source "$(dirname "$0")/tools.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for copy in one two; do
  mkdir "$work/$copy"
  git archive HEAD | tar -x -C "$work/$copy"
  ln -s "$PWD/node_modules" "$work/$copy/node_modules"
  (cd "$work/$copy" && unset CARGO_TARGET_DIR && scripts/build.sh >/dev/null 2>"$work/$copy.log") ||
    { cat "$work/$copy.log" >&2; fail "the commit does not build"; }
done

diff -r "$work/one/pkg" "$work/two/pkg" || fail "two builds of the same commit differ"
for module in "$work"/one/pkg/wasm/*.wasm; do
  ! grep -aqF -e "$work" -e "$HOME" "$module" || fail "$(basename "$module") contains the path of the build folder"
  say "Two builds of $(git rev-parse --short HEAD) give the same $(basename "$module"): $(sha256sum "$module" | cut -d' ' -f1)"
done
