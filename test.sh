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

run_project() {
    local name="$1" log="$results/$1.log" code=0 ok bad
    printf '%s ... ' "$name"
    "artifacts/bin/$name/release/Coordination.$name" --no-ansi --progress off >"$log" 2>&1 </dev/null || code=$?
    ok="$(count "$log" succeeded)"
    bad="$(count "$log" failed)"
    ok="${ok:-0}"
    bad="${bad:-0}"
    # A bad end without a failed test, such as a project without any test, is itself a failure.
    if [ "$code" != 0 ] && [ "$bad" = 0 ]; then bad=1; fi
    passed=$((passed + ok))
    failed=$((failed + bad))
    echo "$ok passed, $bad failed"
    if [ "$bad" != 0 ]; then cat "$log"; fi
}

if step build dotnet build Coordination.sln -c Release -v q --nologo; then
    step format dotnet format Coordination.sln --verify-no-changes --no-restore || true
    for folder in tests/*/; do
        name="$(basename "$folder")"
        if grep -q '<IsTestProject>true' "$folder$name.csproj" 2>/dev/null; then run_project "$name"; fi
    done
fi

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
