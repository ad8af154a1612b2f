"""Runs the real AWS CLI many times without starting Python each time.

Reads one JSON object a line: {"id", "argv", "cwd", "env"}. Each command runs in a child forked from this
process, in which the CLI's modules are loaded already: like a process of its own, but without the second that the
imports take. Answers one JSON line each: {"id", "stdout", "stderr", "exitCode"}, the streams in base64.
"""
import base64
import json
import os
import sys
import tempfile
import threading

import awscli.clidriver
import awscli.table
import awscli.customizations.s3.subcommands  # noqa: F401 (loaded here once, not in each child)
import botocore.auth  # noqa: F401
import botocore.parsers  # noqa: F401
import s3transfer.manager  # noqa: F401


def run_child(request, stdin, stdout, stderr):
    for number, file in enumerate((stdin, stdout, stderr)):
        os.dup2(file.fileno(), number)
    os.chdir(request["cwd"])
    os.environ.update(request["env"])
    # Without a terminal the CLI has no width to ask for: COLUMNS stands in for it.
    width = int(os.environ.get("COLUMNS", "80"))
    awscli.table.determine_terminal_width = lambda default_width=80: width
    sys.argv = ["aws", *request["argv"]]
    exit_code = 255
    try:
        exit_code = awscli.clidriver.main()
    except SystemExit as error:
        exit_code = error.code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(exit_code or 0)


def answer(request, streams, status):
    def text(file):
        file.seek(0)
        return base64.b64encode(file.read()).decode()

    _, stdout, stderr = streams
    return {
        "id": request["id"],
        "stdout": text(stdout),
        "stderr": text(stderr),
        "exitCode": os.waitstatus_to_exitcode(status),
    }


def main():
    output_lock = threading.Lock()

    def wait(pid, request, streams):
        _, status = os.waitpid(pid, 0)
        line = json.dumps(answer(request, streams, status))
        with output_lock:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()

    for line in sys.stdin:
        request = json.loads(line)
        streams = [tempfile.TemporaryFile() for _ in range(3)]
        with output_lock:
            pid = os.fork()
            if pid == 0:
                run_child(request, *streams)
        threading.Thread(target=wait, args=(pid, request, streams)).start()


main()
