# Read in by scripts that work in a Debian of its own: `. .ci/installers/debian.sh`, with these set before:
#   base       folder it is made in, at the first call, and kept
#   suite      which Debian
#   packages   what is installed there beside the smallest system
#   also       lines of further sources, "" for none
# `made` makes it and says so in one line each; `entered COMMAND ...` runs a command there, where the source tree
# is /src. The mirror is DEBIAN_MIRROR. Needs root: folders are bound in a mount namespace of the command's own and
# are gone with it.

mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

stop() {
    printf '%s\n' "$1" >&2
    exit 1
}

made() {
    [ "$(id -u)" = 0 ] || stop "This is made in a Debian of its own, which only root can set up: run as root."
    [ "$(cat "$base/ready" 2>/dev/null)" != "$packages" ] || return 0
    if [ ! -x "$base/usr/bin/apt-get" ]; then
        command -v debootstrap >/dev/null || stop "debootstrap is missing: apt-get install debootstrap"
        echo "Making a Debian $suite in $base"
        rm -rf "$base.part"
        mkdir -p "$(dirname "$base")"
        debootstrap --variant=minbase "$suite" "$base.part" "$mirror" >"$base.log" 2>&1 || stop "It failed, see $base.log"
        mv "$base.part" "$base"
    fi
    echo "Installing there: $packages"
    cp -L /etc/resolv.conf "$base/etc/resolv.conf"
    printf '%s\n' "deb $mirror $suite main" "$also" >"$base/etc/apt/sources.list"
    # shellcheck disable=SC2086
    entered sh -c 'apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@"' sh $packages \
        >"$base.log" 2>&1 || stop "It failed, see $base.log"
    echo "$packages" >"$base/ready"
}

entered() {
    unshare --mount --pid --fork --kill-child bash -c '
        set -euo pipefail
        base=$1 source=$2
        shift 2
        mount --make-rprivate /
        mount -t proc proc "$base/proc"
        mount --rbind /dev "$base/dev"
        mkdir -p "$base/src"
        mount --rbind "$source" "$base/src"
        exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
            ${INSIDE:-} $(env | grep -E "^(https?_proxy|no_proxy|OPENBLAS_CORETYPE)=" || true) chroot "$base" "$@"
    ' entered "$base" "$PWD" "$@"
}
