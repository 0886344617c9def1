#!/usr/bin/env bash
# Runs every reader under libFuzzer with the address and undefined-behaviour sanitizers, two at a time:
# run.sh SECONDS [READER…]. What makes one fail is kept in build/fuzz/findings; the corpus grows in build/fuzz/corpus.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:?"usage: tests/fuzz/run.sh SECONDS [READER…]"}
shift
readers=("$@")
[ ${#readers[@]} -gt 0 ] ||
    readers=(any-text any-px any-sdmx any-json any-workbook workbook zip gzip sdmx-structure xml json case network project)
command -v clang++ >/dev/null || { echo "clang++ is missing: apt-get install clang libclang-rt-14-dev"; exit 2; }

build=build/fuzz
mkdir -p build
cmake -S . -B $build -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang -DANTEVIA_FUZZ=ON -DANTEVIA_TESTS=ON \
    -DANTEVIA_WERROR=OFF -DCMAKE_CXX_FLAGS="-O1 -g1 -fsanitize=fuzzer-no-link,address,undefined" >$build.log 2>&1 ||
    { tail -n 20 $build.log; exit 1; }
cmake --build $build -j 2 --target antevia_fuzz >>$build.log 2>&1 || { tail -n 20 $build.log; exit 1; }

# Reads for a while with one reader; its words come out in one piece, so that two do not mix.
fuzz_reader() {
    local reader=$1 corpus=$build/corpus/$1 log=$build/$1.log
    mkdir -p "$corpus"
    ANTEVIA_FUZZ_TARGET=$reader ANTEVIA_FUZZ_SEEDS=$corpus $build/tests/fuzz/antevia_fuzz "$corpus" \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -verbosity=0 -print_final_stats=1 \
        -artifact_prefix="$build/findings/$reader-" >"$log" 2>&1 && local outcome=0 || local outcome=1
    echo "$reader, $seconds s: $(grep -E "number_of_executed_units|peak_rss|ERROR|SUMMARY" "$log" | tr -s ' \n' ' ')"
    return $outcome
}

mkdir -p $build/findings
outcome=0
running=0
for reader in "${readers[@]}"; do
    fuzz_reader "$reader" &
    running=$((running + 1))
    if [ $running -ge 2 ]; then
        wait -n || outcome=1
        running=$((running - 1))
    fi
done
while [ $running -gt 0 ]; do
    wait -n || outcome=1
    running=$((running - 1))
done
[ -z "$(ls -A $build/findings)" ] || { echo "Findings:"; ls $build/findings; outcome=1; }
exit $outcome
