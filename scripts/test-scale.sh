#!/usr/bin/env bash
# Render with an engine for large data, and a long stream: a Spark job with a task that fails and a worker that is killed, and the
# memory for a million lines.
source "$(dirname "$0")/tools.sh"

say "Spark"
PYSPARK_PYTHON="$tools/scale/bin/python" "$tools/scale/bin/python" tests/scale/spark.py

say "A million lines"
TEST_SCALE=1 node --test --test-name-pattern="memory" tests/node/lines.test.mjs
