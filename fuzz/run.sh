#!/usr/bin/env bash
# Run every fuzz target, or those named, for so many seconds each (SECONDS_EACH=300), and say how many inputs were tried.
# Needs a nightly toolchain and cargo-fuzz. The corpus is grown from the repository's own examples and kept out of it.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${SECONDS_EACH:-300}
targets=("$@")
[ $# -gt 0 ] || targets=(parse inline import render)

# Sanitizers look for memory errors, which code without unsafe has none of, at a third of the speed.
cargo +nightly fuzz build --sanitizer none

for target in "${targets[@]}"; do
  corpus=fuzz/corpus/$target seeds=fuzz/corpus/seeds-$target
  mkdir -p "$corpus" "$seeds"
  case $target in
  import) cp www/speeches/*.txt "$seeds/" ;;
  inline) split -l 12 -d -a 3 <(cat tests/spec/*.md) "$seeds/spec-" ;;
  *) cp www/speeches/*.json tests/invariants/every-field.json "$seeds/" ;;
  esac
  cargo +nightly fuzz run --sanitizer none "$target" "$corpus" "$seeds" -- -dict=fuzz/speech.dict \
    -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 2>&1 |
    tee "fuzz/corpus/$target.log" | grep -E 'SUMMARY|panicked|number_of_executed|DONE' || true
  cargo +nightly fuzz cmin --sanitizer none "$target" "$corpus" >/dev/null 2>&1 || true
done
