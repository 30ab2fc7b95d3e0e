"""Cleans JSON Lines, or a table, with canonym on a Spark cluster: one canonym process per partition.

    spark-submit examples/spark/clean.py --field text INPUT OUTPUT
"""

import argparse
import os
import shlex

from pyspark import RDD
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import from_json, struct, to_json

# Rows keep their nulls and their microseconds, and a line that is no row any more stops the job.
EXACT = {
    "ignoreNullFields": "false",
    "timestampFormat": "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
    "timestampNTZFormat": "yyyy-MM-dd'T'HH:mm:ss.SSSSSS",
    "mode": "FAILFAST",
}


def canonym(*fields: str, program: str = "canonym") -> str:
    """The command that cleans these fields of JSON Lines, from its standard input to its standard output."""
    named = [part for field in fields for part in ("--field", field)]
    return f"{program} clean --quiet --format jsonl {shlex.join(named)}"


def clean_lines(lines: RDD, command: str) -> RDD:
    """Lines of JSON, each cleaned: as many as there were, in their order."""
    # Without `checkCode` a process that dies ends its partition early, and nobody hears of it.
    return lines.pipe(command, env={"PATH": os.environ["PATH"]}, checkCode=True)


def clean_frame(frame: DataFrame, command: str) -> DataFrame:
    """A table with the columns that the command names cleaned, and all others as they were."""
    lines = frame.select(to_json(struct("*"), EXACT)).rdd.map(lambda row: row[0])
    cleaned = clean_lines(lines, command).map(lambda line: (line,))
    values = frame.sparkSession.createDataFrame(cleaned, "value string")
    return values.select(from_json("value", frame.schema, EXACT).alias("row")).select("row.*")


def main() -> None:
    parser = argparse.ArgumentParser(description="Cleans JSON Lines with canonym.")
    parser.add_argument("--field", action="append", default=[], help="only this field; may be repeated")
    parser.add_argument("--program", default="canonym", help="how canonym is started on the workers")
    parser.add_argument("--partitions", type=int, help="at least so many canonym processes in all")
    parser.add_argument("input")
    parser.add_argument("output")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("canonym").getOrCreate()
    lines = spark.sparkContext.textFile(options.input, options.partitions)
    clean_lines(lines, canonym(*options.field, program=options.program)).saveAsTextFile(options.output)


if __name__ == "__main__":
    main()
