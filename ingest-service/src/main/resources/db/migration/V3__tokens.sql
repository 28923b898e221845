-- API tokens: what a pipeline logs in with, in the name of its owner.
create table api_token (
    id           text        primary key check (id ~ '^[0-9a-f]{16}$'),
    -- SHA-256 of the secret, which has 256 bits of its own: no salt and no slow hash is needed.
    secret_hash  bytea       not null check (length(secret_hash) = 32),
    name         text        not null check (name <> ''),
    owner        text        not null check (owner <> ''),
    -- Null where the owner comes from an identity provider. A deleted account takes its tokens along.
    account      text        references account on delete cascade check (account = owner),
    grants       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    revoked_at   timestamptz,
    last_used_at timestamptz
);

create index on api_token (owner);
create index on api_token (account);
