#!/usr/bin/env bash
# At the first start: a database and an account for each who keeps something, of which no other may even connect.
set -euo pipefail

database() {
  psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v name="$1" -v password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

database ingest "$INGEST_PASSWORD"
database scoring "$SCORING_PASSWORD"
database assessment "$ASSESSMENT_PASSWORD"
database keycloak "$KEYCLOAK_PASSWORD"
