# Run stages in parallel: `stage NAME COMMAND…` in functions that run in the background, then `finish`.
# A stage prints its duration and the summaries of its test runners. If it fails, it prints its log.
# shellcheck source=tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

logs=$(mktemp -d)
lanes=()
TIMEFORMAT='%R %U %S'

# Stop background processes when the script exits.
stop() {
  trap - EXIT INT TERM
  for lane in "${lanes[@]}"; do kill -- "-$lane" 2>/dev/null || true; done
  rm -rf "$logs"
}
trap stop EXIT
trap 'stop; exit 130' INT TERM

# closing_lines LOG: the summaries of the test runners in a log; those of cargo are added up
closing_lines() {
  awk '/^test result:/ { binaries++; passed += $4; failed += $6; ignored += $8 }
    /^# (tests|pass|fail|skipped) / { print "   " $0 }
    END { if (binaries) printf "   test result: %d passed; %d failed; %d ignored; in %d binaries\n", passed, failed, ignored, binaries }' "$1"
}

# failed_tests LOG: the names of the failed tests in a log, or its last lines if it names none
failed_tests() {
  grep -E '^ *not ok |^test .* FAILED$' "$1" | sed -E 's/^ *(not ok [0-9]+ - |test )//; s/^/   /' | head -n 20 | grep . || tail -n 5 "$1" | sed 's/^/   /'
}

# stage NAME COMMAND…: run a command and return its status
stage() {
  local name=$1 log status=0 times outcome
  shift
  log="$logs/${name//[^A-Za-z0-9]/-}.log"
  # In a subshell, so that the command cannot read from or exit this shell.
  times=$({ time "$@" </dev/null >"$log" 2>&1; } 2>&1) || status=$?
  read -r wall user system <<<"$(tail -n 1 <<<"$times")"
  [ "$status" = 0 ] && outcome=passed || outcome=FAILED
  printf '%s|%s|%.0f|%.0f\n' "$name" "$outcome" "$wall" "$(awk "BEGIN { print $user + $system }")" >>"$logs/summary"
  {
    [ "$status" = 0 ] || sed 's/^/   | /' "$log"
    printf '== %s: %s in %.0f s\n' "$name" "$outcome" "$wall"
    closing_lines "$log"
  } >"$log.shown"
  [ "$status" = 0 ] || printf '%s:\n%s\n' "$name" "$(failed_tests "$log")" >>"$logs/failures"
  cat "$log.shown"
  return "$status"
}

# lane FUNCTION: run a function in the background, in its own process group
lane() {
  set -m
  "$@" &
  set +m
  lanes+=("$!")
}

# finish: wait for all lanes and print a summary; fails if a stage or lane failed
finish() {
  local failed=0
  for lane in "${lanes[@]}"; do wait "$lane" || failed=1; done
  lanes=()
  say "Seconds of each stage, and of processor time"
  awk -F'|' '{ printf "   %-52s %-7s %5d %6d\n", $1, $2, $3, $4; cpu += $4 } END { printf "   %-52s %-7s %5s %6d\n", "all", "", "", cpu }' "$logs/summary"
  grep -q '|FAILED|' "$logs/summary" && failed=1
  printf '   %d s in all\n' "$SECONDS"
  [ ! -s "$logs/failures" ] || { say "Failed"; cat "$logs/failures"; }
  [ "$failed" = 0 ] || fail "a stage failed; its log is above"
}
