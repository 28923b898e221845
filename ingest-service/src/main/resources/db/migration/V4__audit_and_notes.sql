-- Who decided what. Entries are added and never touched again.
create table audit_entry (
    id       bigint      generated always as identity primary key,
    at       timestamptz not null,
    actor    text        not null check (actor <> ''),
    -- The API token that acted for the actor.
    token    text,
    action   text        not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
    edition  text,
    country  text,
    section  text,
    proposal bigint,
    detail   jsonb       not null check (jsonb_typeof(detail) = 'object'),
    check ((edition is null) = (country is null))
);

-- The log is read newest first, of one assessment or one actor; of a time it is read by at.
create index audit_entry_by_assessment on audit_entry (edition, country, id desc) where edition is not null;
create index audit_entry_by_actor on audit_entry (actor, id desc);
create index audit_entry_by_time on audit_entry (at);

-- What editors tell each other about a revision, and no reader sees.
create table note (
    id       bigint      generated always as identity primary key,
    edition  text        not null,
    country  text        not null,
    section  text        not null,
    revision int         not null,
    text     text        not null check (text <> '' and char_length(text) <= 5000),
    author   text        not null check (author <> ''),
    at       timestamptz not null,
    foreign key (edition, country, section, revision) references revision (edition, country, section, revision)
);

create index note_by_revision on note (edition, country, section, revision, id);

create function refuse_rewriting() returns trigger
    language plpgsql as
$$
begin
    raise exception 'what was recorded is kept for ever: % on % refused', tg_op, tg_table_name;
end;
$$;

create trigger audit_entry_is_kept
    before update or delete or truncate
    on audit_entry
    for each statement
execute function refuse_rewriting();

create trigger note_is_kept
    before update or delete or truncate
    on note
    for each statement
execute function refuse_rewriting();
