-- What consumers could not take: the letters on their dead letter topics, and what was done about them.
create table dead_letter (
    id               bigint      generated always as identity primary key,
    topic            text        not null,
    partition        int         not null,
    "offset"         bigint      not null,
    -- Of the letter's record. Part of its identity: a topic that was lost and made anew has its offsets again.
    at               timestamptz not null,
    -- Null where the letter does not say it in a way that can be read.
    origin_topic     text,
    origin_partition int,
    origin_offset    bigint,
    consumer         text        not null,
    reason           text        not null,
    -- The key, where it is a short text.
    subject          text,
    key              bytea,
    -- A JSON array of names and values in base64.
    headers          text        not null,
    value            bytea,
    has_content      boolean     not null,
    state            text        not null default 'waiting' check (state in ('waiting', 'replayed', 'discarded')),
    replays          int         not null default 0 check (replays >= 0),
    -- The letter as which it came back after a replay.
    failed_again     bigint      references dead_letter,
    unique (topic, partition, "offset", at)
);

create index dead_letter_by_state on dead_letter (state, id);
create index dead_letter_by_origin on dead_letter (origin_topic, origin_partition, origin_offset);

create table dead_letter_step (
    id      bigint      generated always as identity primary key,
    letter  bigint      not null references dead_letter,
    what    text        not null check (what in ('received', 'replayed', 'discarded', 'failed-again')),
    at      timestamptz not null,
    -- Null where nobody did it.
    actor   text        check (actor <> ''),
    message text
);

create index dead_letter_step_by_letter on dead_letter_step (letter, id);
