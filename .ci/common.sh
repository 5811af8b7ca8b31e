# What the scripts of the check share. Each of them sources it first and then stands in the project's root.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

fail() {
    printf '%s: %s\n' "${0#./}" "$1" >&2
    exit 1
}

# Installs $1, as people call it, from the Debian packages that follow.
apt_install() {
    local what=$1
    shift
    command -v apt-get >/dev/null || fail "There is no $what here and no apt-get to install it with."
    ((EUID == 0)) || fail "There is no $what here, and only root can install it: apt-get install $*."
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq -o Acquire::Retries=3 &&
        apt-get install -y -qq -o Acquire::Retries=3 --no-install-recommends "$@" >/dev/null; } </dev/null >&2 ||
        fail "$what could not be installed with apt-get."
}
