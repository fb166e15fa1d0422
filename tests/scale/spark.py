"""A Spark job with a task that fails and a worker that is killed → the bytes that one process writes for the same lines,
nothing lost, nothing twice.

Usage: python tests/scale/spark.py [COUNT]
"""

import json
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

from pyspark import SparkConf, SparkContext

CLI = Path(__file__).resolve().parents[2] / "pkg" / "cli.js"
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
PARTITIONS = 16


def speech(number):
    body = [
        {"type": "salutation", "text": "同志们："},
        {"type": "section", "num": "一、", "heading": f"形势{number}", "body": ["经济平稳运行。" * (number % 40), "谢谢 *大家*。"]},
    ]
    return json.dumps({"id": f"s{number}", "title": f"讲话{number}", "lang": "zh", "body": body}, ensure_ascii=False)


def script(path, text):
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def main(folder):
    lines = [speech(number) for number in range(COUNT)]
    command = f"node '{CLI}' render --ndjson --threads 1"
    expected = subprocess.run(["sh", "-c", command], input="\n".join(lines).encode(), stdout=subprocess.PIPE, check=True).stdout

    # The first task fails after some lines; in the second, the worker of Spark that runs it is killed. Both are run again.
    failed, killed = folder / "failed", folder / "killed"
    some = f"{command} | head -n 3"
    worker = script(
        folder / "worker.sh",
        f"if mkdir '{failed}' 2>/dev/null; then {some}; exit 3; fi\n"
        f"if mkdir '{killed}' 2>/dev/null; then {some}; kill -9 $PPID; exit 1; fi\n"
        f"exec {command}",
    )

    # Plain `local[2]` does not retry; the second number is that of the attempts.
    conf = SparkConf().setMaster("local[2,4]").setAppName("oration").set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
    context = SparkContext(conf=conf)
    context.setLogLevel("OFF")
    try:
        rendered = context.parallelize(lines, PARTITIONS).pipe(worker, checkCode=True).collect()
        tracker = context.statusTracker()
        stages = [stage for job in tracker.getJobIdsForGroup() for stage in tracker.getJobInfo(job).stageIds]
        failures = sum(tracker.getStageInfo(stage).numFailedTasks for stage in stages)
    finally:
        context.stop()

    assert failed.is_dir() and killed.is_dir() and failures >= 2, f"{failures} tasks failed; two should have"
    assert len(rendered) == COUNT, f"{len(rendered)} lines for {COUNT}"
    assert "".join(f"{line}\n" for line in rendered).encode() == expected, "the lines differ from those of one process"
    ids = [json.loads(line)["id"] for line in rendered]
    assert ids == [f"s{number}" for number in range(COUNT)], "the order differs"
    print(f"{COUNT} speeches in {PARTITIONS} partitions, {failures} failed tasks: {len(expected)} bytes, equal to those of one process")


with tempfile.TemporaryDirectory(prefix="oration-") as name:
    main(Path(name))
