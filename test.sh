#!/usr/bin/env bash
# Builds with warnings as errors, checks the formatting, runs every test project, and ends with "N passed, N failed".
# UPDATE_SCHEMA=1 ./test.sh writes Ingest/Schema/schema.sql afresh from the numbered scripts.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "$root/.ci/prerequisites.sh"
cd "$root"

require_dotnet
require_postgres
require_program pdftotext poppler-utils
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null; then install_packages chromium; fi

results="$root/artifacts/test-results"
rm -rf "$results"
mkdir -p "$results"
passed=0
failed=0

# step NAME COMMAND...: one that fails counts as one failed test; its output is shown.
step() {
    local name="$1" log="$results/$1.log"
    shift
    printf '%s ... ' "$name"
    if "$@" >"$log" 2>&1 </dev/null; then
        echo ok
    else
        echo FAILED
        cat "$log"
        failed=$((failed + 1))
        return 1
    fi
}

# The count behind a word of the runner's summary, such as "  succeeded: 12".
count() { sed -n "s/^ *$2: \([0-9][0-9]*\).*/\1/p" "$1" | tail -n 1; }

# Two projects run side by side, so a line is written whole when its project has ended.
run_project() {
    local name="$1" log="$results/$1.log" code=0 ok bad
    # One that hangs is a failure that says where it was, not a run without end.
    timeout -k 30 1500 "artifacts/bin/$name/release/Coordination.$name" --no-ansi --progress off >"$log" 2>&1 </dev/null || code=$?
    ok="$(count "$log" succeeded)"
    bad="$(count "$log" failed)"
    ok="${ok:-0}"
    bad="${bad:-0}"
    # A bad end without a failed test, such as a project without any test, is itself a failure.
    if [ "$code" != 0 ] && [ "$bad" = 0 ]; then bad=1; fi
    echo "$ok $bad" >"$results/$name.count"
    echo "$name ... $ok passed, $bad failed"
    if [ "$bad" != 0 ]; then cat "$log"; fi
}
export results
export -f count run_project

# Known weaknesses of what we build on. A source that has no such list, or is away, says nothing against us.
audit() {
    local found
    found="$(timeout 120 dotnet list Coordination.sln package --vulnerable --include-transitive 2>&1)" || return 0
    printf '%s\n' "$found"
    ! grep -q '^ *> ' <<<"$found"
}

if step build dotnet build Coordination.sln -c Release -v q --nologo; then
    step format dotnet format Coordination.sln --verify-no-changes --no-restore || true
    step audit audit || true
    projects=()
    browsers=()
    for folder in tests/*/; do
        name="$(basename "$folder")"
        if ! grep -q '<IsTestProject>true' "$folder$name.csproj" 2>/dev/null; then continue; fi
        # What waits for a browser has the machine to itself.
        if grep -q Playwright "$folder$name.csproj"; then browsers+=("$name"); else projects+=("$name"); fi
    done
    printf '%s\n' "${projects[@]}" | xargs -P 2 -I{} bash -c 'run_project {}' || true
    for name in "${browsers[@]}"; do run_project "$name"; done
    for name in "${projects[@]}" "${browsers[@]}"; do
        # One that left no count did not come to its end.
        read -r ok bad <"$results/$name.count" 2>/dev/null || { ok=0; bad=1; }
        passed=$((passed + ok))
        failed=$((failed + bad))
    done
fi

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
