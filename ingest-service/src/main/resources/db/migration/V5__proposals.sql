-- Changes on their way into the ledger.

create table proposal (
    id                  bigint      generated always as identity primary key,
    edition             text        not null,
    country             text        not null check (country ~ '^[A-Z]{3}$'),
    title               text        not null check (title <> ''),
    message             text        not null,
    state               text        not null
        check (state in ('draft', 'in_review', 'changes_requested', 'approved', 'published', 'withdrawn')),
    author              text        not null check (author <> ''),
    created_at          timestamptz not null,
    updated_at          timestamptz not null check (updated_at >= created_at),
    version             int         not null check (version > 0),
    -- Whatever the roles: nobody approves what is their own.
    reviewed_by         text        check (reviewed_by <> author),
    publish_at          timestamptz check (publish_at is null or state = 'approved'),
    scheduled_by        text        check ((scheduled_by is null) = (publish_at is null)),
    publication_problem text,
    published_by        text        check ((published_by is not null) = (state = 'published')),
    published_at        timestamptz check ((published_at is null) = (published_by is null)),
    check (state <> 'approved' or reviewed_by is not null)
);

create index proposal_of_assessment on proposal (edition, country, id);
create index proposal_due on proposal (publish_at) where publish_at is not null;

create function keep_row() returns trigger
    language plpgsql as
$$
begin
    raise exception 'what is in % is kept for ever: % refused', tg_table_name, tg_op;
end;
$$;

-- Every draft that was ever saved: the base on which a later one, made in another window, is merged.
create table proposal_draft (
    proposal      bigint      not null references proposal,
    section       text        not null check (section <> ''),
    draft         int         not null check (draft > 0),
    base_revision int         not null check (base_revision >= 0),
    narrative     text        not null,
    scores        jsonb       not null check (is_scores(scores)),
    sources       jsonb       not null check (jsonb_typeof(sources) = 'array'),
    at            timestamptz not null,
    primary key (proposal, section, draft)
);

create trigger proposal_draft_is_kept
    before update or delete or truncate
    on proposal_draft
    for each statement
execute function keep_row();

-- The sections that a proposal holds now, each at its last draft, and what became of them.
create table proposal_section (
    proposal           bigint  not null references proposal,
    section            text    not null,
    draft              int     not null,
    published_revision int     check (published_revision >= 0),
    unchanged          boolean check ((unchanged is null) = (published_revision is null)),
    primary key (proposal, section),
    foreign key (proposal, section, draft) references proposal_draft
);

create table proposal_comment (
    id          bigint      generated always as identity primary key,
    proposal    bigint      not null references proposal,
    section     text,
    indicator   text        check (indicator is null or section is not null),
    text        text        not null check (text <> ''),
    author      text        not null check (author <> ''),
    at          timestamptz not null,
    resolved_by text,
    resolved_at timestamptz check ((resolved_at is null) = (resolved_by is null))
);

create index comment_of_proposal on proposal_comment (proposal, id);

-- What authors said to warnings. The last one to a warning is the one that may count; the others stay.
create table proposal_answer (
    id        bigint      generated always as identity primary key,
    proposal  bigint      not null references proposal,
    rule      text        not null check (rule <> ''),
    section   text        not null check (section <> ''),
    indicator text,
    text      text        not null check (text <> ''),
    author    text        not null check (author <> ''),
    at        timestamptz not null,
    -- The warning with what it rested on: where another key stands now, this answers nothing any more.
    warning   text        not null check (warning <> '')
);

create index answer_of_proposal on proposal_answer (proposal, id);

create trigger proposal_answer_is_kept
    before update or delete or truncate
    on proposal_answer
    for each statement
execute function keep_row();
