-- Makes the owner, the login and the database of Rådrum on PostgreSQL 15 or newer. Run once, as a superuser, outside a transaction:
--   psql -v ON_ERROR_STOP=1 -f infra/roles.sql
-- Then set real passwords: \password radrum_owner and \password radrum

-- Owns the tables and migrates them (RADRUM_OWNER_URL). It makes the application's roles, which cannot log in.
create role radrum_owner login createrole nosuperuser nobypassrls;
-- What the running application connects as (DATABASE_URL). It owns nothing; the migration gives it the application's roles.
create role radrum login nosuperuser nobypassrls nocreatedb nocreaterole;
create database radrum owner radrum_owner encoding 'UTF8' template template0;
revoke all on database radrum from public;
grant connect on database radrum to radrum;
