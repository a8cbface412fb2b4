#!/usr/bin/env bash
# Runs once, in an empty PostgreSQL: a database and a role for each service and for the schema registry.
set -euo pipefail
for name in gateway ingestion prediction recommendation outreach dashboard registry; do
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set name="$name" --set password="$ROADBOOK_DATABASE_PASSWORD" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
