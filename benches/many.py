"""Speeches of 13 KB through `render_many` of the Python package → the time for each number of threads, and the memory.

Usage: python benches/many.py [COUNT]
"""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import oration

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
GENERATE = """
import { speech } from './formats.mjs';
import { generate } from './generate.mjs';
for (const lang of ['zh', 'en']) console.log(JSON.stringify(speech(generate({ lang, bytes: 13_000 }))));
"""

node = ["node", "--input-type=module", "--eval", GENERATE]
texts = subprocess.run(node, cwd=Path(__file__).parent, stdout=subprocess.PIPE, check=True).stdout.splitlines()
print(f"{COUNT} speeches of {' and '.join(str(len(text)) for text in texts)} bytes")
for threads in sorted({1, os.cpu_count() or 1}):
    start, used, written = time.perf_counter(), time.process_time(), 0
    for rendered in oration.render_many((texts[at % 2] for at in range(COUNT)), threads=threads):
        written += len(rendered["html"])
    seconds, processor = time.perf_counter() - start, time.process_time() - used
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(
        f"{threads} threads: {seconds:.1f} s, {COUNT / seconds:,.0f} speeches/s; {processor:.1f} s of processors;"
        f" {written / 1e6:,.0f} million characters; {memory} MB of memory"
    )
