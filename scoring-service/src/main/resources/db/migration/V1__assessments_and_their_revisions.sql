-- One row per assessment that was ever edited: locked by whoever applies revisions to it.
create table assessment (
    edition      text   not null,
    country      text   not null,
    -- The revisions 1 to this one are applied; 0: none is.
    version      bigint not null default 0 check (version >= 0),
    last_version bigint generated always as (nullif(version, 0)) stored,
    primary key (edition, country)
);

-- The applied revisions, each with the two records that were emitted for it: a redelivery emits these bytes again.
create table revision (
    edition           text    not null,
    country           text    not null,
    version           bigint  not null check (version >= 1),
    section           text    not null,
    revision          integer not null check (revision >= 1),
    previous_version  bigint generated always as (nullif(version - 1, 0)) stored,
    previous_revision integer generated always as (nullif(revision - 1, 0)) stored,
    -- The revised section as JSON, without narrative and sources: what scoring depends on.
    event             bytea   not null,
    traceparent       text,
    scorecard         bytea   not null,
    movement          bytea   not null,
    primary key (edition, country, version),
    unique (edition, country, section, revision),
    check (revision <= version),
    foreign key (edition, country) references assessment,
    -- No gap, in the versions of an assessment nor in the revisions of a section.
    foreign key (edition, country, previous_version) references revision (edition, country, version),
    foreign key (edition, country, section, previous_revision) references revision (edition, country, section, revision)
);

alter table assessment
    add foreign key (edition, country, last_version) references revision (edition, country, version);

-- Records that wait for an earlier version of their assessment, as they came.
create table held_record (
    edition          text     not null,
    country          text     not null,
    version          bigint   not null check (version >= 2),
    record_partition integer  not null check (record_partition >= 0),
    record_offset    bigint   not null check (record_offset >= 0),
    header_names     text[]   not null,
    header_values    bytea[]  not null check (cardinality(header_values) = cardinality(header_names)),
    value            bytea    not null,
    primary key (edition, country, version),
    foreign key (edition, country) references assessment
);
