#!/bin/sh
# Makes /app/start-up.aot with the options the image's entry point uses; a failure costs start-up time, not the image.
set -u
service postgresql start
su postgres -c "psql --quiet --command \"create role train login superuser password 'train'\" --command 'create database train owner train'"
cd /app || exit 1
DATABASE_URL=jdbc:postgresql://localhost:5432/train DATABASE_USER=train DATABASE_PASSWORD=train \
  SPRING_KAFKA_ADMIN_FAIL_FAST=false SPRING_KAFKA_ADMIN_AUTO_CREATE=false \
  ROADBOOK_METRICS_PASSWORD=train ROADBOOK_LINK_SECRET=dHJhaW5pbmctb25seS1uZXZlci1hLXNlY3JldC1hdC1hbGw= \
  ROADBOOK_WEBHOOK_SECRETS_SAP=whsec_dHJhaW5pbmctb25seS1uZXZlci1hLXNlY3JldA== ROADBOOK_STORAGE_DIR=/tmp/files \
  ROADBOOK_ADMIN_USERNAME=train ROADBOOK_ADMIN_PASSWORD=training-only-never-used ROADBOOK_PUBLIC_URL=http://localhost \
  ROADBOOK_MAIL_FROM=train@example.com SMTP_HOST=localhost SMTP_PORT=25 \
  java -XX:AOTCacheOutput=/app/start-up.aot -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError \
  --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Dspring.context.exit=onRefresh \
  -jar app.jar >/tmp/train.log 2>&1
if [ ! -f /app/start-up.aot ]; then
  tail -n 40 /tmp/train.log
  echo "No start-up cache was made: the service will start more slowly." >&2
  : >/app/start-up.aot.missing
fi
service postgresql stop
