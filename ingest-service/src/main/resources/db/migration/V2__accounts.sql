-- Local accounts, for installations without an identity provider.
create table account (
    name          text        primary key check (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    -- bcrypt in Modular Crypt Format
    password_hash text        not null check (password_hash ~ '^\$2[aby]\$'),
    -- such as author@TJK
    grants        text[]      not null,
    created_at    timestamptz not null
);
