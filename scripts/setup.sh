#!/usr/bin/env bash
# Installs what Bascule needs on Debian 12: packages of scripts/packages.txt, a pinned Node under
# .tools/, npm packages by lock file. Run again at any time: what is there is skipped (under 2 s).
#   scripts/setup.sh [GROUP…]      groups: build demo test bench; default: build demo test
set -euo pipefail
cd "$(dirname "$0")/.."
groups=" ${*:-build demo test} "
tools=$PWD/.tools/node
PATH=${PATH//"$tools/bin:"/}
system_path=$PATH

debian_packages() {
  local have group package why missing=() as=()
  have=" $(dpkg-query -W -f='${db:Status-Status}=${Package} ') "
  while read -r group package why; do
    [[ $groups == *" $group "* && $have != *" installed=$package "* ]] || continue
    # Any Node with npm will do: it only fetches the pinned one.
    [[ $package != nodejs && $package != npm ]] || ! command -v "${package%js}" >/dev/null || continue
    [ ${#missing[@]} -gt 0 ] || echo "Installing from Debian:"
    printf '  %-26s %s\n' "$package" "$why"
    missing+=("$package")
  done < <(grep -v '^#' scripts/packages.txt)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Needs root or sudo: install these, then run this again." >&2; exit 1; }
    as=(sudo)
  fi
  local apt=("${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
  "${apt[@]}" update
  mkdir -p build
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >build/setup.log 2>&1 ||
    { tail -n 20 build/setup.log >&2; exit 1; }
}

# npm ci in $1, unless what lies there was installed from the same two files.
npm_packages() {
  local want
  want=$(cat "$1/package.json" "$1/package-lock.json" | sha256sum)
  [ "$(cat "$1/node_modules/.installed-from" 2>/dev/null)" != "$want" ] || return 0
  echo "Installing from npm: $1"
  # The pinned npm would look for the machine's settings beside itself: name the real ones.
  : "${NPM_CONFIG_GLOBALCONFIG:=$(PATH=$system_path npm config get globalconfig --loglevel=silent)}"
  export NPM_CONFIG_GLOBALCONFIG
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error >/dev/null)
  echo "$want" >"$1/node_modules/.installed-from"
}

debian_packages
mkdir -p "$tools"
cp scripts/node/package.json scripts/node/package-lock.json "$tools/"
npm_packages .tools/node
mkdir -p "$tools/bin"
(cd "$tools/bin" && ln -sfn ../node_modules/node-linux-*/bin/node node &&
  ln -sfn ../node_modules/npm/bin/npm-cli.js npm && ln -sfn ../node_modules/npm/bin/npx-cli.js npx)
PATH=$tools/bin:$PATH
[[ $groups != *" build "* ]] || for dir in content web; do npm_packages $dir; done
# The peers' SQLite is compiled here, as ours was, against the pinned Node's own headers.
[[ $groups != *" bench "* ]] ||
  npm_config_force_build=1 npm_config_nodedir=$(echo "$tools"/node_modules/node-linux-*) npm_packages bench/peers
