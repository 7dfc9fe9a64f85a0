-- The record of a contract migration. Everything large has a primary key that begins with ward_id: the ward is the unit of locking,
-- ordering, pushing and sharding. Customer codes lead to their ward through customer_directory, the only table that spans wards.

create table company (
    company_id int generated always as identity primary key,
    code       text not null unique,
    name       text not null
);
insert into company (code, name) values ('NSHN', 'Công ty Nước sạch Hà Nội');

create table enterprise (
    enterprise_id int generated always as identity primary key,
    company_id    int  not null references company,
    code          text not null unique,
    name          text not null
);

create table ward (
    ward_id       int generated always as identity primary key,
    enterprise_id int  not null references enterprise,
    code          text not null unique,
    name          text not null
);

-- One row a ward: the lock under which its events are applied, and its counters. Positions come from here and not from a sequence,
-- whose numbers are taken before commit and so leave gaps and appear out of order.
create table ward_head (
    ward_id       int primary key references ward,
    position      bigint      not null default 0,  -- of the last event in the journal
    revision      bigint      not null default 0,  -- changes of places and names, which are no events
    contracts     int         not null default 0,  -- last contract_id given
    groups        int         not null default 0,  -- last group_id given
    buildings     int         not null default 0,  -- last building_id given
    applied_at    timestamptz not null default now()
) with (fillfactor = 50);

-- Residential groups change in the middle of a campaign: a number alone is not an identity, and a group has a time in which it holds.
create table residential_group (
    ward_id    int  not null references ward,
    group_id   int  not null,
    code       text not null,                      -- '12', '7A'
    name       text not null,                      -- 'Tổ dân phố số 12'
    valid_from date not null default '2000-01-01',
    valid_to   date,                               -- first day on which it is no longer in force
    households int,
    primary key (ward_id, group_id),
    unique (ward_id, code, valid_from)
);

create table group_succession (
    ward_id    int     not null,
    old_id     int     not null,
    new_id     int     not null,
    is_partial boolean not null,                   -- only a part of the old group went into the new one
    primary key (ward_id, old_id, new_id),
    foreign key (ward_id, old_id) references residential_group,
    foreign key (ward_id, new_id) references residential_group
);

create table building (
    ward_id     int  not null references ward,
    building_id int  not null,
    code        text not null,                     -- its own, else its name folded
    name        text not null,
    name_key    text not null,                     -- folded, by which a customer list names it
    address     text,
    valid_from  date not null default '2000-01-01',
    valid_to    date,
    primary key (ward_id, building_id),
    unique (ward_id, code)
);

-- The state of each contract, folded from the journal: milestones are the latest time of each kind of event, the rest is derived.
-- No personal data stand here. fillfactor leaves room for updates that touch no index.
create table contract (
    ward_id                      int      not null,
    contract_id                  int      not null,
    customer_code                text     not null collate "C",
    unit                         text,
    category                     text,
    contract_number              text,
    listed                       boolean  not null,
    group_id                     int      not null,  -- 0: no group yet
    building_id                  int      not null,  -- 0: not in a building
    stage                        smallint not null,  -- 0 signed … 10 notStarted, in order of precedence
    reached                      smallint not null,  -- 0 nothing … 5 signed
    invited_at                   timestamptz,
    deadline                     timestamptz,
    deadline_estimated           boolean  not null,
    signed_at                    timestamptz,
    signed_late                  boolean  not null,
    overdue_at                   timestamptz,
    due_at                       timestamptz,        -- the deadline that the clock has yet to announce
    batch                        text,
    batch_at                     timestamptz,
    special_case                 text,
    signed_times                 timestamptz[],      -- all that count, when there is more than one
    notice_sent                  timestamptz,
    notice_delivered             timestamptz,
    notice_failed                timestamptz,
    review_sent                  timestamptz,
    review_returned              timestamptz,
    review_verified              timestamptz,
    review_special_case          timestamptz,
    review_special_case_resolved timestamptz,
    invitation_sent              timestamptz,
    invitation_delivered         timestamptz,
    invitation_failed            timestamptz,
    contract_opened              timestamptz,
    contract_signed              timestamptz,
    contract_declined            timestamptz,
    contract_voided              timestamptz,
    contract_certified           timestamptz,
    help_requested               timestamptz,
    help_resolved                timestamptz,
    deadline_passed              timestamptz,
    primary key (ward_id, contract_id)
) with (fillfactor = 70);
create index contract_by_group on contract (ward_id, group_id, stage, contract_id);
create index contract_by_building on contract (ward_id, building_id, stage, contract_id) where building_id <> 0;
create index contract_due on contract (due_at, ward_id, contract_id) where due_at is not null;
-- Providers that know only the contract's number.
create index contract_by_number on contract (upper(contract_number)) where contract_number is not null;
create index contract_by_batch on contract (ward_id, batch, contract_id) where batch is not null;

-- Codes are unique in a company; the answer to "whose is this event".
create table customer_directory (
    company_id    int  not null references company,
    customer_code text not null collate "C",
    ward_id       int  not null,
    contract_id   int  not null,
    primary key (company_id, customer_code) include (ward_id, contract_id)
);

-- Personal data, apart from everything else.
create table holder (
    ward_id        int  not null,
    contract_id    int  not null,
    name           text,
    address        text,
    phone          text,                           -- national, ten digits
    id_number_hash bytea,                          -- keyed hash; the number itself is never kept
    id_number_last text,                           -- its last three digits
    code_key       text not null,                  -- the keys are folded: without accents, in small letters
    name_key       text not null,
    address_key    text not null,
    unit_key       text not null,
    search_text    text not null generated always as (code_key || ' ' || name_key || ' ' || address_key || ' ' || unit_key) stored,
    primary key (ward_id, contract_id),
    foreign key (ward_id, contract_id) references contract
);
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create index holder_search on holder using gin (ward_id, search_text gin_trgm_ops);

-- The journal: append only, positions 1..n in each ward without a gap.
create table journal (
    ward_id     int         not null,
    position    bigint      not null,
    contract_id int         not null,              -- 0: concerns the ward as a whole
    type        smallint    not null,
    time        timestamptz not null,              -- when it happened
    received_at timestamptz not null,
    source      text        not null collate "C",  -- the feed's name, or the part of the program that wrote it
    event_id    text        not null collate "C",
    data        json,                              -- json, not jsonb: kept as it was sent
    attributes  json,                              -- attributes of the event beyond the known ones
    primary key (ward_id, position),
    unique (ward_id, source, event_id)
);
create index journal_of_contract on journal (ward_id, contract_id, position);

-- The tallies: one row a place, written in the transaction that writes the events.
create table tally (
    ward_id                  int      not null,
    kind                     smallint not null,    -- 1 group, 2 building
    place_id                 int      not null,    -- 0: contracts without such a place
    contracts                int not null default 0,
    stage_signed             int not null default 0,
    stage_declined           int not null default 0,
    stage_needs_help         int not null default 0,
    stage_delivery_failed    int not null default 0,
    stage_overdue            int not null default 0,
    stage_awaiting_signature int not null default 0,
    stage_special_case       int not null default 0,
    stage_reviewed           int not null default 0,
    stage_in_review          int not null default 0,
    stage_notified           int not null default 0,
    stage_not_started        int not null default 0,
    reached_notified         int not null default 0,
    reached_reviewed         int not null default 0,
    reached_invited          int not null default 0,
    reached_opened           int not null default 0,
    reached_signed           int not null default 0,
    signed_late              int not null default 0,
    primary key (ward_id, kind, place_id)
) with (fillfactor = 30, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table tally_day (
    ward_id  int      not null,
    kind     smallint not null,
    place_id int      not null,
    day      date     not null,                    -- in Việt Nam
    invited  int not null default 0,
    opened   int not null default 0,
    signed   int not null default 0,
    overdue  int not null default 0,
    due      int not null default 0,
    primary key (ward_id, kind, day, place_id)
) with (fillfactor = 60);

create table feed (
    feed_id       int generated always as identity primary key,
    name          text        not null unique collate "C",
    enterprise_id int         not null references enterprise,
    secret        bytea       not null,
    types         text[],                          -- null: every type
    created_at    timestamptz not null default now(),
    removed_at    timestamptz
);

-- What each feed brought to each ward, by the hour in which it came; written with the events.
create table feed_hour (
    ward_id       int         not null,
    source        text        not null collate "C",
    hour          timestamptz not null,
    recorded      int         not null default 0,
    duplicates    int         not null default 0,
    last_time     timestamptz,                     -- latest own time of an event
    last_received timestamptz,
    primary key (ward_id, source, hour)
) with (fillfactor = 50);
create index feed_hour_recent on feed_hour (hour);

-- What could not be applied, with its bytes and its reason; replayed when the reason is gone.
create table quarantine (
    quarantine_id bigint generated always as identity primary key,
    source        text        not null collate "C",
    company_id    int         not null,
    event_id      text        collate "C",         -- null where it could not be read
    subject       text        collate "C",
    reason        text        not null,            -- the code of the reason, e.g. unknown-subject
    detail        text        not null,
    body          bytea       not null,
    by_adapter    boolean     not null,            -- made by an adapter of ours, so it may bear types that no feed can send
    fingerprint   bytea       not null,            -- of source, id and body: the same refused event is kept once
    received_at   timestamptz not null,
    times_seen    int         not null default 1,
    closed_at     timestamptz,
    closed_as     text                             -- replayed, duplicate, discarded
);
create unique index quarantine_open on quarantine (source, fingerprint) where closed_at is null;
create index quarantine_subject on quarantine (company_id, subject) where closed_at is null and reason = 'unknown-subject';
create index quarantine_unknown on quarantine (quarantine_id) where closed_at is null and reason = 'unknown-subject';
create index quarantine_recent on quarantine (source, quarantine_id);

-- Refusals at the door (wrong signature, unreadable body): counted, since nothing of them is kept.
create table feed_refusal (
    source text        not null collate "C",
    hour   timestamptz not null,
    reason text        not null,
    count  int         not null,
    primary key (source, hour, reason)
);

-- Days that differ from the week's pattern, each with the paper that announced it.
create table calendar_day (
    day    date primary key,
    kind   smallint not null,                      -- 1 holiday, 2 swapped off, 3 make-up working day
    name   text     not null,
    source text     not null default ''
);

-- Files that people brought, for the record of who brought what.
create table file_import (
    import_id   bigint generated always as identity primary key,
    ward_id     int,
    kind        text        not null,
    file_name   text        not null,
    row_count   int         not null,
    taken       int         not null,
    refused     int         not null,
    unchanged   int         not null,
    imported_at timestamptz not null default now()
);
