#!/usr/bin/env bash
# ./run.sh [command] [options]: builds when a source is newer than the last build, then runs the program; with no command it serves.
# Everything said here goes to standard error: a command's standard output is its JSON and nothing else.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "$root/.ci/prerequisites.sh"

require_dotnet
# With a database elsewhere no server programs are needed here.
if [ -z "${COORDINATION_DB:-}" ]; then require_postgres; fi
# Scans of stamped papers are shown as pictures of their pages.
require_program pdftoppm poppler-utils

# The data folder is the same from wherever this is called; a file named in the arguments is still the caller's.
export COORDINATION_DATA="${COORDINATION_DATA:-$root/.data}"

program="$root/artifacts/bin/Dashboard/release/Coordination.Dashboard.dll"
stamp="$root/artifacts/run.stamp"

sources_changed() {
    [ -f "$program" ] && [ -f "$stamp" ] || return 0
    [ -n "$(find "$root/Ingest" "$root/Reports" "$root/Dashboard" "$root"/Directory.*.props "$root/global.json" \
        -newer "$stamp" \( -type f -o -type d \) ! -path '*/.data/*' ! -path '*/bin/*' ! -path '*/obj/*' -print -quit)" ]
}

build() {
    # One build at a time; who waited finds it done.
    exec 9>"$root/artifacts/build.lock"
    flock 9
    if sources_changed; then
        say "building ..."
        local started log="$root/artifacts/build.log"
        started="$(mktemp "$root/artifacts/stamp.XXXXXX")"
        if ! dotnet build "$root/Dashboard" -c Release -v q --nologo >"$log" 2>&1 9>&-; then
            rm -f "$started"
            cat "$log" >&2
            say "the build failed (above, and in $log)"
            exit 3
        fi
        # As old as the build's beginning: a source saved during it is newer.
        mv "$started" "$stamp"
    fi
    exec 9>&-
}

if sources_changed; then
    mkdir -p "$root/artifacts"
    build
fi

exec dotnet "$program" "$@"
