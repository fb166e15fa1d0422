#!/usr/bin/env bash
# Run all fuzz targets, or the given ones, for SECONDS_EACH seconds each (300), and print how many inputs were tried.
# Runs start from the seeds in this folder and from inputs that earlier runs found; PACK=1 saves new inputs as seeds.
source "$(dirname "$0")/../scripts/tools.sh"

seconds=${SECONDS_EACH:-300}
targets=("$@")
[ $# -gt 0 ] || targets=(parse inline import markdown front_matter html captions bytes document interchange render)

# Without sanitizers: they find memory errors, which safe code does not have, run at a third of the speed, and need the
# nightly compiler. Assertions and overflow checks are enabled for our crates only.
RUSTC_WRAPPER="$PWD/fuzz/rustc.sh" cargo fuzz build --sanitizer none --release
# Copy the binaries, so that a build during the run does not replace them.
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
  [ "$found" = 0 ] || { grep -aE 'panicked|SUMMARY|ERROR|artifact' "$log"; fail "$target failed, see $log"; }
  mv "$corpus" "$corpus.all"
  mkdir "$corpus"
  "$built/$target" -merge=1 "$corpus" "$corpus.all" >/dev/null 2>&1
  rm -rf "$corpus.all"
  [ -z "${PACK:-}" ] || node fuzz/seeds.mjs pack "$target" "$corpus"
done
