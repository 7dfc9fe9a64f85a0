-- How the accounts prove who they are. Of every secret that is handed out only a hash is kept; what the program must be able to read again
-- (the key of an authenticator) is encrypted with the program's keys. No role but coordination_access sees any of it.

create table credential (
    account_id        int primary key references account,
    password_hash     text,
    pin_hash          text,                          -- of those who come by a personal link
    stamp             text        not null,          -- changes with every secret; a session with another one is void
    authenticator_key text,                          -- encrypted
    two_factor        boolean     not null default false,
    recovery_codes    text[]      not null default '{}',  -- hashes
    last_code         text,                          -- hash of the last one-time code that was taken: none is taken twice
    failed            smallint    not null default 0,
    locked_until      timestamptz
);

create table external_login (
    provider   text        not null,
    subject    text        not null,
    account_id int         not null references account,
    created_at timestamptz not null default now(),
    primary key (provider, subject)
);

-- One use, to choose a password.
create table invitation (
    code_hash  bytea primary key,
    account_id int         not null references account,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index invitation_account on invitation (account_id);

-- On paper, for as long as its holder needs it: worth nothing without the PIN, which is chosen with the first use.
create table personal_link (
    code_hash  bytea primary key,
    account_id int         not null references account,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,                 -- by when the PIN must have been chosen
    revoked_at timestamptz
);
create index personal_link_account on personal_link (account_id);

-- Where somebody is signed in: a row a sign-in, so that one lost phone can be cut off.
create table device (
    device_id  bigint generated always as identity primary key,
    account_id int         not null references account,
    name       text        not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    cut_off_at timestamptz
);
create index device_account on device (account_id) where cut_off_at is null;

create table bearer_token (
    token_hash bytea primary key,
    account_id int         not null references account,
    created_at timestamptz not null default now(),
    removed_at timestamptz
);
create index bearer_token_account on bearer_token (account_id);

-- The keys with which cookies are sealed: all processes read the same.
create table protection_key (
    name       text primary key,
    xml        text        not null,
    created_at timestamptz not null default now()
);

create trigger credential_changed after update of stamp, two_factor on credential for each row execute function announce_access();
create trigger device_changed after insert or update on device for each row execute function announce_access();
create trigger bearer_token_changed after insert or update on bearer_token for each row execute function announce_access();

-- Counts an attempt before it is looked at, so that attempts at the same time cannot outrun the count. False: locked, do not look.
create function take_attempt(p_account int, p_most int, p_pause interval) returns boolean language sql set search_path = public, pg_temp as $$
    with taken as (
        update credential set
            failed = case when failed + 1 >= p_most then 0 else failed + 1 end,
            locked_until = case when failed + 1 >= p_most then now() + p_pause end
        where account_id = p_account and (locked_until is null or locked_until <= now())
        returning 1
    ) select exists (select from taken)
$$;

revoke all on credential, external_login, invitation, personal_link, device, bearer_token, protection_key from public;
revoke execute on function take_attempt(int, int, interval) from public;
grant select, insert, update on credential, invitation, personal_link, device, bearer_token, protection_key to coordination_access;
grant select, insert, delete on external_login to coordination_access;
grant execute on function take_attempt(int, int, interval) to coordination_access;
