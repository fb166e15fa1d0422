#!/usr/bin/env bash
# All tests that `make test` samples, in full, and those it omits: other browsers, bundlers and frameworks, the Python package,
# the audit, fuzzing, and the seeded faults.
source "$(dirname "$0")/stages.sh"

all() {
  local status=0
  TEST_ALL=1 stage "make test, with every list in full" scripts/test.sh || status=1
  stage "Firefox" scripts/test-browsers.sh firefox || status=1
  stage "WebKitGTK" scripts/test-browsers.sh webkitgtk || status=1
  stage "Bundlers, frameworks and runtimes" scripts/test-package.sh || status=1
  TEST_ALL=1 ORATION_PYTHON="$tools/exports/bin/python" stage "Exports in other programs" node scripts/check-exports.mjs || status=1
  TEST_ALL=1 ORATION_PYTHON="$tools/exports/bin/python" stage "Exports by their schemas" node scripts/check-exports-valid.mjs || status=1
  stage "Audit" scripts/audit.sh || status=1
  stage "The Python package" scripts/test-python.sh || status=1
  SECONDS_EACH=${SECONDS_EACH:-60} stage "Fuzzing" fuzz/run.sh || status=1
  stage "Seeded faults" scripts/seeded-faults.sh || status=1
  return "$status"
}

lane all
finish
