#!/bin/sh
# Starts the service once, up to where it would begin to work, and lays its classes out for the next start: start-up.aot.
# Migrations run while a service starts, so it gets a PostgreSQL of its own; Kafka it would need only later.
set -eu
port=${TRAINING_PORT:-5432}
folder=$(mktemp -d)
trap 'pg_ctl --pgdata "$folder/data" --mode immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT

fail() {
  tail -n 60 "$folder"/*.log >&2
  echo "No start-up cache was made: $1" >&2
  exit 1
}

initdb --pgdata "$folder/data" --username train --auth trust --encoding UTF8 --locale C --no-sync \
  >"$folder/initdb.log" 2>&1 || fail "initdb ended with $?."
pg_ctl --pgdata "$folder/data" --wait --log "$folder/postgres.log" --options "-F -p $port -h localhost -k $folder" start \
  >"$folder/pg_ctl.log" 2>&1 || fail "PostgreSQL does not start."

# The heap is that of the containers: with a larger one the cache would hold what they cannot use.
DATABASE_URL=jdbc:postgresql://localhost:$port/postgres DATABASE_USER=train DATABASE_PASSWORD=train \
  ROADBOOK_KAFKA_CREATE_TOPICS=false ROADBOOK_METRICS_PASSWORD=train ROADBOOK_STORAGE_DIR="$folder/files" \
  ROADBOOK_SECOND_FACTOR_KEY=dHJhaW5pbmctb25seS1uZXZlci11c2VkLTMyLWJ5dGU= \
  ROADBOOK_ADMIN_USERNAME=train ROADBOOK_ADMIN_PASSWORD=training-only-never-used \
  java @java.options -Xmx384m -XX:AOTCacheOutput=start-up.aot -Dspring.context.exit=onRefresh -jar app.jar \
  >"$folder/service.log" 2>&1 || fail "the service does not start."
test -s start-up.aot || fail "Java ended without writing it."
