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
    -- So many are in the outbox or were: those with versions up to this one, of all assessments.
    queued       bigint      not null default 0 check (queued >= 0),
    last_version bigint      not null default 0,
    -- The highest version that there was.
    up_to        bigint      not null,
    queued_at    timestamptz,
    finished_at  timestamptz,
    check (finished_at is null or queued_at is not null)
);

create index republication_under_way on republication (id) where finished_at is null;

alter table outbox add column republication bigint references republication;
