#!/usr/bin/env bash
# Run every fuzz target, or those named, for so many seconds each (SECONDS_EACH=300), and say how many inputs were tried.
# It starts from the seeds kept here and what earlier runs found; PACK=1 keeps what was found as new seeds.
source "$(dirname "$0")/../scripts/tools.sh"

seconds=${SECONDS_EACH:-300}
targets=("$@")
[ $# -gt 0 ] || targets=(parse inline import render)

# Sanitizers look for memory errors, which code without unsafe has none of, at a third of the speed. Without them the
# stable compiler will do; what is checked are assertions and overflows, of the crate alone.
RUSTC_WRAPPER="$PWD/fuzz/rustc.sh" cargo fuzz build --sanitizer none --release
# What is changed while they run must not stop them.
built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
for target in "${targets[@]}"; do
  cp "fuzz/target/$(rustc -vV | sed -n 's/^host: //p')/release/$target" "$built/"
done

for target in "${targets[@]}"; do
  corpus=fuzz/corpus/$target log=fuzz/corpus/$target.log found=0
  mkdir -p "fuzz/artifacts/$target"
  node fuzz/seeds.mjs unpack "$target" "$corpus"
  "$built/$target" -dict=fuzz/speech.dict -max_total_time="$seconds" -max_len=2048 -timeout=10 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="fuzz/artifacts/$target/" "$corpus" >"$log" 2>&1 || found=$?
  say "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $(sed -n 's/^Done .* in \(.*\) second.*/\1/p' "$log") s"
  [ "$found" = 0 ] || { grep -aE 'panicked|SUMMARY|ERROR|artifact' "$log"; fail "$target found something, see $log"; }
  mv "$corpus" "$corpus.all"
  mkdir "$corpus"
  "$built/$target" -merge=1 "$corpus" "$corpus.all" >/dev/null 2>&1
  rm -rf "$corpus.all"
  [ -z "${PACK:-}" ] || node fuzz/seeds.mjs pack "$target" "$corpus"
done
