#!/usr/bin/env bash
# Render with an engine for large data, and a long stream: a Spark job with a task that fails, and the memory for a million lines.
source "$(dirname "$0")/tools.sh"

PYSPARK=3.5.6
environment="$tools/spark-$PYSPARK"

have python3 || fail "Python is missing; install Python 3 with its module venv"
[ -x "$environment/bin/spark-submit" ] || {
  say "Installing PySpark (once)"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet "pyspark==$PYSPARK"
}

say "Spark"
PYSPARK_PYTHON="$environment/bin/python" "$environment/bin/python" tests/scale/spark.py

say "A million lines"
TEST_SCALE=1 node --test --test-name-pattern="memory" tests/node/lines.test.mjs
