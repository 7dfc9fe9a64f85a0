-- An administrator who sees the program as somebody else changes nothing in their name and opens nothing that is masked. Pages refuse it already;
-- here it holds for whatever asks.
create function refuse_viewing() returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
    if nullif(current_setting('coordination.by', true), '') is not null then
        raise insufficient_privilege using message = 'who sees the program as somebody else does nothing in their name';
    end if;
end $$;
revoke execute on function refuse_viewing() from public;

-- As before but for their first line.
create or replace function take_entry(p_ward text, p_customer text, p_event text) returns table (ward_id int, contract_id int, company_id int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_contract contract;
    v_company  int;
begin
    perform refuse_viewing();
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

create or replace function put_area_contact(p_ward text, p_id int, p_name text, p_phone text, p_groups text[], p_buildings text[], p_remove boolean)
returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_at record;
    v_id int;
begin
    perform refuse_viewing();
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

create or replace function put_assistance_session(p_ward text, p_id int, p_groups text[], p_buildings text[], p_starts timestamptz, p_ends timestamptz,
    p_venue text, p_note text, p_remove boolean) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_at record;
    v_id int;
begin
    perform refuse_viewing();
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

-- As before but that numbers in full are refused.
create or replace function read_holders(p_ward int, p_contracts int[], p_purpose text, p_filter text, p_unmask boolean, p_reason text)
returns table (contract_id int, name text, address text, phone text, id_number text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_seen int[];
begin
    if p_unmask then
        perform refuse_viewing();
    end if;
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
