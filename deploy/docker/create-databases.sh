#!/usr/bin/env bash
# Runs once, in an empty PostgreSQL: a database for each service and for the registry, of a role with a password of its own.
set -euo pipefail
for name in gateway ingestion prediction recommendation outreach dashboard registry; do
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
    --set name="$name" --set variable="ROADBOOK_DATABASE_PASSWORD_${name^^}" <<'SQL'
\getenv password :variable
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
