"""Draws the medians as an SVG: a row a workload, a mark a library, megabytes a second on a log scale."""

import math
from xml.sax.saxutils import escape

COLOURS = {"mallow": "#d6336c", "simdjson": "#1971c2", "rapidjson": "#2f9e44",
           "rapidjson-fast": "#8ce99a", "boost.json": "#f08c00", "nlohmann": "#868e96",
           "marshmallow": "#7048e8"}
SHOWN = ["W1", "W1v", "W2", "W2r", "W3", "W4", "W5", "W7-load", "W7-dump", "W8", "W11-load",
         "W11-dump", "W12", "W13", "W13s", "W13e", "W13d", "W14", "W15", "W16"]
LEFT, RIGHT, TOP, ROW, WIDTH = 345, 40, 84, 30, 960


def text(x, y, words, anchor="start", size=13, weight="normal", colour="#212529"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" '
            f'font-weight="{weight}" fill="{colour}">{escape(words)}</text>')


class Axis:
    def __init__(self, speeds):
        self.low = math.floor(math.log10(min(speeds)))
        self.high = math.ceil(math.log10(max(speeds)))

    def at(self, speed):
        share = (math.log10(speed) - self.low) / max(1, self.high - self.low)
        return LEFT + share * (WIDTH - LEFT - RIGHT)


def label(decade):
    return f"{10 ** (decade - 3):g} GB/s" if decade >= 3 else f"{10 ** decade:g} MB/s"


def grid(axis, bottom):
    for decade in range(axis.low, axis.high + 1):
        x = axis.at(10 ** decade)
        yield f'<line x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{bottom}" stroke="#dee2e6"/>'
        yield text(x, TOP - 14, label(decade), "middle", 11, colour="#495057")


def legend():
    x = 16
    for library, colour in COLOURS.items():
        yield f'<circle cx="{x}" cy="42" r="6" fill="{colour}"/>'
        yield text(x + 10, 46, library, size=12)
        x += 32 + 7 * len(library)
    yield f'<line x1="{x}" y1="34" x2="{x}" y2="50" stroke="#212529" stroke-width="2"/>'
    yield text(x + 6, 46, "memory copy", size=12)


def row(axis, y, title, speeds):
    yield text(16, y + 4, title)
    yield f'<line x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}" stroke="#f1f3f5"/>'
    for library, speed in speeds.items():
        x = axis.at(speed)
        if library == "floor":
            yield (f'<line x1="{x:.1f}" y1="{y - 9}" x2="{x:.1f}" y2="{y + 9}" '
                   'stroke="#212529" stroke-width="2"/>')
        elif library != "mallow":
            yield f'<circle cx="{x:.1f}" cy="{y}" r="5" fill="{COLOURS[library]}"/>'
    if "mallow" in speeds:  # last, so that nothing covers it
        yield (f'<circle cx="{axis.at(speeds["mallow"]):.1f}" cy="{y}" r="7" '
               f'fill="{COLOURS["mallow"]}" stroke="white" stroke-width="1.5"/>')


def draw(results, machine):
    rows = []
    for contest in results.contests:
        name = contest["workload"]
        if name in SHOWN:
            medians = {library: results.median(name, library) for library in results.libraries()}
            speeds = {library: 1000 * contest["bytes"] / median
                      for library, median in medians.items() if median}
            rows.append((f"{name}: {contest['title']}", speeds))
    if not rows:
        return '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
    axis = Axis([speed for _, speeds in rows for speed in speeds.values()])
    bottom = TOP + ROW * len(rows)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 30}" '
             'font-family="sans-serif">',
             f'<rect width="{WIDTH}" height="{bottom + 30}" fill="white"/>',
             text(16, 22, "JSON a second, log scale: further right is faster", size=15, weight="bold")]
    parts += legend()
    parts += grid(axis, bottom)
    for index, (title, speeds) in enumerate(rows):
        parts += row(axis, TOP + ROW * index + ROW // 2, title, speeds)
    parts += [text(16, bottom + 20, machine, size=11, colour="#495057"), "</svg>"]
    return "\n".join(parts) + "\n"
