-- Requests to publish revisions once more, and how far they are.
create table republication (
    id           bigint      generated always as identity primary key,
    -- Which revisions: null where it does not matter.
    edition      text,
    country      text,
    since        timestamptz,
    requested_by text        not null check (requested_by <> ''),
    requested_at timestamptz not null,
    found        bigint      not null check (found >= 0),
    -- So many are in the outbox or were: all up to this one, in the order of editions, countries and versions.
    queued       bigint      not null default 0 check (queued >= 0),
    last_edition text        not null default '',
    last_country text        not null default '',
    last_version bigint      not null default 0,
    queued_at    timestamptz,
    finished_at  timestamptz,
    check (finished_at is null or queued_at is not null)
);

create index republication_under_way on republication (id) where finished_at is null;

alter table outbox add column republication bigint references republication;
