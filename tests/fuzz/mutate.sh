#!/usr/bin/env bash
# Reads seeded mutations with every reader, two readers at a time: mutate.sh SECONDS [PRESET]. Needs a build with tests
# (the sanitize preset, so that each wrong step is seen). The number of what a reader failed at stands in
# build/PRESET/mutations/READER.number.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:?"usage: tests/fuzz/mutate.sh SECONDS [PRESET]"}
program=$PWD/build/${2:-sanitize}/tests/fuzz/antevia_mutate
[ -x "$program" ] || { echo "$program is not built: ANTEVIA_PRESET=${2:-sanitize} ./test.sh builds it"; exit 2; }
mkdir -p "build/${2:-sanitize}/mutations"
cd "build/${2:-sanitize}/mutations"
readers=$("$program" 2>&1 | sed -n 's/.*readers: //p') || true

# The leak checker is left to the tests: here it would only slow each reader's end.
export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
# shellcheck disable=SC2086 # readers are words
printf '%s\n' $readers | xargs -P 2 -I{} sh -c '"$0" {} '"$seconds"' >{}.log 2>&1 || { echo "{} failed at number $(cat {}.number)"; tail -n 40 {}.log; exit 255; }; cat {}.log' "$program"
