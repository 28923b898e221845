-- What the events said, each event's JSON as it came. Rows are added and never touched again.

create table section_revision (
    edition  text        not null,
    country  text        not null check (country ~ '^[A-Z]{3}$'),
    version  bigint      not null check (version >= 1),
    section  text        not null check (section <> ''),
    revision int         not null check (revision between 1 and version),
    at       timestamptz not null,
    data     bytea       not null,
    primary key (edition, country, version),
    -- Also the way to the latest revision of a section at a version.
    unique (edition, country, section, revision) include (version)
);

create table scorecard (
    edition text        not null,
    country text        not null check (country ~ '^[A-Z]{3}$'),
    version bigint      not null check (version >= 1),
    at      timestamptz not null,
    data    bytea       not null,
    primary key (edition, country, version) include (at)
);

create table movement (
    edition text        not null,
    country text        not null check (country ~ '^[A-Z]{3}$'),
    version bigint      not null check (version >= 1),
    at      timestamptz not null,
    data    bytea       not null,
    primary key (edition, country, version)
);

-- The version that readers see: the highest for which both the scorecard and the section revision are there.
create table current_version (
    edition text        not null,
    country text        not null,
    version bigint      not null,
    at      timestamptz not null,
    primary key (edition, country),
    foreign key (edition, country, version) references scorecard,
    foreign key (edition, country, version) references section_revision
) with (fillfactor = 50);
