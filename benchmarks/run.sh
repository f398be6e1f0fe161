#!/usr/bin/env bash
# Called by `./dev bench [compile|memory|instructions]`; more arguments go to the program behind it.
set -euo pipefail
benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$benchmarks")
out=${MALLOW_BENCH_DIR:-$top/build/bench}

have() { command -v "$1" >/dev/null 2>&1; }

# The interpreter that has marshmallow, or any.
python() {
    local candidate
    for candidate in python3 /usr/bin/python3; do
        if "$candidate" -c 'import marshmallow' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo python3
}

compilers() {
    echo "gcc ${GCC:-g++}"
    if have "${CLANG:-clang++}"; then echo "clang ${CLANG:-clang++}"; fi
}

build() {
    local name compiler source=$top options=(-DMALLOW_BUILD_TESTS=OFF -DMALLOW_BUILD_EXAMPLES=OFF
        -DMALLOW_BUILD_BENCHMARKS=ON)
    if [ ! -f "$top/include/mallow/mallow.hpp" ]; then
        source=$benchmarks
        options=()
    fi
    if have ninja; then export CMAKE_GENERATOR="${CMAKE_GENERATOR:-Ninja}"; fi
    while read -r name compiler; do
        cmake -S "$source" -B "$out/$name" -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER="$compiler" \
            "${options[@]}" >"$out/$name-configure.log" || {
            cat "$out/$name-configure.log" >&2
            exit 1
        }
        grep -h '^-- Benchmarks:' "$out/$name-configure.log" || true
        cmake --build "$out/$name" --parallel "$(getconf _NPROCESSORS_ONLN)"
    done < <(compilers)
}

folder() { # of the programs built by <compiler name>
    if [ -x "$out/$1/mallow_bench" ]; then echo "$out/$1"; else echo "$out/$1/benchmarks"; fi
}

module_folders() {
    local name compiler
    while read -r name compiler; do echo "$(folder "$name")/modules"; done < <(compilers)
}

machine() {
    sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1
}

race() {
    local modules
    mapfile -t modules < <(module_folders)
    "$(folder gcc)/mallow_bench" --export="$out/texts"
    "$(folder gcc)/mallow_bench" --million --output="$out/rounds.json" "$@" "${modules[@]}"
    rm -f "$out/marshmallow.json"
    if "$(python)" -c 'import marshmallow' 2>/dev/null; then
        "$(python)" -B "$benchmarks/marshmallow/race.py" "$out/texts" 15 >"$out/marshmallow.json"
    else
        echo "Benchmarks: marshmallow is not installed, so it is left out"
    fi
    "$(python)" -B "$benchmarks/report/report.py" "$out/rounds.json" "$out" \
        --marshmallow "$out/marshmallow.json" --machine "$(machine)"
    cat "$out/results.md"
    echo "Written: $out/results.md, results.json and chart.svg"
}

# What an operation may cost in an exact view, where that is agreed.
most_instructions() {
    case $1 in
    W6c) echo 2500 ;;
    W13 | W13j) echo 3300 ;;
    W13e) echo 4000 ;;
    W13d) echo 1500 ;;
    W13ed) echo 1800 ;;
    esac
}

# Instructions an operation in an exact view and in a padded one, free of the machine's noise.
instructions() {
    local workload padding few times counts program ours
    have valgrind || { echo "run.sh: valgrind is not installed" >&2; exit 1; }
    program=$(folder gcc)/mallow_bench
    ours=$(folder gcc)/modules/mallow.so
    echo "| workload | exact view | at most | padded | ratio |"
    echo "| --- | ---: | ---: | ---: | ---: |"
    for workload in ${*:-W1 W1o W1v W2 W2r W3 W4 W5 W6 W6c W7-load W8 W11-load W13 W13s W13j W13p W13e W13d W13ed \
        W14 W14m W15 W16 W17 W17d}; do
        counts=()
        case $workload in
        W14 | W14m | W15) few=4 ;;
        W1 | W1o | W1v | W4 | W6 | W6c | W13* | W17 | W17d) few=2560 ;;
        *) few=16 ;;
        esac
        for padding in 0 64; do
            for times in $few $((2 * few)); do
                counts+=("$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" \
                    --workload="^$workload\$" --padding=$padding --times=$times "$ours" 2>&1 |
                    sed -n 's/.*Collected : //p')")
            done
        done
        awk -v name="$workload" -v a="${counts[0]}" -v b="${counts[1]}" -v c="${counts[2]}" -v d="${counts[3]}" -v few="$few" \
            -v most="$(most_instructions "$workload")" \
            'BEGIN { printf "| %s | %d | %s | %d | %.3f |\n", name, (b - a) / few, most, (d - c) / few, (b - a) / (d - c) }'
    done
}

main() {
    mkdir -p "$out"
    case ${1:-} in
    compile)
        shift
        "$(python)" -B "$benchmarks/compile/measure.py" --compiler "${GCC:-g++}" --include "$top/include" \
            --output "$out/compile.json" "$@" | tee "$out/compile.md"
        ;;
    memory)
        shift
        build >&2
        "$(folder gcc)/mallow_bench_memory" "$@" | tee "$out/memory.md"
        ;;
    instructions)
        shift
        build >&2
        instructions "$@" | tee "$out/instructions.md"
        ;;
    *)
        build
        race "$@"
        ;;
    esac
}

main "$@"
