#!/usr/bin/env bash
# Copies .env.example to .env, with every secret made up. A mail server's password is not ours to make up.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
file=${1:-.env}

random() {
  head -c 32 /dev/urandom | base64
}

umask 077
set -o noclobber # an .env that exists is in use
while IFS= read -r line; do
  case $line in
    SMTP_*) ;;
    *_SECRETS_*=) line+=whsec_$(random) ;;
    *_KEY=) line+=$(random) ;;
    *PASSWORD*=) line+=$(random | tr '+/' '-_' | tr -d =) ;;
  esac
  printf '%s\n' "$line"
done <.env.example >"$file"
echo "$file is ready: look it through, then docker compose up --build"
