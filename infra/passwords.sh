#!/bin/sh
# Run by the PostgreSQL image once, after roles.sql: sets the passwords of the two logins.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$OWNER_PASSWORD" -v login="$RADRUM_PASSWORD" <<'SQL'
alter role radrum_owner password :'owner';
alter role radrum password :'login';
SQL
