-- Files between their dry run and their import at the desk. One per person: a new one takes the place of the last.
create table held_file (
    owner     text        primary key,
    -- Tells one file of a person from the next, so that nobody applies another than the one whose report they saw.
    id        bigint      generated always as identity,
    kind      text        not null check (kind in ('scores', 'profile')),
    name      text        not null,
    edition   text,
    country   text,
    content   bytea       not null check (octet_length(content) <= 5 * 1024 * 1024),
    held_at   timestamptz not null
);
