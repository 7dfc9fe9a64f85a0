-- What group leaders and building managers work with: the order in which their people are visited, what they record, whom they call, and when
-- the next session is.

-- The order of visits: by street and house number in a group, by flat in a building. The keys are made of the address and so are personal data:
-- they go with the holder, no reading role sees them, and own_visits is the only way to them. What of the contract decides the order follows by
-- trigger, so that every writer of contracts keeps it right.
create table visit (
    ward_id     int      not null,
    contract_id int      not null,
    group_id    int      not null,
    building_id int      not null,
    need        smallint not null,                  -- see visit_need
    place_key   text     not null collate "C",      -- street, then house number as people count
    unit_key    text     not null collate "C",
    keyed       boolean  not null,                  -- false: the program has yet to make the keys of an older record
    visit_key   text     not null collate "C" generated always as (place_key || chr(9) || unit_key) stored,
    primary key (ward_id, contract_id),
    foreign key (ward_id, contract_id) references holder on delete cascade
) with (fillfactor = 80);
create index visit_by_group on visit (ward_id, group_id, need, visit_key, contract_id);
create index visit_by_building on visit (ward_id, building_id, need, unit_key, contract_id) where building_id <> 0;
create index visit_not_keyed on visit (ward_id, contract_id) where not keyed;

-- -1 not listed, 0 signed, 1 not signed, 2 not signed and somebody has to go there: needs help, the message failed, overdue.
create function visit_need(listed boolean, stage smallint) returns smallint language sql immutable parallel safe as
$$ select (case when not listed then -1 when stage = 0 then 0 when stage in (2, 3, 4) then 2 else 1 end)::smallint $$;

insert into visit (ward_id, contract_id, group_id, building_id, need, place_key, unit_key, keyed)
select c.ward_id, c.contract_id, c.group_id, c.building_id, visit_need(c.listed, c.stage), '', '', false
from contract c join holder h on h.ward_id = c.ward_id and h.contract_id = c.contract_id order by c.ward_id, c.contract_id;

create function visit_follows() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    update visit set group_id = new.group_id, building_id = new.building_id, need = visit_need(new.listed, new.stage)
    where ward_id = new.ward_id and contract_id = new.contract_id;
    return null;
end $$;
create trigger visit_follows after update on contract for each row
    when (old.group_id <> new.group_id or old.building_id <> new.building_id
        or visit_need(old.listed, old.stage) <> visit_need(new.listed, new.stage))
    execute function visit_follows();

-- An address that is taken out of the record is taken out of the order too.
create function visit_forgets() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    update visit set place_key = '~~', unit_key = '' where ward_id = new.ward_id and contract_id = new.contract_id;
    return null;
end $$;
create trigger visit_forgets after update on holder for each row
    when (old.address is not null and new.address is null) execute function visit_forgets();

-- A page of the actor's own people of a place in the order of visits, after one of them. p_due adds those who await signature until that instant,
-- p_words keeps those in whose name, address or code all of the words are found. Each need is one range of an index, so a page costs the same
-- however long the list is; only a search, and who is due today, looks through the place's own people.
create function own_visits(p_ward int, p_of_group boolean, p_place int, p_needs smallint[], p_due timestamptz, p_words text[], p_after int, p_limit int)
returns setof int language plpgsql stable security definer set search_path = public, pg_temp rows 50 as $$
declare
    v_own bigint[] := case when p_of_group then own_groups() else own_buildings() end;
    v_key text     := '';
begin
    if p_place = 0 or not place_key(p_ward, p_place) = any (v_own) then
        return;
    end if;
    if p_after > 0 then
        select case when p_of_group then v.visit_key else v.unit_key end into v_key from visit v
        where v.ward_id = p_ward and v.contract_id = p_after and case when p_of_group then v.group_id else v.building_id end = p_place;
        if not found then
            v_key := '';
            p_after := 0;
        end if;
    end if;
    if p_of_group then
        return query select o.contract_id from (
            select v.visit_key, v.contract_id from unnest(p_needs) n (need) cross join lateral (
                select a.visit_key, a.contract_id from visit a
                where a.ward_id = p_ward and a.group_id = p_place and a.need = n.need and (a.visit_key, a.contract_id) > (v_key, p_after)
                    and (p_words = '{}' or exists (select from holder h where h.ward_id = p_ward and h.contract_id = a.contract_id and h.search_text like all (p_words)))
                order by a.visit_key, a.contract_id limit p_limit) v
            union all (
                select a.visit_key, a.contract_id from contract c join visit a on a.ward_id = c.ward_id and a.contract_id = c.contract_id
                where p_due is not null and c.ward_id = p_ward and c.group_id = p_place and c.stage = 5 and c.due_at = p_due and a.need = 1
                    and (a.visit_key, a.contract_id) > (v_key, p_after)
                    and (p_words = '{}' or exists (select from holder h where h.ward_id = p_ward and h.contract_id = a.contract_id and h.search_text like all (p_words)))
                order by a.visit_key, a.contract_id limit p_limit)
        ) o order by o.visit_key, o.contract_id limit p_limit;
    else
        return query select o.contract_id from (
            select v.unit_key, v.contract_id from unnest(p_needs) n (need) cross join lateral (
                select a.unit_key, a.contract_id from visit a
                where a.ward_id = p_ward and a.building_id = p_place and a.building_id <> 0 and a.need = n.need
                    and (a.unit_key, a.contract_id) > (v_key, p_after)
                    and (p_words = '{}' or exists (select from holder h where h.ward_id = p_ward and h.contract_id = a.contract_id and h.search_text like all (p_words)))
                order by a.unit_key, a.contract_id limit p_limit) v
            union all (
                select a.unit_key, a.contract_id from contract c join visit a on a.ward_id = c.ward_id and a.contract_id = c.contract_id
                where p_due is not null and c.ward_id = p_ward and c.building_id = p_place and c.building_id <> 0 and c.stage = 5
                    and c.due_at = p_due and a.need = 1 and (a.unit_key, a.contract_id) > (v_key, p_after)
                    and (p_words = '{}' or exists (select from holder h where h.ward_id = p_ward and h.contract_id = a.contract_id and h.search_text like all (p_words)))
                order by a.unit_key, a.contract_id limit p_limit)
        ) o order by o.unit_key, o.contract_id limit p_limit;
    end if;
end $$;

-- Names for a list that leaves the program, on paper: with masked phones, without ID numbers, and logged as an export.
create function export_holders(p_ward int, p_contracts int[], p_purpose text, p_filter text)
returns table (contract_id int, name text, address text, phone text) language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_seen int[];
begin
    select coalesce(array_agg(n.contract_id), '{}') into v_seen from named_contracts(p_ward, p_contracts) n;
    perform log_access(p_ward, 'export', p_purpose, null, p_filter, cardinality(v_seen), v_seen);
    return query select h.contract_id, h.name, h.address,
        case when length(h.phone) is null then h.phone when length(h.phone) <= 4 then repeat('*', length(h.phone))
            else left(h.phone, 2) || repeat('*', length(h.phone) - 4) || right(h.phone, 2) end
    from holder h where h.ward_id = p_ward and h.contract_id = any (v_seen);
end $$;

-- Every event that a person enters is allowed here first, in that person's name; the journal takes none that was not.
create table people_entry (
    ward_id     int         not null,
    event_id    text        not null collate "C",
    contract_id int         not null,
    account_id  int         not null references account,
    allowed_at  timestamptz not null default now(),
    primary key (ward_id, event_id)
);

-- Allows the actor one event about a customer of their own places, or of a ward whose work is theirs; nothing comes back for any other. The same
-- event again is allowed again: the journal counts it once.
create function take_entry(p_ward text, p_customer text, p_event text) returns table (ward_id int, contract_id int, company_id int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_contract contract;
    v_company  int;
begin
    if coalesce(actor(), 0) <= 0 or p_event not like actor() || '/%' then
        raise insufficient_privilege using message = 'an entry is made in the name of an account, which its id begins with';
    end if;
    select e.company_id into v_company from ward w join enterprise e using (enterprise_id) where w.code = p_ward;
    select c.* into v_contract from customer_directory d join contract c on c.ward_id = d.ward_id and c.contract_id = d.contract_id
    join ward w on w.ward_id = c.ward_id
    where d.company_id = v_company and d.customer_code = p_customer and w.code = p_ward and c.listed
        and (c.ward_id = any (wards_by_role('{enterprise,care,area}')) or place_key(c.ward_id, c.group_id) = any (own_groups())
            or (c.building_id <> 0 and place_key(c.ward_id, c.building_id) = any (own_buildings())));
    if not found then
        return;
    end if;
    insert into people_entry (ward_id, event_id, contract_id, account_id) values (v_contract.ward_id, p_event, v_contract.contract_id, actor())
    on conflict do nothing;
    return query select v_contract.ward_id, v_contract.contract_id, v_company;
end $$;

-- A violation of content, so that the intake sets the one event aside and not its neighbours.
create function check_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from people_entry e where e.ward_id = new.ward_id and e.event_id = new.event_id and e.contract_id = new.contract_id
        and new.data ->> 'by' = e.account_id::text) then
        raise check_violation using message = 'nobody was allowed this entry about this contract';
    end if;
    return new;
end $$;
create trigger check_entry before insert on journal for each row when (new.source = 'people') execute function check_entry();

-- Staff whom leaders and managers call, and sessions at which customers are helped. Without places: for the whole ward.
create table area_contact (
    ward_id    int         not null references ward,
    contact_id int         not null generated always as identity,
    name       text        not null,
    phone      text        not null,
    groups     int[]       not null,
    buildings  int[]       not null,
    changed_at timestamptz not null default now(),
    changed_by int         not null,                -- account; 0 the program's operator
    removed_at timestamptz,
    primary key (ward_id, contact_id)
);

create table assistance_session (
    ward_id    int         not null references ward,
    session_id int         not null generated always as identity,
    groups     int[]       not null,
    buildings  int[]       not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    venue      text        not null,
    note       text,
    changed_at timestamptz not null default now(),
    changed_by int         not null,
    removed_at timestamptz,
    primary key (ward_id, session_id)
);
create index assistance_session_coming on assistance_session (ward_id, ends_at) where removed_at is null;

-- Is this place of a ward, or the ward where it names none, in the actor's scope? Whole wards see everything that is arranged in them.
create function sees_arranged(p_ward int, p_groups int[], p_buildings int[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select p_ward = any (whole_wards()) or (p_ward = any (seen_wards()) and (p_groups = '{}' and p_buildings = '{}'
        or exists (select from unnest(p_groups) g where place_key(p_ward, g) = any (own_groups()))
        or exists (select from unnest(p_buildings) b where place_key(p_ward, b) = any (own_buildings()))))
$$;

-- May the actor arrange something there? Staff in their wards; who has only some places, there.
create function may_arrange(p_ward int, p_groups int[], p_buildings int[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select actor() = 0 or p_ward = any (wards_by_role('{enterprise,care,area}')) or (cardinality(p_groups || p_buildings) > 0
        and not exists (select from unnest(p_groups) g where place_key(p_ward, g) <> all (places_by_role(true, '{area}')))
        and not exists (select from unnest(p_buildings) b where place_key(p_ward, b) <> all (places_by_role(false, '{area}'))))
$$;

-- The numbers of a ward and of its places by their codes; null where a code is unknown, or where the actor may arrange nothing.
create function arranged_places(p_ward text, p_groups text[], p_buildings text[], out ward_id int, out groups int[], out buildings int[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    v_ward int := (select w.ward_id from ward w where w.code = p_ward);
begin
    select coalesce(array_agg(g.group_id order by g.group_id), '{}') into groups from residential_group g
    where g.ward_id = v_ward and g.code = any (p_groups) and g.valid_to is null;
    select coalesce(array_agg(b.building_id order by b.building_id), '{}') into buildings from building b
    where b.ward_id = v_ward and b.code = any (p_buildings) and b.valid_to is null;
    if cardinality(groups) = cardinality(p_groups) and cardinality(buildings) = cardinality(p_buildings) and may_arrange(v_ward, groups, buildings) then
        ward_id := v_ward;
    end if;
end $$;

-- Enters or changes a contact; null when the actor may not, or the places are not there.
create function put_area_contact(p_ward text, p_id int, p_name text, p_phone text, p_groups text[], p_buildings text[], p_remove boolean)
returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_at record;
    v_id int;
begin
    select * into v_at from arranged_places(p_ward, p_groups, p_buildings);
    if v_at.ward_id is null then
        return null;
    end if;
    if p_id is null then
        insert into area_contact (ward_id, name, phone, groups, buildings, changed_by)
        values (v_at.ward_id, p_name, p_phone, v_at.groups, v_at.buildings, actor()) returning contact_id into v_id;
    else
        update area_contact c set name = p_name, phone = p_phone, groups = v_at.groups, buildings = v_at.buildings, changed_at = now(),
            changed_by = actor(), removed_at = case when p_remove then now() end
        where c.ward_id = v_at.ward_id and c.contact_id = p_id and c.removed_at is null and may_arrange(c.ward_id, c.groups, c.buildings)
        returning c.contact_id into v_id;
    end if;
    return v_id;
end $$;

-- The same of a session.
create function put_assistance_session(p_ward text, p_id int, p_groups text[], p_buildings text[], p_starts timestamptz, p_ends timestamptz,
    p_venue text, p_note text, p_remove boolean) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_at record;
    v_id int;
begin
    select * into v_at from arranged_places(p_ward, p_groups, p_buildings);
    if v_at.ward_id is null then
        return null;
    end if;
    if p_id is null then
        insert into assistance_session (ward_id, groups, buildings, starts_at, ends_at, venue, note, changed_by)
        values (v_at.ward_id, v_at.groups, v_at.buildings, p_starts, p_ends, p_venue, p_note, actor()) returning session_id into v_id;
    else
        update assistance_session s set groups = v_at.groups, buildings = v_at.buildings, starts_at = p_starts, ends_at = p_ends, venue = p_venue,
            note = p_note, changed_at = now(), changed_by = actor(), removed_at = case when p_remove then now() end
        where s.ward_id = v_at.ward_id and s.session_id = p_id and s.removed_at is null and may_arrange(s.ward_id, s.groups, s.buildings)
        returning s.session_id into v_id;
    end if;
    return v_id;
end $$;

revoke all on visit, people_entry, area_contact, assistance_session from public;
revoke execute on function visit_need(boolean, smallint), visit_follows(), visit_forgets(), check_entry(),
    own_visits(int, boolean, int, smallint[], timestamptz, text[], int, int), export_holders(int, int[], text, text), take_entry(text, text, text),
    sees_arranged(int, int[], int[]), may_arrange(int, int[], int[]), arranged_places(text, text[], text[]),
    put_area_contact(text, int, text, text, text[], text[], boolean),
    put_assistance_session(text, int, text[], text[], timestamptz, timestamptz, text, text, boolean) from public;

grant select, insert, update on visit to coordination_ingest;
grant select on area_contact, assistance_session to coordination_reports;
grant execute on function visit_need(boolean, smallint), take_entry(text, text, text), put_area_contact(text, int, text, text, text[], text[], boolean),
    put_assistance_session(text, int, text[], text[], timestamptz, timestamptz, text, text, boolean) to coordination_ingest;
grant execute on function own_visits(int, boolean, int, smallint[], timestamptz, text[], int, int), export_holders(int, int[], text, text),
    sees_arranged(int, int[], int[]) to coordination_reports;

alter table visit enable row level security;
alter table people_entry enable row level security;
alter table area_contact enable row level security;
alter table assistance_session enable row level security;
create policy record on visit to coordination_ingest using (true) with check (true);
create policy arranged on area_contact for select to coordination_reports using (removed_at is null and sees_arranged(ward_id, groups, buildings));
create policy arranged on assistance_session for select to coordination_reports using (removed_at is null and sees_arranged(ward_id, groups, buildings));
