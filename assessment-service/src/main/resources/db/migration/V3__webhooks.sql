-- Who is sent events, where to, and what became of each.

create table webhook_subscription (
    id               text        primary key,
    consumer         text        not null,
    url              text        not null,
    description      text        not null,
    -- Words such as country=TJK; none of them: everything.
    filter           text[]      not null,
    state            text        not null check (state in ('pending', 'active', 'paused', 'disabled')),
    reason           text,
    -- Both encrypted, with a key that is not in the database.
    secret           bytea       not null,
    old_secret       bytea,
    old_secret_until timestamptz,
    -- The last entry of the log that became a delivery or is not wanted.
    log              text        not null,
    position         bigint      not null check (position >= 0),
    created_at       timestamptz not null,
    -- Grows with every change that whoever delivers has to know of.
    revision         int         not null default 0,
    failing_since    timestamptz,
    failures         int         not null default 0,
    quiet_until      timestamptz,
    slow             boolean     not null default false,
    -- Which replica delivers at the moment, and until when by the clock of this database, the only one that all share.
    lease            uuid,
    lease_until      timestamptz,
    check ((old_secret is null) = (old_secret_until is null)),
    check ((failing_since is null) = (failures = 0)),
    check ((lease is null) = (lease_until is null))
) with (fillfactor = 50);

create index on webhook_subscription (consumer);

create table webhook_delivery (
    id           bigint      generated always as identity primary key,
    subscription text        not null references webhook_subscription on delete cascade,
    -- The webhook-id: the same however often the event is sent.
    message      text        not null,
    kind         text        not null check (kind in ('event', 'resync', 'verification')),
    type         text        not null,
    at           timestamptz not null,
    log          text,
    position     bigint,
    edition      text,
    country      text,
    version      bigint,
    -- What is sent; of an event it stands in the tables of history.
    data         text,
    state        text        not null check (state in ('waiting', 'delivered', 'failed')),
    -- Failed attempts since it was last begun.
    tries        int         not null default 0,
    due_at       timestamptz not null,
    ended_at     timestamptz,
    unique (subscription, message),
    check ((kind = 'event') = (edition is not null and country is not null and version is not null)),
    check ((kind = 'event') = (data is null)),
    check ((kind = 'verification') = (position is null)),
    check ((log is null) = (position is null)),
    check ((state = 'waiting') = (ended_at is null))
) with (fillfactor = 70);

create index on webhook_delivery (subscription, id);
-- What waits, in the order of its assessment.
create index on webhook_delivery (subscription, edition, country, position) where state = 'waiting';
create index on webhook_delivery (ended_at) where state <> 'waiting';

create table webhook_attempt (
    delivery    bigint      not null references webhook_delivery on delete cascade,
    number      int         not null check (number >= 1),
    at          timestamptz not null,
    duration_ms int         not null check (duration_ms >= 0),
    status      int,
    failure     text,
    primary key (delivery, number),
    check (status is not null or failure is not null)
);
