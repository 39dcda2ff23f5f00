"""Counts the mutants of a Stryker report by folder, and lists those that no test noticed."""
import collections
import json
import sys

report = json.load(open(sys.argv[1], encoding="utf-8"))
counts = collections.defaultdict(collections.Counter)
survivors = []
for path, file in sorted(report["files"].items()):
    name = path.split("/src/")[-1]
    lines = file["source"].split("\n")
    for mutant in file["mutants"]:
        if mutant["status"] in ("Ignored", "CompileError"):
            continue
        counts[name][mutant["status"]] += 1
        if mutant["status"] in ("Survived", "NoCoverage"):
            start, end = mutant["location"]["start"], mutant["location"]["end"]
            last = end["column"] - 1 if start["line"] == end["line"] else None
            found = lines[start["line"] - 1][start["column"] - 1:last].strip()
            survivors.append(f'{name}:{start["line"]} {mutant["status"]} {mutant["mutatorName"]}: {found} -> {" ".join(mutant.get("replacement", "").split())[:160]}')

total = collections.Counter()
for name, count in counts.items():
    total.update(count)
    print(f"{name:60} {dict(count)}")
killed = total["Killed"] + total["Timeout"]
print(f"all: {dict(total)}, score {100 * killed / max(1, sum(total.values())):.1f} %")
print("\n".join(survivors))
