"""Reads every input with programs: bash and kubectl. They run what they read:
feed them only inputs of our own grammar.

Usage: python shell.py INPUTS OUTPUT ID...
"""
import base64
import json
import os
import subprocess
import sys
import tempfile

inputs_path, output_path, *ids = sys.argv[1:]
inputs = [(base64.b64decode(item["bytes"]), item["host"]) for item in json.load(open(inputs_path))]
folder = tempfile.mkdtemp()
path = os.path.join(folder, ".env")
os.chdir(folder)

SOURCE = '__source=$1; shift; set -a; . "$__source" >/dev/null; status=$?; set +a; printf "%s\\0" "$status"; exec /usr/bin/env -0'
# What bash sets by itself, and where it looks for commands.
OWN = {"PWD", "SHLVL", "_", "OLDPWD", "PATH", "LC_ALL", "status"}


def environment(script, host):
    done = subprocess.run(
        ["/bin/bash", "--noprofile", "--norc", "-c", SOURCE, "x", script],
        env={"LC_ALL": "C.UTF-8", "PATH": "/nonexistent", **host},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=20,
    )
    status, *pairs = done.stdout.decode("utf-8", "replace").split("\0")[:-1] or [None]
    values = dict(pair.split("=", 1) for pair in pairs if "=" in pair)
    errors = [line for line in done.stderr.decode("utf-8", "replace").split("\n") if "command substitution:" not in line]
    is_open = any("unexpected EOF while looking for" in line for line in errors)
    is_wrong = status == "2" and any("syntax error" in line or "unexpected token" in line for line in errors)
    return status is None or is_open or is_wrong, {
        name: value for name, value in values.items() if name not in OWN and "%%" not in name
    }


def bash(host):
    refused, values = environment(path, host)
    return "!" if refused else values


def kubectl(host):
    done = subprocess.run(
        ["kubectl", "create", "secret", "generic", "x", "--from-env-file=" + path, "--dry-run=client", "-o", "json"],
        env={"HOME": folder, "PATH": os.defpath, **host},
        capture_output=True,
        timeout=60,
    )
    if done.returncode != 0:
        return "!"
    data = json.loads(done.stdout).get("data") or {}
    return {name: base64.b64decode(value).decode("utf-8", "replace") for name, value in data.items()}


readers = {"bash": bash, "kubectl": kubectl}
answers = {}
for reader in ids:
    answers[reader] = []
    for data, host in inputs:
        # A redirection in an input may have left a file.
        for name in os.listdir(folder):
            if os.path.isfile(name):
                os.unlink(name)
        with open(path, "wb") as file:
            file.write(data)
        answers[reader].append(readers[reader](host))
with open(output_path, "w", encoding="utf-8") as file:
    json.dump(answers, file, ensure_ascii=False)
