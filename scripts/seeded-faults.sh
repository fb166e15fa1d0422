#!/usr/bin/env bash
# Seed small faults into a copy of the last commit, one at a time, and check that a test catches each.
# Needs no WebAssembly. `scripts/seeded-faults.sh NAME...` seeds only the faults with these names.
source "$(dirname "$0")/tools.sh"

root=$PWD
# This checkout and the copy share compiled dependencies. The path of the copy is fixed, so that its crates are reused too.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
copy=$CARGO_TARGET_DIR/seeded-faults
logs=$(mktemp -d)
remove_copy() {
  git -C "$root" worktree remove --force "$copy" 2>/dev/null || rm -rf "$copy"
  git -C "$root" worktree prune
}
trap 'remove_copy; rm -rf "$logs"' EXIT
trap 'exit 130' INT TERM

remove_copy
git worktree add --quiet --detach "$copy" HEAD
ln -s "$root/node_modules" "$copy/node_modules"
cd "$copy"

wanted=("$@")
missed=()
seeded=0

# seed NAME FILE EXPRESSION TEST...: edit FILE with a sed expression, run the test, which must fail, and restore FILE
seed() {
  local name=$1 file=$2 expression=$3 log=$logs/$1.log
  shift 3
  [ "${#wanted[@]}" = 0 ] || [[ " ${wanted[*]} " == *" $name "* ]] || return 0
  seeded=$((seeded + 1))
  sed -i -E "$expression" "$file"
  if git diff --quiet -- "$file"; then
    printf 'MISSED %s: the fault no longer applies to %s\n' "$name" "$file"
    missed+=("$name")
    return 0
  fi
  if "$@" </dev/null >"$log" 2>&1; then
    printf 'MISSED %s: %s\n' "$name" "$*"
    missed+=("$name")
  elif grep -Eq '^(test result: FAILED|# fail [1-9])' "$log"; then
    printf 'caught %s\n' "$name"
  else
    # A fault that does not compile does not test anything.
    cat "$log" >&2
    printf 'MISSED %s: the test did not run\n' "$name"
    missed+=("$name")
  fi
  git checkout --quiet -- "$file"
}

rust() { cargo test --quiet "$@"; }
node_test() { node --test --test-reporter=tap "$@"; }

seed html-quote-in-attribute crates/render/src/html.rs \
  's/ \| eq\(bytes, b.".\)\)\)\;$/))\;/' \
  rust --test suite invariants::no_string_in_any_field
seed html-chunk-left-open crates/render/src/parts.rs \
  's/if self\.chunk\.is_some\(\) \{/if false {/' \
  rust --test suite large::
seed outline-level-off-by-one crates/outline/src/outline.rs \
  's/level: self\.level,/level: self.level + 1,/' \
  rust --package oration-outline --lib
seed id-used-twice crates/outline/src/ids.rs \
  's/authored\.free\.remove\(own\)/authored.free.contains(own)/' \
  rust --test suite invariants::ids_with_names_of_the_page
seed note-in-outline crates/markdown/src/plain_text.rs \
  's/Span::Note \{ \.\. \} => Cow::Borrowed\(""\)/Span::Note { note } => Cow::Borrowed(note)/' \
  rust --package oration-outline --lib
seed script-url crates/markdown/src/url.rs \
  's/const SCHEMES: \[&str; 4\] = \[/const SCHEMES: [\&str; 5] = ["javascript", /' \
  rust --package oration-markdown --lib url
seed limit-ignored crates/parse/src/string_value.rs \
  's/if string\.len\(\) > self\.limits\.text/if string.len() > usize::MAX/' \
  rust --test suite errors::
seed locale-strings-swapped crates/locale/data/en.json \
  's/("contents": )"Contents"/\1"Notes"/; t; s/("notes": )"Notes"/\1"Contents"/' \
  rust --test suite spec::
seed page-escape pkg/page/document.js \
  's/\[&<>"\]/[\&<>]/' \
  node_test tests/node/document.test.mjs
seed server-outside-root scripts/serve.mjs \
  's/file\.startsWith\(root \+ sep\) && //' \
  node_test tests/node/serve.test.mjs

[ "$seeded" -gt 0 ] || fail "no fault has this name: $*"
[ "${#missed[@]}" = 0 ] || fail "missed: ${missed[*]}"
say "All $seeded faults were caught"
