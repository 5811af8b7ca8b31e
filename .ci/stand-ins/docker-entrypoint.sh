#!/usr/bin/env bash
# The entry point of the PostgreSQL stand-in. As in the official image, the database is made by a first server that only
# this container reaches, so that the log says twice that it is ready.
set -euo pipefail

if [[ ${1:-} != postgres ]]; then
    exec "$@"
fi

if [[ ! -s $PGDATA/PG_VERSION ]]; then
    : "${POSTGRES_PASSWORD:?must be set}"
    user=${POSTGRES_USER:-postgres}
    database=${POSTGRES_DB:-$user}
    initdb --no-sync --username="$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") \
        --auth-local=trust --auth-host=scram-sha-256
    printf "listen_addresses = '*'\n" >>"$PGDATA/postgresql.conf"
    printf 'host all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"
    pg_ctl --wait --options="-c listen_addresses=''" start
    [[ $database == postgres ]] || createdb --username="$user" --maintenance-db=postgres "$database"
    pg_ctl --wait --mode=fast stop
fi
exec "$@"
