#!/usr/bin/env bash
# Builds everything and runs the tests; the last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
exec </dev/null
source installer/setup.sh

usage() {
    cat <<'END'
Usage: ./test.sh [--real-data] [--fuzz SECONDS] [--check]

Installs what is missing, builds everything and runs the tests. The last line is "N passed, N failed".

  --real-data     also run the tests on the published files in ../shared, where they are
  --fuzz SECONDS  also read damaged files with each reader for so long (best with the sanitize preset)
  --check         only say which packages are missing (ends with 2 if any is)
  --help          this text
ANTEVIA_PRESET chooses the build: dev (as it is), release or sanitize.
END
}

preset=${ANTEVIA_PRESET:-dev}
labels='^unit$'
fuzzSeconds=0

read_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
        --help | -h) usage && exit 0 ;;
        --check) check_packages "${programPackages[@]}" "${testPackages[@]}" ;;
        --real-data) add_real_data ;;
        --fuzz)
            [[ ${2:-} =~ ^[0-9]+$ ]] || { say "--fuzz takes a number of seconds." && exit 2; }
            fuzzSeconds=$2
            shift
            ;;
        *) say "test.sh does not know '$1'." && usage && exit 2 ;;
        esac
        shift
    done
}

add_real_data() {
    if [ -d ../shared ]; then
        labels='^(unit|real_data)$'
    else
        say "There is no ../shared beside this folder: the tests on real data are left out."
    fi
}

# No window opens while testing, and pictures come out in one size everywhere.
set_display_options() {
    export QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1 QT_FONT_DPI=96 TZ=UTC
    export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$PWD/build/runtime}
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
}

# The leak checker cannot work where a debugger already watches us, or where the system forbids it.
set_sanitizer_options() {
    local leaks=1 probe=build/$preset/tests/architecture/architecture_tests
    export LSAN_OPTIONS="suppressions=$PWD/tests/support/leaks.supp:print_suppressions=0"
    export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
    if [ "$preset" = sanitize ] && ! ASAN_OPTIONS=detect_leaks=1 "$probe" --gtest_list_tests >/dev/null 2>&1; then
        say "Leaks are not looked for: the leak checker does not work here."
        leaks=0
    fi
    export ASAN_OPTIONS="detect_leaks=$leaks:strict_string_checks=1:check_initialization_order=1"
}

build_everything() {
    local log=build/test.log
    mkdir -p build && : >"$log"
    configure "$preset" "$log" -DANTEVIA_TESTS=ON && build "$preset" "$log"
}

# attribute NAME FILE: a number from the first <testsuite …> of a JUnit file; 0 if it is not there.
attribute() {
    local value
    if [ ! -f "$2" ]; then say 0 && return; fi
    value=$(tr '\n' ' ' <"$2" | grep -o '<testsuite [^>]*' | head -n 1 |
        grep -oE "[[:space:]]$1=\"[0-9]+\"" | grep -oE '[0-9]+' || true)
    say "${value:-0}"
}

# Ends the script with the count. Tests that could not even be started count as one failure.
report() {
    local results=$1 outcome=$2 total failed skipped
    total=$(attribute tests "$results")
    failed=$(attribute failures "$results")
    skipped=$(($(attribute skipped "$results") + $(attribute disabled "$results")))
    if [ "$outcome" -ne 0 ] && [ "$failed" -eq 0 ]; then
        failed=1
        total=$((total + 1))
    fi
    [ "$skipped" -eq 0 ] || say "$skipped skipped"
    say "$((total - failed - skipped)) passed, $failed failed"
    [ "$failed" -eq 0 ]
}

run_tests() {
    local results=$PWD/build/$preset/results.xml outcome=0
    rm -f "$results"
    ctest --test-dir "build/$preset" -L "$labels" -j 2 --no-tests=error --output-on-failure \
        --output-junit "$results" --progress >build/ctest.log 2>&1 || outcome=$?
    if [ "$outcome" -ne 0 ]; then
        tail -c 20000 build/ctest.log
    fi
    if [ "$fuzzSeconds" -gt 0 ]; then
        say "Reading damaged files, $fuzzSeconds s with each reader"
        tests/fuzz/mutate.sh "$fuzzSeconds" "$preset" || outcome=1
    fi
    report "$results" "$outcome"
}

read_arguments "$@"
require_packages "${programPackages[@]}" "${testPackages[@]}"
if ! build_everything; then
    say "The build failed."
    say "0 passed, 1 failed"
    exit 1
fi
set_display_options
set_sanitizer_options
say "Running the tests of build/$preset (output: build/ctest.log)"
run_tests
