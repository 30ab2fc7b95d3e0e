"""Runs examples/spark/clean.py on two local workers and compares what comes out with what one process gave.

    prove.py PROGRAM CORPUS FOLDER PARTITIONS

PROGRAM starts canonym. What was found is printed as one line of JSON, the last.
"""

import json
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from glob import glob
from itertools import zip_longest
from pathlib import Path

from pyspark.sql import SparkSession

sys.path.insert(0, str(Path(__file__).parents[2] / "examples" / "spark"))
import clean  # noqa: E402

SCHEMA = "id long, at timestamp, score double, note string, tags array<string>, text string"

program, corpus, folder, least = sys.argv[1:]
partitions = int(least)
expected = f"{folder}/alone.jsonl"
spark = (
    SparkSession.builder.master("local-cluster[2,1,1024]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.session.timeZone", "UTC")
    .config("spark.files", clean.__file__)
    .getOrCreate()
)
context = spark.sparkContext


def lines_of(paths):
    for path in paths:
        with open(path, "rb") as file:
            yield from file


def compare(output):
    """Row by row: how many there are, how many should be, how many differ."""
    found = {"rows": 0, "expected": 0, "different": 0}
    for line, wanted in zip_longest(lines_of(sorted(glob(f"{output}/part-*"))), lines_of([expected])):
        found["rows"] += line is not None
        found["expected"] += wanted is not None
        found["different"] += line != wanted
    return found


def cpu_seconds():
    """What this process and all that it has started have used so far; only Linux tells."""
    fields = {}
    for stat in glob("/proc/[0-9]*/stat"):
        try:
            after_name = Path(stat).read_text().rpartition(")")[2].split()
        except OSError:
            continue
        fields[int(stat.split("/")[2])] = int(after_name[1]), sum(map(int, after_name[11:15]))
    own, found = {os.getpid()}, 0
    while found < len(own):
        found = len(own)
        own |= {pid for pid, (parent, _) in fields.items() if parent in own}
    return sum(fields[pid][1] for pid in own if pid in fields) / os.sysconf("SC_CLK_TCK")


def timed(action):
    start, used = time.monotonic(), cpu_seconds()
    action()
    return {"seconds": time.monotonic() - start, "cpu": cpu_seconds() - used}


def corpus_lines():
    return context.textFile(f"file://{corpus}", partitions)


def clean_alone():
    with open(corpus, "rb") as source, open(expected, "wb") as target:
        subprocess.run(shlex.split(clean.canonym("text", program=program)), stdin=source, stdout=target, check=True)


def prove_lines():
    output = f"{folder}/lines"
    sys.argv = ["clean.py", "--field", "text", "--program", program, "--partitions", least, f"file://{corpus}", f"file://{output}"]
    spent = timed(clean.main)
    return {**compare(output), **spent}


def prove_frame():
    output = f"{folder}/frame"
    frame = spark.read.schema(SCHEMA).json(corpus_lines())
    cleaned = clean.clean_frame(frame, clean.canonym("text", program=program))
    spent = timed(lambda: cleaned.write.parquet(output))
    rows = spark.read.parquet(output).orderBy("id").toLocalIterator()
    wanted = spark.read.schema(SCHEMA).json(f"file://{expected}").orderBy("id").toLocalIterator()
    found = {"rows": 0, "expected": 0, "different": 0, **spent}
    for row, one in zip_longest(rows, wanted):
        found["rows"] += row is not None
        found["expected"] += one is not None
        found["different"] += row != one
    return found


class Killer(threading.Thread):
    """Kills one canonym process once a task has written a third of what it has to."""

    def __init__(self, output, pids):
        super().__init__(daemon=True)
        self.output, self.pids, self.killed_at = output, pids, None

    def run(self):
        third = os.path.getsize(corpus) / partitions / 3
        while self.killed_at is None:
            written = [os.path.getsize(part) for part in glob(f"{self.output}/_temporary/**/part-*", recursive=True)]
            if any(size > third for size in written):
                self.killed_at = self.kill(max(written))
            time.sleep(0.005)

    def kill(self, written):
        for pid in sorted(map(int, os.listdir(self.pids)), reverse=True):
            try:
                os.kill(pid, signal.SIGKILL)
                return written
            except ProcessLookupError:
                continue


def prove_killed(name, clean_lines):
    """What comes out although one of the canonym processes was killed midway."""
    output, pids = f"{folder}/{name}", f"{folder}/{name}-pids"
    os.mkdir(pids)
    command = shlex.join(["sh", "-c", f"echo > {pids}/$$; exec {clean.canonym('text', program=program)}"])
    killer = Killer(output, pids)
    killer.start()
    context.setJobGroup(name, name)
    clean_lines(corpus_lines(), command).saveAsTextFile(output)
    tracker = context.statusTracker()
    stages = [stage for job in tracker.getJobIdsForGroup(name) for stage in tracker.getJobInfo(job).stageIds]
    failed = sum(tracker.getStageInfo(stage).numFailedTasks for stage in stages)
    return {**compare(output), "killed_at": killer.killed_at, "failed_tasks": failed, "started": len(os.listdir(pids))}


def unchecked(lines, command):
    return lines.pipe(command, env={"PATH": os.environ["PATH"]})


found = {
    "partitions": corpus_lines().getNumPartitions(),
    "alone": timed(clean_alone),
    "lines": prove_lines(),
    "frame": prove_frame(),
    "killed": prove_killed("killed", clean.clean_lines),
    "unchecked": prove_killed("unchecked", unchecked),
}
spark.stop()
print(json.dumps(found))
