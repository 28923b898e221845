-- The order in which events became visible to readers: the same for all replicas, without a gap, and only extended at its
-- end. What the events say stands in the tables of history.

create table log_state (
    -- There is one row.
    one             boolean     primary key default true check (one),
    -- Tells this log from another one: of a database that was built anew, or set back to an older state. Whoever restores
    -- a backup gives it a new id, as positions behind the backup will be used a second time.
    id              text        not null check (id ~ '^[0-9a-f]{12}$'),
    -- The last position that was given away.
    head            bigint      not null default 0,
    -- Entries up to this position are gone, or about to go. No event older than expired_before enters the log any more.
    expired_through bigint      not null default 0,
    expired_before  timestamptz not null default 'epoch',
    check (0 <= expired_through and expired_through <= head)
) with (fillfactor = 50);

insert into log_state (id) values (left(replace(gen_random_uuid()::text, '-', ''), 12));

create table log_entry (
    position bigint      primary key check (position >= 1),
    type     text        not null check (type in ('section', 'scorecard', 'movement')),
    edition  text        not null,
    country  text        not null,
    version  bigint      not null,
    at       timestamptz not null,
    unique (type, edition, country, version)
);

create index on log_entry (at);

-- What readers already see.
insert into log_entry (position, type, edition, country, version, at)
select row_number() over (order by at, edition, country, version, place), type, edition, country, version, at
from (
    select 'section' as type, 1 as place, edition, country, version, at from section_revision
    union all
    select 'scorecard', 2, edition, country, version, at from scorecard
    union all
    select 'movement', 3, edition, country, version, at from movement
) as known
where version <= (
    select c.version from current_version c where (c.edition, c.country) = (known.edition, known.country));

update log_state set head = (select count(*) from log_entry);
