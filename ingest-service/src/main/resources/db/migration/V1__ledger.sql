-- What editors wrote. Rows of revision are facts: they are added and never touched again.

create table assessment (
    edition      text        not null,
    country      text        not null check (country ~ '^[A-Z]{3}$'),
    version      bigint      not null check (version >= 0),
    updated_at   timestamptz not null,
    -- The version stands for a revision that exists; 0 for none.
    last_version bigint      generated always as (nullif(version, 0)) stored,
    primary key (edition, country)
);

-- Scores by indicator: whole half-steps, or null where not scored.
create function is_scores(scores jsonb) returns boolean
    language sql immutable strict parallel safe
return jsonb_typeof(scores) = 'object' and not exists (
    select from jsonb_each(scores) as score
    where not (jsonb_typeof(score.value) = 'null'
        or jsonb_typeof(score.value) = 'number' and score.value::numeric >= 0 and score.value::numeric % 1 = 0));

create table revision (
    edition           text        not null,
    country           text        not null,
    section           text        not null check (section <> ''),
    revision          int         not null check (revision > 0),
    version           bigint      not null check (version > 0),
    narrative         text        not null,
    scores            jsonb       not null check (is_scores(scores)),
    sources           jsonb       not null check (jsonb_typeof(sources) = 'array'),
    author            text        not null check (author <> ''),
    at                timestamptz not null,
    message           text        not null,
    -- Each number follows one that is there: no gap, in a section or in an assessment, can be written. The versions of
    -- an assessment therefore count its revisions, and are the sum of its sections' revision numbers.
    previous_revision int         generated always as (nullif(revision - 1, 0)) stored,
    previous_version  bigint      generated always as (nullif(version - 1, 0)) stored,
    primary key (edition, country, section, revision),
    unique (edition, country, version),
    foreign key (edition, country) references assessment,
    foreign key (edition, country, section, previous_revision) references revision (edition, country, section, revision),
    foreign key (edition, country, previous_version) references revision (edition, country, version)
);

alter table assessment
    add foreign key (edition, country, last_version) references revision (edition, country, version)
        deferrable initially deferred;

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a revision is kept for ever: % on % refused', tg_op, tg_table_name;
end;
$$;

create trigger revision_is_kept
    before update or delete or truncate
    on revision
    for each statement
execute function refuse_change();

-- Revisions on their way to the topic. A row goes when the broker has acknowledged the record.
create table outbox (
    edition     text   not null,
    country     text   not null,
    version     bigint not null,
    traceparent text,
    primary key (edition, country, version),
    foreign key (edition, country, version) references revision (edition, country, version)
);
