-- Accounts, what they are granted, and the walls that follow from it. The program says in whose name it reads (coordination.actor, set for
-- one transaction); what that account may see is looked up here and nowhere else, so that a page that forgets a condition shows nothing
-- foreign. Roles are made before this script runs: they are the server's, not the database's.

create table account (
    account_id   int generated always as identity primary key,
    kind         smallint    not null,              -- 1 person, 2 machine
    name         text        not null unique,       -- by which one signs in, in small letters
    display_name text        not null,
    created_at   timestamptz not null default now(),
    disabled_at  timestamptz
);

-- Who may do what where, and for how long. Without an enterprise: the whole company.
create table access_grant (
    grant_id      int generated always as identity primary key,
    account_id    int         not null references account,
    role          text        not null,
    enterprise_id int         references enterprise,
    ward_id       int         references ward,
    group_id      int,
    building_id   int,
    valid_from    timestamptz not null default now(),
    valid_until   timestamptz,
    granted_by    int         references account,   -- null: the program's operator
    granted_at    timestamptz not null default now(),
    revoked_at    timestamptz,
    revoked_by    int         references account,
    foreign key (ward_id, group_id) references residential_group,
    foreign key (ward_id, building_id) references building,
    constraint grant_place check (case role
        when 'company'     then enterprise_id is null and ward_id is null
        when 'dpo'         then enterprise_id is null and ward_id is null
        when 'admin'       then enterprise_id is null and ward_id is null
        when 'enterprise'  then enterprise_id is not null and group_id is null and building_id is null
        when 'care'        then enterprise_id is not null and group_id is null and building_id is null
        when 'records'     then enterprise_id is not null and group_id is null and building_id is null
        when 'area'        then ward_id is not null
        when 'ward'        then ward_id is not null and group_id is null and building_id is null
        when 'ward-leader' then ward_id is not null and group_id is null and building_id is null
        when 'leader'      then ward_id is not null and group_id is not null and building_id is null
        when 'building'    then ward_id is not null and building_id is not null and group_id is null
        else false end)
);
create index access_grant_account on access_grant (account_id);
create index access_grant_place on access_grant (ward_id, group_id, building_id) where revoked_at is null;

-- A change of anybody's grants wakes every process; it re-asks for the people it serves.
create function announce_access() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    perform pg_notify('coordination_access', new.account_id::text);
    return null;
end $$;
create trigger access_changed after insert or update on access_grant for each row execute function announce_access();
create trigger account_changed after update on account for each row execute function announce_access();

-- In whose name this transaction reads: null nobody, 0 the program itself.
create function actor() returns int language sql stable set search_path = public, pg_temp as
$$ select nullif(current_setting('coordination.actor', true), '')::int $$;

create view grant_in_force as
    select g.* from access_grant g join account a using (account_id)
    where a.disabled_at is null and g.revoked_at is null and g.valid_from <= now() and (g.valid_until is null or g.valid_until > now());

-- A place as one number, so that many places are one array.
create function place_key(ward_id int, place_id int) returns bigint language sql immutable parallel safe as
$$ select ward_id::bigint << 32 | place_id $$;

-- The wards that the actor sees as a whole by one of the given roles.
create function wards_by_role(roles text[]) returns int[] language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct w.ward_id), '{}') from grant_in_force g
    join ward w on (g.ward_id is null or g.ward_id = w.ward_id) and (g.enterprise_id is null or g.enterprise_id = w.enterprise_id)
    where g.account_id = actor() and g.role = any(roles) and g.group_id is null and g.building_id is null
$$;

create function places_by_role(of_group boolean, roles text[]) returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct place_key(g.ward_id, case when of_group then g.group_id else g.building_id end)), '{}') from grant_in_force g
    where g.account_id = actor() and g.role = any(roles) and case when of_group then g.group_id else g.building_id end is not null
$$;

-- Wards with all their figures and, without names, their contracts.
create function whole_wards() returns int[] language sql stable security definer set search_path = public, pg_temp as $$
    select case when actor() = 0 then (select coalesce(array_agg(ward_id), '{}') from ward)
    else wards_by_role('{company,enterprise,care,records,area,ward,ward-leader}') end
$$;

create function own_groups() returns bigint[] language sql stable security definer set search_path = public, pg_temp as
$$ select places_by_role(true, '{area,leader}') $$;

create function own_buildings() returns bigint[] language sql stable security definer set search_path = public, pg_temp as
$$ select places_by_role(false, '{area,building}') $$;

-- Wards in which the actor has anything at all: their names and the names of their places are public in an administration.
create function seen_wards() returns int[] language sql stable security definer set search_path = public, pg_temp as $$
    select whole_wards() || coalesce((select array_agg(distinct g.ward_id) from grant_in_force g
        where g.account_id = actor() and (g.group_id is not null or g.building_id is not null)), '{}')
$$;

-- Feeds whose rates and refused events the actor may see: they hold raw bytes, which may hold anything.
create function seen_feeds() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(f.name), '{}') from feed f
    where actor() = 0 or exists (select from grant_in_force g where g.account_id = actor()
        and (g.role = 'admin' or g.role in ('enterprise', 'care') and g.ward_id is null and g.enterprise_id = f.enterprise_id))
$$;

-- The log of access to personal data: one chain of hashes a ward (0: concerns no ward), so that a changed or missing entry shows.
create table access_log (
    ward_id   int         not null,
    entry     bigint      not null,
    at        timestamptz not null,
    actor     int         not null,                 -- account; 0 the program's operator
    by        int,                                  -- who really looked, where somebody views as another
    origin    text,                                 -- from where
    action    text        not null,                 -- read, unmask, export, view-as, …
    purpose   text        not null,
    reason    text,
    filter    text,
    records   int         not null,
    contracts int[],
    previous  bytea       not null,
    hash      bytea       not null,
    primary key (ward_id, entry)
);
create index access_log_time on access_log (at);

create table access_log_head (
    ward_id int    primary key,
    entry   bigint not null,
    hash    bytea  not null
);

create function access_log_hash(e access_log) returns bytea language sql immutable set search_path = public, pg_temp as $$
    select sha256(e.previous || convert_to(jsonb_build_array(e.ward_id, e.entry, extract(epoch from e.at)::text, e.actor, e.by, e.origin, e.action,
        e.purpose, e.reason, e.filter, e.records, e.contracts)::text, 'UTF8'))
$$;

-- Writes one entry in the name of the actor; the head's lock keeps a ward's chain in one line.
create function log_access(p_ward int, p_action text, p_purpose text, p_reason text, p_filter text, p_records int, p_contracts int[])
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_head  access_log_head;
    v_entry access_log;
begin
    if actor() is null then
        raise insufficient_privilege using message = 'nobody is named in whose name personal data would be read';
    end if;
    if coalesce(trim(p_purpose), '') = '' then
        raise check_violation using message = 'personal data are read for a purpose; it must be named';
    end if;
    insert into access_log_head values (p_ward, 0, '') on conflict do nothing;
    select * into v_head from access_log_head where ward_id = p_ward for update;
    v_entry := row(p_ward, v_head.entry + 1, clock_timestamp(), actor(), nullif(current_setting('coordination.by', true), '')::int,
        nullif(current_setting('coordination.origin', true), ''), p_action, p_purpose, p_reason, p_filter, p_records, p_contracts, v_head.hash, '');
    v_entry.hash := access_log_hash(v_entry);
    insert into access_log select v_entry.*;
    update access_log_head set entry = v_entry.entry, hash = v_entry.hash where ward_id = p_ward;
end $$;

-- The first entry of each chain that does not fit; none when the log is whole.
create function broken_access_log() returns table (ward_id int, entry bigint, fault text) language sql stable security definer set search_path = public, pg_temp as $$
    with chained as (
        select l.ward_id, l.entry, access_log_hash(l) <> l.hash as altered,
            l.previous <> coalesce(lag(l.hash) over w, '') as unlinked, l.entry <> row_number() over w as missing
        from access_log l window w as (partition by l.ward_id order by l.entry)
    ), last as (select distinct on (l.ward_id) l.ward_id, l.entry, l.hash from access_log l order by l.ward_id, l.entry desc)
    select distinct on (f.ward_id) f.ward_id, f.entry, f.fault from (
        select c.ward_id, c.entry, case when c.missing then 'an entry before it is missing' when c.altered then 'it was altered'
            else 'it does not follow the one before' end as fault
        from chained c where c.altered or c.unlinked or c.missing
        union all
        select h.ward_id, h.entry, 'the newest entries are missing' from access_log_head h left join last l on l.ward_id = h.ward_id
        where h.entry > 0 and (l.entry is distinct from h.entry or l.hash is distinct from h.hash)
    ) f order by f.ward_id, f.entry
$$;

-- The contracts of a ward whose holders' names the actor may read. A role opens names only where that role holds: who oversees the company
-- and leads group 7 reads the names of group 7. A ward's focal officer reads those who have been put into a batch.
create function named_contracts(p_ward int, p_contracts int[]) returns table (contract_id int, may_unmask boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    v_program   boolean  := actor() = 0;
    v_unmask    boolean  := v_program or p_ward = any (wards_by_role('{enterprise,care,area}'));
    v_batches   boolean  := p_ward = any (wards_by_role('{ward}'));
    v_groups    bigint[] := own_groups();
    v_buildings bigint[] := own_buildings();
    v_area      bigint[] := places_by_role(true, '{area}');
    v_area_b    bigint[] := places_by_role(false, '{area}');
begin
    return query select c.contract_id,
        v_unmask or place_key(c.ward_id, c.group_id) = any (v_area) or place_key(c.ward_id, c.building_id) = any (v_area_b)
    from contract c
    where c.ward_id = p_ward and c.contract_id = any (p_contracts)
        and (v_unmask or (v_batches and c.batch is not null)
            or place_key(c.ward_id, c.group_id) = any (v_groups) or (c.building_id <> 0 and place_key(c.ward_id, c.building_id) = any (v_buildings)));
end $$;

-- The one door to personal data: in scope, for a purpose, and with an entry in the log. Phone and ID number come masked unless p_unmask,
-- which needs a reason and a role that may.
create function read_holders(p_ward int, p_contracts int[], p_purpose text, p_filter text, p_unmask boolean, p_reason text)
returns table (contract_id int, name text, address text, phone text, id_number text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_seen int[];
begin
    if p_unmask and coalesce(trim(p_reason), '') = '' then
        raise check_violation using message = 'phone and ID numbers are shown in full for a reason; it must be given';
    end if;
    select coalesce(array_agg(n.contract_id), '{}') into v_seen from named_contracts(p_ward, p_contracts) n where n.may_unmask or not p_unmask;
    if p_unmask and v_seen = '{}' then
        raise insufficient_privilege using message = 'this role may not see phone and ID numbers in full';
    end if;
    if v_seen <> '{}' then
        perform log_access(p_ward, case when p_unmask then 'unmask' else 'read' end, p_purpose, p_reason, p_filter, cardinality(v_seen), v_seen);
    end if;
    return query select h.contract_id, h.name, h.address,
        case when p_unmask or length(h.phone) is null then h.phone
            when length(h.phone) <= 4 then repeat('*', length(h.phone))
            else left(h.phone, 2) || repeat('*', length(h.phone) - 4) || right(h.phone, 2) end,
        '*********' || h.id_number_last
    from holder h where h.ward_id = p_ward and h.contract_id = any (v_seen);
end $$;

-- The contracts of a ward in which every one of the folded words is found: in names and addresses where those may be read, elsewhere in the
-- customer code alone, so that a search tells nothing that a page would not. The longest word first: it is the one that the index finds.
create function find_contracts(p_ward int, p_words text[]) returns setof int language plpgsql stable security definer set search_path = public, pg_temp rows 200 as $$
declare
    v_program   boolean  := actor() = 0;
    v_named     boolean  := v_program or p_ward = any (wards_by_role('{enterprise,care,area}'));
    v_batches   boolean  := p_ward = any (wards_by_role('{ward}'));
    v_whole     boolean  := p_ward = any (whole_wards());
    v_groups    bigint[] := own_groups();
    v_buildings bigint[] := own_buildings();
begin
    return query select h.contract_id from holder h join contract c on c.ward_id = h.ward_id and c.contract_id = h.contract_id
    where h.ward_id = p_ward and h.search_text like p_words[1] and h.search_text like all (p_words)
        and (v_named or (v_batches and c.batch is not null) or place_key(c.ward_id, c.group_id) = any (v_groups)
            or (c.building_id <> 0 and place_key(c.ward_id, c.building_id) = any (v_buildings))
            or (v_whole and h.code_key like all (p_words)));
end $$;

-- Who may read what. The role that writes the record sees all of it, since feeds span wards, but owns nothing and cannot take back what the
-- journal has; the role that reads sees what the actor may; the role of sign-in sees no contract.
revoke all on all tables in schema public from public;
revoke execute on all functions in schema public from public;
grant usage on schema public to coordination_ingest, coordination_reports, coordination_access;

grant select, insert, update on company, enterprise, ward, ward_head, residential_group, group_succession, building, contract, customer_directory,
    holder, tally, tally_day, feed, feed_hour, quarantine, feed_refusal, calendar_day, file_import to coordination_ingest;
grant delete on contract, holder, tally, tally_day, feed_hour, calendar_day, customer_directory, group_succession to coordination_ingest;
grant select, insert on journal to coordination_ingest;

grant select on company, enterprise, ward, ward_head, residential_group, group_succession, building, contract, customer_directory, tally, tally_day,
    feed_hour, quarantine, feed_refusal, calendar_day, file_import, journal to coordination_reports;
grant select (feed_id, name, enterprise_id, types, created_at, removed_at) on feed to coordination_reports;
grant execute on function actor(), place_key(int, int), wards_by_role(text[]), whole_wards(), seen_wards(), seen_feeds(), own_groups(), own_buildings(),
    read_holders(int, int[], text, text, boolean, text), find_contracts(int, text[]), log_access(int, text, text, text, text, int, int[])
    to coordination_reports;

grant select on company, enterprise, ward, residential_group, building, access_log, access_log_head to coordination_access;
grant select, insert, update on account, access_grant to coordination_access;
grant select on grant_in_force to coordination_access;
grant execute on function actor(), announce_access(), log_access(int, text, text, text, text, int, int[]), broken_access_log() to coordination_access;

do $$
declare
    t text;
begin
    foreach t in array array['ward', 'ward_head', 'residential_group', 'group_succession', 'building', 'contract', 'customer_directory', 'holder',
        'tally', 'tally_day', 'feed', 'feed_hour', 'quarantine', 'feed_refusal', 'file_import', 'journal', 'company', 'enterprise', 'calendar_day']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy record on %I to coordination_ingest using (true) with check (true)', t);
    end loop;
    foreach t in array array['ward', 'residential_group', 'building', 'company', 'enterprise']
    loop
        execute format('create policy names on %I for select to coordination_access using (true)', t);
    end loop;
    foreach t in array array['company', 'enterprise', 'calendar_day']
    loop
        execute format('create policy somebody on %I for select to coordination_reports using ((select actor()) is not null)', t);
    end loop;
    foreach t in array array['ward', 'ward_head', 'residential_group', 'group_succession', 'building', 'customer_directory']
    loop
        execute format('create policy seen on %I for select to coordination_reports using (ward_id = any ((select seen_wards())::int[]))', t);
    end loop;
    foreach t in array array['feed_hour', 'file_import']
    loop
        execute format('create policy whole on %I for select to coordination_reports using (ward_id = any ((select whole_wards())::int[]))', t);
    end loop;
    foreach t in array array['tally', 'tally_day']
    loop
        execute format('create policy places on %I for select to coordination_reports using (ward_id = any ((select whole_wards())::int[])
            or (kind = 1 and place_key(ward_id, place_id) = any ((select own_groups())::bigint[]))
            or (kind = 2 and place_key(ward_id, place_id) = any ((select own_buildings())::bigint[])))', t);
    end loop;
end $$;

create policy places on contract for select to coordination_reports using (ward_id = any ((select whole_wards())::int[])
    or place_key(ward_id, group_id) = any ((select own_groups())::bigint[])
    or (building_id <> 0 and place_key(ward_id, building_id) = any ((select own_buildings())::bigint[])));

-- The inner question is answered behind the same wall.
create policy places on journal for select to coordination_reports using (ward_id = any ((select whole_wards())::int[])
    or exists (select from contract c where c.ward_id = journal.ward_id and c.contract_id = journal.contract_id));

create policy own on feed for select to coordination_reports using (name = any ((select seen_feeds())::text[]));
create policy own on quarantine for select to coordination_reports using (source = any ((select seen_feeds())::text[]) or (select actor()) = 0);
create policy own on feed_refusal for select to coordination_reports using (source = any ((select seen_feeds())::text[]) or (select actor()) = 0);
