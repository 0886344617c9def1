#!/usr/bin/env bash
# Builds Antevia and opens it on the sample case; without a display, runs the case and writes its results to out/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source installer/setup.sh

usage() {
    cat <<'END'
Usage: ./run.sh [--headless] [--check] [argument…]

Installs what is missing, builds, and opens Antevia on the sample case "Western Balkans, autumn 2015".
Without a display, or with --headless, runs that case and writes the results to out/.

  --headless   never open a window
  --check      only say which packages are missing (ends with 2 if any is)
  --help       this text
Other arguments are passed on to the program.
END
}

headless=no
arguments=()

read_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
        --help | -h) usage && exit 0 ;;
        --check) check_packages "${programPackages[@]}" ;;
        --headless) headless=yes ;;
        *) arguments+=("$1") ;;
        esac
        shift
    done
}

opens_window() { [ "$headless" = no ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# Qt speaks to a display with no X server only by a package of its own.
packages() {
    printf '%s\n' "${programPackages[@]}"
    if [ "$headless" = no ] && [ -z "${DISPLAY:-}" ] && [ -n "${WAYLAND_DISPLAY:-}" ]; then
        say qt6-wayland
    fi
}

build_programs() {
    local log=build/run.log
    mkdir -p build && : >"$log"
    local programs=(antevia-cli)
    if opens_window; then programs+=(antevia); fi
    configure release "$log" -DANTEVIA_TESTS=OFF && build release "$log" "${programs[@]}"
}

start_program() {
    if opens_window; then
        say "Opening Antevia on the sample case"
        exec build/release/app/gui/antevia --sample ${arguments[@]+"${arguments[@]}"}
    fi
    say "Running the sample case without a window"
    exec build/release/app/cli/antevia-cli run --case western-balkans-autumn-2015 --out out \
        ${arguments[@]+"${arguments[@]}"}
}

read_arguments "$@"
mapfile -t needed < <(packages)
require_packages "${needed[@]}"
build_programs || { say "Antevia could not be built."; exit 1; }
start_program
