# Shared by run.sh and test.sh: looks after packages, configures, builds. To be sourced, from the folder of the sources.

programPackages=(
    g++ cmake ninja-build ccache lld pkg-config
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
    libeigen3-dev libboost-dev librandom123-dev
    libsqlite3-dev nlohmann-json3-dev libexpat1-dev zlib1g-dev libzip-dev libxlsxwriter-dev
    libcli11-dev fonts-noto-core
)
testPackages=(
    libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev
    poppler-utils fontconfig fonts-dejavu-core odt2txt unzip
)

say() { printf '%s\n' "$*"; }

# Those of the named packages that are not installed, one a line. Nothing where there is no dpkg: then CMake will tell.
missing_packages() {
    command -v dpkg-query >/dev/null || return 0
    local installed package
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qxF "installed $package" <<<"$installed" || say "$package"
    done
}

# Says which packages are missing and how to install them.
tell_missing() {
    say "Missing packages: $*"
    say "Install them with:"
    say "  sudo apt-get update && sudo apt-get install --no-install-recommends $*"
}

# The command that acts as root ("" if we are), or failure if there is none that asks for no password.
root_prefix() {
    if [ "$(id -u)" -eq 0 ]; then
        return 0
    fi
    command -v sudo >/dev/null && sudo -n true 2>/dev/null && say "sudo -n"
}

install_packages() {
    local log=$1 root
    shift
    root=$(root_prefix) || return 1
    [ -z "$root" ] || root="$root env"
    say "Installing $# packages: $*"
    # shellcheck disable=SC2086 # the prefix is words, or nothing
    ${root:-env} DEBIAN_FRONTEND=noninteractive apt-get -q update >"$log" 2>&1 &&
        ${root:-env} DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "$@" >>"$log" 2>&1
}

# Makes sure that the named packages are installed; ends the script with 2 if they cannot be.
require_packages() {
    local missing log
    mapfile -t missing < <(missing_packages "$@")
    if [ ${#missing[@]} -eq 0 ]; then
        return 0
    fi
    mkdir -p build
    log=build/packages.log
    if ! install_packages "$log" "${missing[@]}"; then
        [ ! -s "$log" ] || tail -n 5 "$log"
        say "The packages could not be installed from here."
        tell_missing "${missing[@]}"
        exit 2
    fi
}

# Says what is missing, installs nothing; ends the script with 0 or 2.
check_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [ ${#missing[@]} -gt 0 ]; then
        tell_missing "${missing[@]}"
        exit 2
    fi
    say "All packages are there."
    exit 0
}

# How many compilers to run at once: one a processor, but no more than there are gigabytes of free memory.
build_jobs() {
    local processors gigabytes
    processors=$(nproc)
    gigabytes=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || true)
    gigabytes=${gigabytes:-$processors}
    if [ "$gigabytes" -lt 1 ]; then gigabytes=1; fi
    if [ "$gigabytes" -lt "$processors" ]; then say "$gigabytes"; else say "$processors"; fi
}

# logged LOG COMMAND…: the command's output goes to the log; where it fails, the lines that matter are shown.
logged() {
    local log=$1
    shift
    if "$@" >>"$log" 2>&1; then
        return 0
    fi
    grep -nE 'error:|CMake Error|FAILED:|undefined (reference|symbol)' "$log" | head -n 20 || true
    say "--- the end of $log"
    tail -n 30 "$log"
    return 1
}

# configure PRESET LOG OPTION…: only where the build folder is new or was configured with other options.
configure() {
    local preset=$1 log=$2 stamp
    shift 2
    stamp=build/$preset/.configured-with
    if [ -f "build/$preset/build.ninja" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$*" ]; then
        return 0
    fi
    say "Configuring build/$preset; the first build takes some minutes"
    logged "$log" cmake --preset "$preset" "$@" || return 1
    printf '%s' "$*" >"$stamp"
}

# What one clone has compiled serves another in another folder: paths count from the clone.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

# build PRESET LOG TARGET…: everything where no target is named.
build() {
    local preset=$1 log=$2 jobs
    shift 2
    jobs=$(build_jobs)
    say "Building, $jobs at once (output: $log)"
    if [ $# -gt 0 ]; then set -- --target "$@"; fi
    logged "$log" cmake --build "build/$preset" -j "$jobs" "$@"
}
