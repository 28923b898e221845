-- Comparisons of the topic with the revisions, asked for by somebody or begun by the service itself.
create table reconciliation (
    id           bigint      generated always as identity primary key,
    reason       text        not null check (reason in ('start', 'request', 'loss')),
    requested_by text        check (requested_by <> ''),
    requested_at timestamptz not null,
    -- When whoever works on it last showed a sign of life; null where nobody does. By the database's clock.
    alive_at     timestamptz,
    finished_at  timestamptz,
    records      bigint      not null default 0,
    revisions    bigint      not null default 0,
    missing      bigint      not null default 0,
    ahead        bigint      not null default 0,
    -- Why the last attempt came to nothing.
    problem      text,
    check ((reason = 'request') = (requested_by is not null))
);

create index reconciliation_under_way on reconciliation (id) where finished_at is null;
