"""A Spark standalone master and two workers on loopback: is the graph the one that is built here?

    python -m tests.spark_cluster        # needs the extra `spark` and Java

Prints "same bytes" and ends with 0, or says what differs and ends with 1.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from tests.conftest import ROOT, SAMPLES

HOST = "127.0.0.1"
_FILES = ("graph.ttl", "review.csv")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


def main() -> int:
    import pyspark

    spark_class = Path(pyspark.__file__).parent / "bin" / "spark-class"
    environment = {
        **os.environ,
        "SPARK_LOCAL_IP": HOST,
        "SPARK_HOME": str(Path(pyspark.__file__).parent),
        "PYSPARK_PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT),
    }
    port, deploy = _free_port(), "org.apache.spark.deploy"
    with ExitStack() as stack:
        work = Path(stack.enter_context(tempfile.TemporaryDirectory()))

        def start(*arguments: object) -> None:
            command = [str(spark_class), *map(str, arguments)]
            log = stack.enter_context((work / "spark.log").open("ab"))
            process = subprocess.Popen(command, env=environment, cwd=work, stdout=log, stderr=log)
            stack.callback(process.wait)
            stack.callback(process.terminate)

        start(f"{deploy}.master.Master", "--host", HOST, "--port", port, "--webui-port", _free_port())
        for _ in range(300):
            if _answers(port):
                break
            time.sleep(0.1)
        options = ("--cores", 1, "--memory", "1g", "--work-dir", work / "work", f"spark://{HOST}:{port}")
        for _ in range(2):
            start(f"{deploy}.worker.Worker", "--host", HOST, "--webui-port", _free_port(), *options)
        kg = [sys.executable, "-m", "kg", "build", str(SAMPLES), "--no-network"]
        here, there = work / "here", work / "there"
        subprocess.run([*kg, "-o", str(here), "--no-cache"], cwd=ROOT, env=environment, check=True)
        cluster = ["--engine", "spark", "--master", f"spark://{HOST}:{port}"]
        subprocess.run([*kg, "-o", str(there), *cluster], cwd=ROOT, env=environment, check=True)
        different = [name for name in _FILES if (here / name).read_bytes() != (there / name).read_bytes()]
    print(f"different: {', '.join(different)}" if different else "same bytes")
    return bool(different)


if __name__ == "__main__":
    raise SystemExit(main())
