"""Turns the rounds that mallow_bench wrote into results.md, results.json and chart.svg."""

import argparse
import json
import pathlib
import statistics

import chart

ORDER = ["mallow", "simdjson", "rapidjson", "rapidjson-fast", "boost.json", "nlohmann",
         "marshmallow", "floor"]


class Target:
    """An upper bound on mallow's time over another time of the same run."""

    def __init__(self, workload, limit, adapter, reference=None, scale=1.0, clock="cpu"):
        self.workload = workload
        self.limit = limit
        self.adapter = adapter
        self.reference = reference or workload
        self.scale = scale
        self.clock = clock


def targets(bytes_of):
    against_simdjson = {"W1": 0.45, "W1o": 0.65, "W1v": 0.75, "W2": 0.75, "W2r": 0.75, "W3": 0.75,
                        "W7-load": 0.75, "W8": 0.80, "W13": 0.70, "W13j": 0.70, "W13s": 0.75,
                        "W13p": 0.75, "W13e": 0.75, "W14": 1.35, "W14m": 1.35, "W15": 0.80,
                        "W17": 0.90}
    against_writer = {"W4": 0.28, "W5": 0.28, "W7-dump": 0.21, "W17d": 0.60}
    found = [Target(name, limit, "simdjson") for name, limit in against_simdjson.items()]
    found += [Target(name, limit, "rapidjson-fast") for name, limit in against_writer.items()]
    found += [
        Target("W6c", 0.15, "simdjson", "W6"),  # all errors as codes, against the first as an exception
        Target("W10-load", 0.50, "boost.json"),
        Target("W9-100", 4.0, "mallow", "W2"),
        Target("W16", 1.05, "mallow", "W2"),
        Target("W2m", 1.5, "mallow", "W2", scale=1 / 1000),
        Target("W12x2", 2 / 1.7, "mallow", "W12", clock="wall"),
    ]
    if bytes_of.get("W11-load") and bytes_of.get("W2"):
        found.append(Target("W11-load", 1.25, "mallow", "W2",
                            scale=bytes_of["W2"] / bytes_of["W11-load"]))
    return found


# Nanoseconds that a value may take to be read, in lists of so many.
VALUE_LIMITS = {"W17-times": 25, "W17-dates": 25, "W17-uuids": 20}
VALUES = 1000


def clock_of(workload):
    """Two threads are timed by the wall, all else by the thread's own clock: others share the machine."""
    return "wall" if workload == "W12x2" else "cpu"


def quartiles(values):
    if len(values) < 2:
        return values[0], values[0], values[0]
    return statistics.quantiles(values, n=4, method="inclusive")


def in_unit(nanoseconds):
    for unit, size in (("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


class Results:
    def __init__(self, contests, judgements):
        self.contests = contests
        self.judgements = {each["adapter"].partition("/")[0]: each for each in judgements}
        self.entries = {}
        for contest in contests:
            for entry in contest["entries"]:
                library, _, compiler = entry["adapter"].partition("/")
                self.entries[contest["workload"], library, compiler] = entry

    def libraries(self):
        present = {library for _, library, _ in self.entries}
        return [library for library in ORDER if library in present]

    def compilers(self):
        return sorted({compiler for _, _, compiler in self.entries if compiler})

    def entry(self, workload, library, compiler=None):
        """The compiler's entry, or that of the compiler which serves the library better here."""
        candidates = [entry for (named, of, by), entry in self.entries.items()
                      if named == workload and of == library and compiler in (None, by, by or compiler)]
        timed = [entry for entry in candidates if entry["cpu"]]
        if timed:
            return min(timed, key=lambda entry: statistics.median(entry[clock_of(workload)]))
        return candidates[0] if candidates else None

    def median(self, workload, library, compiler=None):
        entry = self.entry(workload, library, compiler)
        if not entry or not entry["cpu"]:
            return None
        return statistics.median(entry[clock_of(workload)])

    def cell(self, workload, library, compiler=None):
        entry = self.entry(workload, library, compiler)
        if not entry:
            return "–"
        if not entry["cpu"]:
            return "wrong ¹"
        text = in_unit(self.median(workload, library, compiler))
        return f"**{text}**" if library == "mallow" else text

    def ratios(self, target, compiler=None):
        ours = self.entry(target.workload, "mallow", compiler)
        theirs = self.entry(target.reference, target.adapter, compiler)
        if not ours or not theirs or not ours["cpu"] or not theirs["cpu"]:
            return []
        return [target.scale * one / other
                for one, other in zip(ours[target.clock], theirs[target.clock])]


def time_table(results, compiler=None):
    libraries = results.libraries()
    lines = ["| workload | " + " | ".join(libraries) + " |",
             "| --- |" + " ---: |" * len(libraries)]
    for contest in results.contests:
        name = contest["workload"]
        cells = [results.cell(name, library, compiler) for library in libraries]
        lines.append(f"| {name}: {contest['title']} | " + " | ".join(cells) + " |")
    return lines + ["| judged right ² | " + " | ".join(score(results, each) for each in libraries) + " |"]


def score(results, library):
    judged = results.judgements.get(library)
    if not judged:
        return "–"
    return f"{judged['asked'] - len(judged['misjudged'])} of {judged['asked']}"


def misjudged(results):
    return [f"- {library}: {', '.join(judged['misjudged'])}"
            for library, judged in results.judgements.items() if judged["misjudged"]]


def target_rows(results, bytes_of):
    for target in targets(bytes_of):
        ratios = results.ratios(target)
        if ratios:
            low, middle, high = quartiles(ratios)
            yield target, low, middle, high


def target_table(rows):
    lines = ["| workload | against | median | quartiles | at most | |",
             "| --- | --- | ---: | ---: | ---: | --- |"]
    for target, low, middle, high in rows:
        verdict = "met" if high <= target.limit else "missed"
        reference = f"{target.adapter}, {target.reference}"
        lines.append(f"| {target.workload} | {reference} | {middle:.3f} | {low:.3f} to {high:.3f} |"
                     f" {target.limit:.3g} | {verdict} |")
    return lines


def value_table(results):
    """What one value takes, the floor's copy of it included."""
    lines = []
    for workload, limit in VALUE_LIMITS.items():
        ours = results.entry(workload, "mallow")
        if not ours or not ours["cpu"]:
            continue
        low, middle, high = (each / VALUES for each in quartiles(ours["cpu"]))
        floor = results.median(workload, "floor")
        copied = f"{floor / VALUES:.2f} ns" if floor else "–"
        lines.append(f"| {workload} | {middle:.1f} ns | {low:.1f} to {high:.1f} ns | {copied} | {limit} ns |"
                     f" {'met' if high <= limit else 'missed'} |")
    if lines:
        lines = ["| workload | a value | quartiles | floor | at most | |",
                 "| --- | ---: | ---: | ---: | ---: | --- |"] + lines
    return lines


def faults(results):
    return [f"- {workload}, {library} ({compiler}): {entry['fault'][:160]}"
            for (workload, library, compiler), entry in results.entries.items() if entry["fault"]]


def markdown(results, rows, machine):
    rounds = max((len(entry["cpu"]) for entry in results.entries.values()), default=0)
    lines = ["# Benchmark", "",
             f"{machine}, medians of {rounds} interleaved rounds, -O3 -DNDEBUG. "
             "Each library is built by the compiler that serves it better in that row.", ""]
    lines += time_table(results)
    if rows:
        lines += ["", "## Targets", "",
                  "mallow's time divided by the other's, round by round; the upper quartile decides.", ""]
        lines += target_table(rows)
    values = value_table(results)
    if values:
        lines += ["", "What one value of a list takes to be read:", ""] + values
    for compiler in results.compilers():
        lines += ["", f"## Built by {compiler}", ""] + time_table(results, compiler)
    wrong = faults(results)
    if wrong:
        lines += ["", "¹ Not timed, because the result is not the right one:", ""] + wrong
    missed = misjudged(results)
    if missed:
        lines += ["", "² Requests taken or refused as a strict reader must (`data/verdicts.hpp`). Otherwise:", ""]
        lines += missed
    return "\n".join(lines) + "\n"


def summary(results, rows, machine):
    times = {}
    for (workload, library, compiler), entry in results.entries.items():
        if entry["cpu"]:
            low, middle, high = quartiles(entry[clock_of(workload)])
            times.setdefault(workload, {})[f"{library}/{compiler}".rstrip("/")] = {
                "median_ns": middle, "lower_quartile_ns": low, "upper_quartile_ns": high}
    judged = [{"workload": target.workload, "against": target.adapter,
               "reference": target.reference, "median": middle, "lower_quartile": low,
               "upper_quartile": high, "limit": target.limit, "met": high <= target.limit}
              for target, low, middle, high in rows]
    return {"machine": machine, "times": times, "targets": judged,
            "judgements": list(results.judgements.values()), "rounds": results.contests}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=pathlib.Path, help="what mallow_bench --output wrote")
    parser.add_argument("folder", type=pathlib.Path, help="where the results go")
    parser.add_argument("--marshmallow", type=pathlib.Path, help="what marshmallow/race.py wrote")
    parser.add_argument("--machine", default="")
    arguments = parser.parse_args()

    raced = json.loads(arguments.rounds.read_text())
    contests = raced["contests"]
    if arguments.marshmallow and arguments.marshmallow.exists():
        timed = json.loads(arguments.marshmallow.read_text())
        for contest in contests:
            if contest["workload"] in timed:
                figures = timed[contest["workload"]]
                contest["entries"].append(
                    {"adapter": "marshmallow", "fault": "", "cpu": figures, "wall": figures})
    results = Results(contests, raced["judgements"])
    rows = list(target_rows(results, {each["workload"]: each["bytes"] for each in contests}))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    (arguments.folder / "results.md").write_text(markdown(results, rows, arguments.machine))
    (arguments.folder / "results.json").write_text(
        json.dumps(summary(results, rows, arguments.machine), indent=1) + "\n")
    (arguments.folder / "chart.svg").write_text(chart.draw(results, arguments.machine))


if __name__ == "__main__":
    main()
