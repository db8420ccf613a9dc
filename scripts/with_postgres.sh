#!/usr/bin/env bash
# A PostgreSQL cluster of its own, in a temporary directory and on a local socket, for as long as a command runs:
#   scripts/with_postgres.sh COMMAND…
# The command finds TEST_POSTGRES: the URL of a user that may make databases and roles, and is no superuser.
# DURABLE=1: with fsync, for measuring.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -x "$bin/initdb" ] || { echo "PostgreSQL is not installed: run make setup"; exit 1; }

dir=$(mktemp -d /tmp/bascule-pg.XXXXXX)
as=()  # The server refuses to run as root.
if [ "$(id -u)" = 0 ]; then
  chown postgres "$dir"
  as=(runuser -u postgres --)
fi
stop() {
  "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$dir"
}
trap stop EXIT

sync=off
[ -z "${DURABLE:-}" ] || sync=on
cd "$dir"
"${as[@]}" "$bin/initdb" -D "$dir/data" -U admin -A trust -E UTF8 --no-locale --no-sync >"$dir/initdb.log"
cat >>"$dir/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$dir'
max_connections = 300
fsync = $sync
full_page_writes = $sync
log_min_messages = fatal
SETTINGS
"${as[@]}" "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w start >/dev/null
"${as[@]}" "$bin/psql" -q -h "$dir" -U admin -d postgres -c "CREATE ROLE bascule LOGIN CREATEDB CREATEROLE"
cd - >/dev/null
export TEST_POSTGRES="postgresql://bascule@/postgres?host=$dir"
"$@"
