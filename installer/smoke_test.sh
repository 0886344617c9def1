#!/usr/bin/env bash
# Packs the programs of a build folder, unpacks the archive elsewhere and starts what came out: ./smoke_test.sh build/release
set -euo pipefail
build=$(cd "${1:?which build folder?}" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
    echo "smoke test: $*"
    exit 1
}

cpack --config "$build/CPackConfig.cmake" -G TGZ -B "$folder" >"$folder/cpack.log" 2>&1 || fail "$(tail -n 5 "$folder/cpack.log")"
mkdir "$folder/installed"
tar -xzf "$folder"/antevia-*.tar.gz -C "$folder/installed" --strip-components=1
cd "$folder/installed"

for file in bin/antevia bin/antevia-cli share/applications/antevia.desktop share/metainfo/antevia.metainfo.xml \
    share/mime/packages/antevia.xml share/icons/hicolor/scalable/apps/antevia.svg; do
    [ -f "$file" ] || fail "$file is missing from the archive"
done
bin/antevia-cli --version || fail "antevia-cli does not start"
QT_QPA_PLATFORM=offscreen bin/antevia --version || fail "antevia does not start"
echo "smoke test: passed"
