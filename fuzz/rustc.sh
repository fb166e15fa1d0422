#!/usr/bin/env bash
# A call of rustc → the same call, without coverage counters for the crates that only check results. libFuzzer should find
# new paths in our code, and the checks take most of the time.
judges=(cssparser ego_tree html5ever icu_ idna markup5ever phf scraper selectors servo_arc string_cache tendril url web_atoms)
arguments=("$@") name=
for ((at = 0; at < $#; at++)); do
  [ "${arguments[at]}" != --crate-name ] || name=${arguments[at + 1]}
done
for judge in "${judges[@]}"; do
  [[ $name == "$judge"* ]] || continue
  kept=()
  for argument in "${arguments[@]}"; do
    [[ $argument == *sancov* || $argument == *-sanitizer-coverage* || $argument == *trace-compares* ]] || kept+=("$argument")
  done
  exec "${kept[@]}"
done
exec "$@"
