# How stand-ins are made: as the root of a small Debian with some packages and files, in one layer.
. "$(dirname -- "${BASH_SOURCE[0]}")/../common.sh"

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# Makes the root; takes mmdebstrap's options, and in their hooks the root is "$1".
debian_root() {
    command -v mmdebstrap >/dev/null || apt_install "way to make a Debian root" mmdebstrap
    . /etc/os-release
    local archives
    # This machine's own archives, so that its mirrors are used.
    archives=$(apt-get indextargets --format '$(RELEASE) deb $(REPO_URI) $(RELEASE) $(COMPONENT)' "Created-By: Packages" |
        sed -n "s/^${VERSION_CODENAME:-}\(-[a-z]*\)\{0,1\} //p")
    [[ -n $archives ]] || fail "apt knows no archive of this machine's own release to build a stand-in from."
    # And its way to reach them, which may lead through a proxy.
    apt-config dump --no-empty --format '%F "%v";%n' Acquire >"$work/apt.conf"
    mmdebstrap --quiet --variant=essential --aptopt="$work/apt.conf" --aptopt='APT::Install-Recommends "false"' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
        "$@" "$VERSION_CODENAME" "$work/root.tar" - <<<"$archives" 2>"$work/log" ||
        fail "The stand-in's Debian root could not be made: $(grep -E '^E:' "$work/log" | head -n 1)"
}

# Makes the root an image named $1, which is described by $2; takes instructions of a Dockerfile.
stand_in() {
    local image=$1 description=$2 changes=() instruction
    shift 2
    for instruction in "$@"; do
        changes+=(--change "$instruction")
    done
    docker import "${changes[@]}" \
        --change "LABEL dev.maxarportal.stand-in=true" \
        --change "LABEL org.opencontainers.image.description=\"$description\"" \
        "$work/root.tar" "$image" >/dev/null || fail "The engine did not take the stand-in for $image."
}
