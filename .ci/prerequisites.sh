# Sourced by run.sh and test.sh: what the program needs from the machine, and how to get it on Debian and Ubuntu.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf 'coordination: %s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "needs root for: $* (no sudo here)"
        return 1
    fi
}

install_packages() {
    say "installing $*"
    if ! command -v apt-get >/dev/null; then
        say "this machine has no apt-get: install $* by its own means"
        exit 3
    fi
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
    } >&2 </dev/null || { say "could not install $*"; exit 3; }
}

require_dotnet() {
    if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then
        export PATH="$HOME/.dotnet:$PATH"
    fi
    # Looked up by folder: asking the command itself costs a tenth of a second at every start.
    local sdks
    if command -v dotnet >/dev/null; then
        sdks="$(dirname "$(readlink -f "$(command -v dotnet)")")/sdk"
        if compgen -G "$sdks/10.*" >/dev/null || dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
            return
        fi
    fi
    say "the .NET 10 SDK is missing: see https://dotnet.microsoft.com/download/dotnet/10.0"
    exit 3
}

has_postgres() {
    local version
    for version in /usr/lib/postgresql/*/bin/postgres; do
        version="${version#/usr/lib/postgresql/}"
        version="${version%%/*}"
        if [[ "$version" =~ ^[0-9]+$ ]] && [ "$version" -ge 15 ]; then return 0; fi
    done
    [ -x "${COORDINATION_PGBIN:-/nonexistent}/postgres" ] || command -v postgres >/dev/null
}

require_postgres() {
    if has_postgres; then return; fi
    # The program runs a cluster of its own; the package must not start another.
    as_root mkdir -p /etc/postgresql-common
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    install_packages postgresql
    if ! has_postgres; then
        say "PostgreSQL 15 or newer is needed, and this system's package is older: set COORDINATION_PGBIN or COORDINATION_DB"
        exit 3
    fi
}

# require_program COMMAND PACKAGE
require_program() {
    if ! command -v "$1" >/dev/null; then install_packages "$2"; fi
}
