"""Compile time, compiler memory and code size of the seed's and W17's schemas, against Boost.JSON's conversions.

Prints a Markdown table: of what goes from texts to structs and back, and of what takes documents too. The units take
turns, so that a busy machine slows all of them.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

FOLDER = pathlib.Path(__file__).parent
FLAGS = ["-std=c++20", "-O2", "-DNDEBUG", "-c"]
JOBS = {"texts": [], "texts and trees": ["-DWITH_TREES"]}
MODELS = ["seed", "orders"]
CODE = (".text", ".rodata", ".data", ".init_array", ".fini_array")


def compile_once(compiler, source, options, output):
    """Seconds of processor time, and the peak memory of the compiler in bytes."""
    command = [compiler, *FLAGS, *options, str(source), "-o", str(output)]
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{source.name} does not compile")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def code_size(path):
    """Bytes of stripped code and constants."""
    subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
    listing = subprocess.run(["size", "-A", str(path)], check=True, capture_output=True, text=True).stdout
    rows = (line.split() for line in listing.splitlines())
    return sum(int(row[1]) for row in rows if len(row) == 3 and row[0].startswith(CODE))


def measure(units, compiler, includes, rounds):
    includes = [f"-I{include}" for include in includes]
    figures = {f"{unit}, {job}": {"seconds": [], "memory": 0, "size": 0} for job in JOBS for unit in units}
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "unit.o"
        for _ in range(rounds):
            for job, options in JOBS.items():
                for unit in units:
                    measured = figures[f"{unit}, {job}"]
                    seconds, memory = compile_once(compiler, FOLDER / f"{unit}.cpp", includes + options, output)
                    measured["seconds"].append(seconds)
                    measured["memory"] = max(measured["memory"], memory)
                    measured["size"] = code_size(output)
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--include", action="append", default=[])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--output", type=pathlib.Path)
    arguments = parser.parse_args()

    is_there = any((pathlib.Path(include) / "mallow/mallow.hpp").exists() for include in arguments.include)
    libraries = ["mallow", "boost_json"] if is_there else ["boost_json"]
    units = [f"{library}_{models}" for models in MODELS for library in libraries]
    figures = measure(units, arguments.compiler, arguments.include, arguments.rounds)

    print("| unit | compile time | peak memory | code |\n| --- | ---: | ---: | ---: |")
    for unit, measured in figures.items():
        print(f"| {unit} | {statistics.median(measured['seconds']):.2f} s | "
              f"{measured['memory'] / 2**20:.0f} MiB | {measured['size'] / 1024:.1f} KiB |")
    if is_there:
        print()
        for models in MODELS:
            for job in JOBS:
                ratios = [ours / theirs for ours, theirs in
                          zip(*(figures[f"{library}_{models}, {job}"]["seconds"] for library in libraries))]
                lower, middle, upper = statistics.quantiles(ratios, n=4)
                print(f"Compile time, mallow ÷ Boost.JSON, {models}, {job}: "
                      f"{middle:.2f} ({lower:.2f} to {upper:.2f})")
    if arguments.output:
        arguments.output.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
