-- Generated from the numbered scripts by UPDATE_SCHEMA=1 ./test.sh; a test holds the two equal. Do not edit.

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

COMMENT ON EXTENSION btree_gin IS 'support for indexing common datatypes in GIN';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE TABLE public.access_log (
    ward_id integer NOT NULL,
    entry bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor integer NOT NULL,
    by integer,
    origin text,
    action text NOT NULL,
    purpose text NOT NULL,
    reason text,
    filter text,
    records integer NOT NULL,
    contracts integer[],
    previous bytea NOT NULL,
    hash bytea NOT NULL
);

CREATE FUNCTION public.access_log_hash(e public.access_log) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select sha256(e.previous || convert_to(jsonb_build_array(e.ward_id, e.entry, extract(epoch from e.at)::text, e.actor, e.by, e.origin, e.action,
        e.purpose, e.reason, e.filter, e.records, e.contracts)::text, 'UTF8'))
$$;

CREATE FUNCTION public.access_log_witness(p_entry bigint, p_hash bytea) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$ select format('begins after entry %s %s', p_entry, encode(p_hash, 'hex')) $$;

CREATE FUNCTION public.act_on_quarantined(p_entry bigint, p_act text, p_subject text) RETURNS TABLE(body bytea, ward_id integer, contract_id integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_message  quarantine;
    v_ward     int;
    v_contract int;
begin
    perform refuse_viewing();
    select q.* into v_message from quarantine q
    where q.quarantine_id = p_entry and q.closed_at is null and (actor() = 0 or q.source = any (own_feeds())) for update;
    if not found then
        return;
    end if;
    select s.ward_id, s.contract_id into v_ward, v_contract from contract_of_subject(v_message.company_id, v_message.subject) s;
    if p_act in ('open', 'mend') and exists (select from holder_hold k where k.ward_id = v_ward and k.contract_id = v_contract) then
        return;
    end if;
    if p_subject is not null then
        select d.ward_id, d.contract_id into v_ward, v_contract from customer_directory d
        where d.company_id = v_message.company_id and d.customer_code = p_subject;
        if v_ward is null or (actor() is distinct from 0 and v_ward <> all (wards_by_role('{enterprise,care}'))) then
            return;
        end if;
    end if;
    perform log_access(coalesce(v_ward, 0), 'quarantine-' || p_act, 'feeds', '#' || p_entry, null, 1,
        case when v_contract is not null then array[v_contract] end);
    return query select v_message.body, v_ward, v_contract;
end $$;

CREATE FUNCTION public.actor() RETURNS integer
    LANGUAGE sql STABLE
    AS $$ select nullif(pg_catalog.current_setting('coordination.actor', true), '')::pg_catalog.int4 $$;

CREATE FUNCTION public.announce_access() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    perform pg_notify('coordination_access', new.account_id::text);
    return null;
end $$;

CREATE FUNCTION public.arranged_places(p_ward text, p_groups text[], p_buildings text[], OUT ward_id integer, OUT groups integer[], OUT buildings integer[]) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.broken_access_log() RETURNS TABLE(ward_id integer, entry bigint, fault text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    with chained as (
        select l.ward_id, l.entry, access_log_hash(l) <> l.hash as altered,
            l.previous <> coalesce(lag(l.hash) over w, s.hash, '') as unlinked,
            l.entry <> coalesce(s.entry, 0) + row_number() over w as missing
        from access_log l left join access_log_start s on s.ward_id = l.ward_id window w as (partition by l.ward_id order by l.entry)
    ), last as (select distinct on (l.ward_id) l.ward_id, l.entry, l.hash from access_log l order by l.ward_id, l.entry desc)
    select distinct on (f.ward_id) f.ward_id, f.entry, f.fault from (
        select c.ward_id, c.entry, case when c.missing then 'an entry before it is missing' when c.altered then 'it was altered'
            else 'it does not follow the one before' end as fault
        from chained c where c.altered or c.unlinked or c.missing
        union all
        select h.ward_id, h.entry, 'the newest entries are missing' from access_log_head h left join last l on l.ward_id = h.ward_id
        where h.entry > 0 and (l.entry is distinct from h.entry or l.hash is distinct from h.hash)
        union all
        select l.ward_id, l.entry, 'its chain has no head' from last l where not exists (select from access_log_head h where h.ward_id = l.ward_id)
        union all
        select s.ward_id, s.entry, 'the log does not witness that what came before was removed' from access_log_start s
        where not exists (select from access_log l
            where l.ward_id = s.ward_id and l.action = 'retention' and l.filter = access_log_witness(s.entry, s.hash))
        union all
        select k.ward, k.entry, 'it is not the one that was verified earlier'
        from (select heads from access_log_check where faults = '[]' order by check_id desc limit 1) c,
            jsonb_to_recordset(c.heads) as k(ward int, entry bigint, hash text)
        where k.entry > coalesce((select s.entry from access_log_start s where s.ward_id = k.ward), 0)
            and not exists (select from access_log l where l.ward_id = k.ward and l.entry = k.entry and encode(l.hash, 'hex') = k.hash)
    ) f order by f.ward_id, f.entry
$$;

CREATE FUNCTION public.check_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not exists (select from people_entry e where e.ward_id = new.ward_id and e.event_id = new.event_id and e.contract_id = new.contract_id
        and new.data ->> 'by' = e.account_id::text) then
        raise check_violation using message = 'nobody was allowed this entry about this contract';
    end if;
    return new;
end $$;

CREATE FUNCTION public.check_incident_step() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not exists (select from incident_step s where s.incident_id = new.incident_id and s.kind in ('notified', 'not-due')) then
        raise check_violation using message = 'an incident is closed with the notice to the authority, or with the reason why none was due';
    end if;
    return new;
end $$;

CREATE FUNCTION public.company_by_role(roles text[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select exists (select from grant_in_force g where g.account_id = actor() and g.role = any(roles) and g.enterprise_id is null and g.ward_id is null)
$$;

CREATE FUNCTION public.contract_codes(p_ward integer, p_contracts integer[]) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select string_agg(c.customer_code, ', ' order by c.customer_code) from contract c
    where c.ward_id = p_ward and c.contract_id = any (p_contracts) and (select is_officer())
$$;

CREATE FUNCTION public.contract_of_subject(p_company integer, p_subject text) RETURNS TABLE(ward_id integer, contract_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select d.ward_id, d.contract_id from customer_directory d where d.company_id = p_company and d.customer_code = p_subject
    union all
    select min(c.ward_id), min(c.contract_id) from contract c join ward w on w.ward_id = c.ward_id
    join enterprise e on e.enterprise_id = w.enterprise_id and e.company_id = p_company
    where upper(c.contract_number) = p_subject
        and not exists (select from customer_directory d where d.company_id = p_company and d.customer_code = p_subject)
    having count(*) = 1
$$;

CREATE FUNCTION public.contracts_of_code(p_code text) RETURNS TABLE(ward_id integer, contract_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select d.ward_id, d.contract_id from customer_directory d where d.customer_code = p_code and (select is_officer()) $$;

CREATE FUNCTION public.count_expired(p_rule text, p_before timestamp with time zone) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_rows  text;
    v_some  bigint;
    v_count bigint := 0;
begin
    if not is_officer() then
        raise insufficient_privilege using message = 'what is to be removed is counted by the officer';
    end if;
    if p_rule = 'access-log' then
        return (select coalesce(sum(e.entries), 0) from expired_access_log(p_before) e);
    end if;
    foreach v_rows in array expired_rows(p_rule) loop
        execute 'select count(*) from ' || v_rows into v_some using p_before;
        v_count := v_count + v_some;
    end loop;
    return v_count;
end $$;

CREATE FUNCTION public.count_named(p_ward integer) RETURNS TABLE(seen integer, named integer, unmaskable integer, capped boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_most      int      := 1001;
    v_whole     int      := case when p_ward = any (whole_wards())
        then (select coalesce(sum(t.contracts), 0) from tally t where t.ward_id = p_ward and t.kind = 1) end;
    v_batches   boolean  := p_ward = any (wards_by_role('{ward}'));
    v_groups    int[]    := array(select (g & 4294967295)::int from unnest(own_groups()) g where g >> 32 = p_ward);
    v_buildings int[]    := array(select (b & 4294967295)::int from unnest(own_buildings()) b where b >> 32 = p_ward);
    v_some      int[];
begin
    if actor() = 0 or p_ward = any (wards_by_role('{enterprise,care,area}')) then
        return query select v_whole, v_whole, v_whole, false;
        return;
    end if;
    v_some := array(select o.contract_id from (
        (select c.contract_id from contract c where c.ward_id = p_ward and c.group_id = any (v_groups) and c.listed limit v_most)
        union
        (select c.contract_id from contract c where c.ward_id = p_ward and c.building_id = any (v_buildings) and c.building_id <> 0 and c.listed limit v_most)
        union
        (select c.contract_id from contract c where c.ward_id = p_ward and v_batches and c.batch is not null and c.listed limit v_most)
    ) o limit v_most);
    return query select coalesce(v_whole, cardinality(v_some)), count(*)::int, (count(*) filter (where n.may_unmask))::int, cardinality(v_some) = v_most
    from named_contracts(p_ward, v_some) n;
end $$;

CREATE TABLE public.subject_count (
    counted_at timestamp with time zone DEFAULT now() NOT NULL,
    contracts bigint NOT NULL,
    subjects bigint NOT NULL,
    phones bigint NOT NULL,
    id_numbers bigint NOT NULL,
    accounts bigint NOT NULL
);

CREATE FUNCTION public.count_subjects(p_since timestamp with time zone) RETURNS SETOF public.subject_count
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not is_officer() then
        raise insufficient_privilege using message = 'data subjects are counted by the officer';
    end if;
    if not exists (select from subject_count c where c.counted_at >= p_since) then
        insert into subject_count (contracts, subjects, phones, id_numbers, accounts)
        select (select count(*) from holder),
            (select count(*) from (select 1 from holder
                group by id_number_hash, case when id_number_hash is null then name_key || '|' || coalesce(phone, address_key) end) s),
            (select count(*) from holder where phone is not null), (select count(*) from holder where id_number_hash is not null),
            (select count(*) from account where kind = 1 and disabled_at is null)
        on conflict do nothing;
    end if;
    return query select * from subject_count c order by c.counted_at desc limit 1;
end $$;

CREATE FUNCTION public.discard_quarantined(p_entry bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    perform from act_on_quarantined(p_entry, 'discard', null);
    if found then
        update quarantine q set closed_at = now(), closed_as = 'discarded', closed_by = actor() where q.quarantine_id = p_entry;
        return true;
    end if;
    return false;
end $$;

CREATE FUNCTION public.enterprises_by_role(roles text[]) RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select coalesce(array_agg(distinct e.enterprise_id), '{}') from grant_in_force g
    join enterprise e on g.enterprise_id is null or g.enterprise_id = e.enterprise_id
    where g.account_id = actor() and g.role = any(roles) and g.ward_id is null
$$;

CREATE FUNCTION public.erase_holder(p_request integer, p_code text, p_reason text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    d         record;
    v_duty    text;
    v_company int;
    v_names   text[];
    v_count   int := 0;
begin
    for d in select * from held_contracts(p_request, p_code, '{delete}', p_reason) loop
        -- Locked as the fold locks it: a signature that comes meanwhile is waited for.
        perform from ward_head h where h.ward_id = d.ward_id for update;
        v_duty := holder_duty(d.ward_id, d.contract_id);
        if v_duty is not null then
            raise object_not_in_prerequisite_state using message = v_duty;
        end if;
        insert into holder_hold (ward_id, contract_id, kind, request_id) values (d.ward_id, d.contract_id, 'erased', p_request)
            on conflict (ward_id, contract_id) do update set kind = excluded.kind, request_id = excluded.request_id, since = now();
        update holder h set name = null where h.ward_id = d.ward_id and h.contract_id = d.contract_id;
        update visit v set place_key = '~', unit_key = '~' where v.ward_id = d.ward_id and v.contract_id = d.contract_id;
        select e.company_id into v_company from ward w join enterprise e on e.enterprise_id = w.enterprise_id where w.ward_id = d.ward_id;
        -- A number that several contracts bear says nothing of this one.
        v_names := array(select p_code union all select upper(c.contract_number) from contract c
            join lateral contract_of_subject(v_company, upper(c.contract_number)) s on s.ward_id = c.ward_id and s.contract_id = c.contract_id
            where c.ward_id = d.ward_id and c.contract_id = d.contract_id);
        delete from quarantine q where q.company_id = v_company and q.subject = any (v_names) and q.closed_at is not null;
        update quarantine q set body = '', mended = null, closed_at = now(), closed_as = 'erased', closed_by = actor()
            where q.company_id = v_company and q.subject = any (v_names) and q.closed_at is null;
        perform log_access(d.ward_id, 'erase', 'data-request', p_reason, format('request=%s', p_request), 1, array[d.contract_id]);
        v_count := v_count + 1;
    end loop;
    if v_count > 0 then
        insert into data_request_step (request_id, kind, at, said) values (p_request, 'erased', clock_timestamp(), format('%s: %s', p_code, p_reason));
    end if;
    return v_count;
end $$;

CREATE FUNCTION public.expired_access_log(p_before timestamp with time zone) RETURNS TABLE(ward_id integer, entry bigint, hash bytea, entries bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select h.ward_id, l.entry, l.hash, l.entry - coalesce(s.entry, 0) from access_log_head h
    left join access_log_start s on s.ward_id = h.ward_id
    cross join lateral (select coalesce(min(y.entry), h.entry + 1) - 1 as entry from access_log y where y.ward_id = h.ward_id and y.at >= p_before) b
    join access_log l on l.ward_id = h.ward_id and l.entry = b.entry
$$;

CREATE FUNCTION public.expired_rows(p_rule text) RETURNS text[]
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$ select coalesce((select r.rows from retention_rule r where r.rule = p_rule), '{}') $$;

CREATE FUNCTION public.export_holders(p_ward integer, p_contracts integer[], p_purpose text, p_filter text) RETURNS TABLE(contract_id integer, name text, address text, phone text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_seen int[];
begin
    perform refuse_viewing();
    select coalesce(array_agg(n.contract_id), '{}') into v_seen from named_contracts(p_ward, p_contracts) n;
    perform log_access(p_ward, 'export', p_purpose, null, p_filter, cardinality(v_seen), v_seen);
    return query select h.contract_id, h.name, h.address, masked_phone(h.phone)
    from holder h where h.ward_id = p_ward and h.contract_id = any (v_seen);
end $$;

CREATE FUNCTION public.export_leaders(p_ward integer, p_edition integer, p_purpose text) RETURNS TABLE(line integer, group_code text, kind smallint, name text, born smallint, phone text, address text, households integer, decision text, decided_on date, term_from date, term_to date, note text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not may_on_leaders(p_ward, '{enterprise,care,area,ward,ward-leader}') then
        raise insufficient_privilege using message = 'this role does not take the list of leaders away';
    end if;
    perform log_access(p_ward, 'export', p_purpose, null, 'leaders edition ' || p_edition,
        (select count(*)::int from leader_line l where l.ward_id = p_ward and l.edition = p_edition), null);
    return query select l.line, l.group_code, l.kind, l.name, l.born, l.phone, l.address, l.households, l.decision, l.decided_on, l.term_from,
        l.term_to, l.note
    from leader_line l where l.ward_id = p_ward and l.edition = p_edition order by l.line;
end $$;

CREATE FUNCTION public.find_contracts(p_ward integer, p_words text[]) RETURNS SETOF integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.find_logged(p_ward integer, p_contract integer) RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
    SET search_path TO 'public', 'pg_temp'
    AS $$ select l.entry from access_log l where l.ward_id = p_ward and l.contracts @> array[p_contract] and (select is_officer()) $$;

CREATE FUNCTION public.find_reasons(p_words text[]) RETURNS TABLE(ward_id integer, entry bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select l.ward_id, l.entry from access_log l
    where l.reason is not null and fold_key(l.reason) like p_words[1] and fold_key(l.reason) like all (p_words) and (select is_officer())
$$;

CREATE FUNCTION public.fold_key(p_text text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select trim(regexp_replace(lower(translate(regexp_replace(normalize(p_text, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐðÐ', 'dddd')), '\s+', ' ', 'g'))
$$;

CREATE FUNCTION public.gather_subject(p_request integer, p_code text) RETURNS SETOF json
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    d record;
begin
    if not officer_writes() then
        raise insufficient_privilege using message = 'a subject''s data are gathered by the officer';
    end if;
    if not exists (select from data_request r where r.request_id = p_request and p_code = any (r.codes)
        and not exists (select from data_request_step s where s.request_id = r.request_id and s.kind in ('done', 'refused'))) then
        raise check_violation using message = 'the code belongs to no open request of this number';
    end if;
    for d in select c.ward_id, c.contract_id from customer_directory c where c.customer_code = p_code order by c.ward_id loop
        perform log_access(d.ward_id, 'gather', 'data-request', null, format('request=%s', p_request), 1, array[d.contract_id]);
        return query select json_build_object(
            'code', p_code, 'ward', w.name, 'group', g.name, 'building', b.name, 'unit', c.unit, 'category', c.category, 'contractNumber', c.contract_number,
            'listed', c.listed, 'stage', c.stage, 'deadline', c.deadline, 'signedAt', c.signed_at, 'name', h.name, 'address', h.address,
            'phone', masked_phone(h.phone),
            'idNumber', '*********' || h.id_number_last,
            'events', coalesce((select json_agg(json_build_object('type', j.type, 'time', j.time, 'source', j.source, 'data', j.data) order by j.position)
                from journal j where j.ward_id = d.ward_id and j.contract_id = d.contract_id), '[]'),
            'readings', coalesce((select json_agg(json_build_object('at', l.at, 'action', l.action, 'purpose', l.purpose) order by l.entry)
                from access_log l where l.ward_id = d.ward_id and l.contracts @> array[d.contract_id]), '[]'))
        from contract c join ward w using (ward_id) left join holder h using (ward_id, contract_id)
        left join residential_group g on g.ward_id = c.ward_id and g.group_id = c.group_id
        left join building b on b.ward_id = c.ward_id and b.building_id = c.building_id
        where c.ward_id = d.ward_id and c.contract_id = d.contract_id;
    end loop;
    insert into data_request_step (request_id, kind, at, said) values (p_request, 'gathered', clock_timestamp(), p_code);
end $$;

CREATE FUNCTION public.held_contracts(p_request integer, p_code text, p_kinds text[], p_reason text) RETURNS TABLE(ward_id integer, contract_id integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not officer_writes() then
        raise insufficient_privilege using message = 'what is done with a subject''s data is done by the officer';
    end if;
    if coalesce(trim(p_reason), '') = '' then
        raise check_violation using message = 'it is done for a reason; it must be given';
    end if;
    -- Locked, so that a request is not closed meanwhile.
    perform from data_request r where r.request_id = p_request and p_code = any (r.codes) and r.kind = any (p_kinds)
        and not exists (select from data_request_step s where s.request_id = r.request_id and s.kind in ('done', 'refused')) for share;
    if not found then
        raise check_violation using message = 'the code belongs to no open request of this number that asks for it';
    end if;
    return query select d.ward_id, d.contract_id from customer_directory d where d.customer_code = p_code order by d.ward_id;
end $$;

CREATE FUNCTION public.holder_duty(p_ward integer, p_contract integer) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select case when c.stage = 0 then 'signed' end from contract c where c.ward_id = p_ward and c.contract_id = p_contract
$$;

CREATE FUNCTION public.is_officer() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select coalesce(actor() = 0, false) or exists (select from grant_in_force g where g.account_id = actor() and g.role = 'dpo')
$$;

CREATE FUNCTION public.keep_calendar_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if new is distinct from old then
        lock table calendar_change in share row exclusive mode;
        insert into calendar_change (day, kind, name, source, changed_by)
        values (coalesce(new.day, old.day), new.kind, new.name, new.source, actor());
    end if;
    return null;
end $$;

CREATE FUNCTION public.keep_held() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_kind text := (select k.kind from holder_hold k where k.ward_id = new.ward_id and k.contract_id = new.contract_id);
begin
    if v_kind = 'erased' then
        new.name := null;
        new.address := null;
        new.phone := null;
        new.id_number_hash := null;
        new.id_number_last := null;
    end if;
    if v_kind is not null then
        new.name_key := '';
        new.address_key := '';
    end if;
    return new;
end $$;

CREATE FUNCTION public.keep_held_visit() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if exists (select from holder_hold k where k.ward_id = new.ward_id and k.contract_id = new.contract_id and k.kind = 'erased') then
        new.place_key := '~~';
        new.unit_key := '';
    end if;
    return new;
end $$;

CREATE FUNCTION public.leader_access_lines(p_ward integer, p_edition integer, p_whole boolean) RETURNS TABLE(line integer, group_id integer, group_code text, kind smallint, name text, born smallint, phone text, decided_on date, term_from date, term_to date, account_id integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not may_on_leaders(p_ward, '{enterprise}') then
        raise insufficient_privilege using message = 'access of leaders is given by who manages the enterprise';
    end if;
    return query select l.line, l.group_id, l.group_code, l.kind, l.name, l.born, l.phone, l.decided_on, l.term_from, l.term_to, k.account_id
    from leader_line l left join leader_account k using (ward_id, edition, line)
    where l.ward_id = p_ward and l.edition = p_edition and l.group_id is not null and l.kind in (1, 2)
        and (not p_whole or p_edition = leader_edition_on(p_ward, 'infinity')) order by l.line;
end $$;

CREATE FUNCTION public.leader_accounts(p_ward integer) RETURNS TABLE(account_id integer, name text, born smallint, phone text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not may_on_leaders(p_ward, '{enterprise}') then
        raise insufficient_privilege using message = 'access of leaders is given by who manages the enterprise';
    end if;
    return query select distinct on (k.account_id) k.account_id, l.name, l.born, l.phone
    from leader_account k join leader_line l using (ward_id, edition, line) join account a on a.account_id = k.account_id
    where k.ward_id = p_ward and a.disabled_at is null order by k.account_id, k.linked_at desc, k.edition desc;
end $$;

CREATE FUNCTION public.leader_coverage(p_ward integer, p_day date) RETURNS TABLE(edition integer, effective_from date, groups integer, led integer, interim integer, outdated boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_edition int := leader_edition_on(p_ward, p_day);
begin
    if not may_on_leaders(p_ward, '{company,enterprise,care,area,records,ward,ward-leader}') then
        return;
    end if;
    return query
    with placed as (
        select g.group_id, bool_or(l.line is not null and (l.term_to is null or l.term_to >= p_day)) as led,
            bool_or(l.kind = 2 and (l.term_to is null or l.term_to >= p_day)) as interim, bool_or(l.line is not null) as listed
        from residential_group g left join leader_line l
            on l.ward_id = g.ward_id and l.group_id = g.group_id and l.edition = v_edition and l.kind in (1, 2)
        where g.ward_id = p_ward and g.valid_from <= p_day and (g.valid_to is null or g.valid_to > p_day) group by g.group_id)
    select v_edition, (select e.effective_from from leader_edition e where e.ward_id = p_ward and e.edition = v_edition), count(*)::int,
        (count(*) filter (where p.led))::int, (count(*) filter (where p.interim))::int,
        -- Out of date: the groups changed after it came into force.
        v_edition is not null and exists (select from residential_group g join leader_edition e on e.ward_id = g.ward_id and e.edition = v_edition
            where g.ward_id = p_ward and ((g.valid_from > e.effective_from and g.valid_from <= p_day)
                or (g.valid_to > e.effective_from and g.valid_to <= p_day)))
    from placed p;
end $$;

CREATE FUNCTION public.leader_edition_on(p_ward integer, p_day date) RETURNS integer
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select edition from leader_edition where ward_id = p_ward and state = 4 and effective_from <= p_day
    order by effective_from desc, confirmed_at desc, edition desc limit 1
$$;

CREATE FUNCTION public.leader_handed_over(p_ward integer, p_edition integer) RETURNS SETOF integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not may_on_leaders(p_ward, '{enterprise}') then
        raise insufficient_privilege using message = 'access of leaders is given by who manages the enterprise';
    end if;
    return query select l.group_id from leader_account k join leader_line l using (ward_id, edition, line) join leader_edition e using (ward_id, edition)
    where k.ward_id = p_ward and k.edition > p_edition and e.state between 1 and 3 and l.group_id is not null;
end $$;

CREATE FUNCTION public.leader_lines(p_ward integer, p_edition integer) RETURNS TABLE(line integer, group_code text, group_id integer, kind smallint, name text, born smallint, phone text, address text, households integer, decision text, decided_on date, term_from date, term_to date, note text, ticked_at timestamp with time zone, ticked_by text, account text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_full boolean := may_on_leaders(p_ward, '{enterprise,care,area,ward,ward-leader}');
begin
    if not may_on_leaders(p_ward, '{company,enterprise,care,area,records,ward,ward-leader}') then
        return;
    end if;
    return query select l.line, l.group_code, l.group_id, l.kind, l.name, l.born, case when v_full then l.phone else masked_phone(l.phone) end,
        case when v_full then l.address end, l.households, l.decision, l.decided_on, l.term_from, l.term_to, l.note, l.ticked_at, l.ticked_by, a.name
    from leader_line l left join leader_account k using (ward_id, edition, line) left join account a on a.account_id = k.account_id
    where l.ward_id = p_ward and l.edition = p_edition order by l.line;
end $$;

CREATE FUNCTION public.leader_request_receivers(p_ward integer) RETURNS SETOF integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select distinct g.account_id from grant_in_force g where g.ward_id = p_ward and g.role in ('ward', 'ward-leader') $$;

CREATE FUNCTION public.log_access(p_ward integer, p_action text, p_purpose text, p_reason text, p_filter text, p_records integer, p_contracts integer[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.log_handed_out(p_paper bigint, p_what text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select log_access(coalesce((select p.ward_id from paper p where p.paper_id = p_paper), 0), 'export', 'paper', null,
        concat_ws(' ', '#' || p_paper, p_what), 1, null)
$$;

CREATE FUNCTION public.log_import(p_import bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_import file_import;
begin
    select i.* into strict v_import from file_import i where i.import_id = p_import;
    perform take_import(v_import.ward_id);
    perform log_access(v_import.ward_id, 'import', v_import.kind, null, v_import.file_name, v_import.taken, null);
end $$;

CREATE FUNCTION public.masked_phone(p_phone text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select case when length(p_phone) <= 4 then repeat('*', length(p_phone))
        else left(p_phone, 2) || repeat('*', length(p_phone) - 4) || right(p_phone, 2) end
$$;

CREATE FUNCTION public.may_arrange(p_ward integer, p_groups integer[], p_buildings integer[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select actor() = 0 or p_ward = any (wards_by_role('{enterprise,care,area}')) or (cardinality(p_groups || p_buildings) > 0
        and not exists (select from unnest(p_groups) g where place_key(p_ward, g) <> all (places_by_role(true, '{area}')))
        and not exists (select from unnest(p_buildings) b where place_key(p_ward, b) <> all (places_by_role(false, '{area}'))))
$$;

CREATE FUNCTION public.may_on_leaders(p_ward integer, p_roles text[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select coalesce(actor() = 0 or p_ward = any (wards_by_role(p_roles)), false) $$;

CREATE FUNCTION public.may_on_paper(p_enterprise integer, p_ward integer, p_roles text[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select coalesce(actor() = 0
        or case when p_ward is not null then p_ward = any (wards_by_role(p_roles))
            when p_enterprise is not null then p_enterprise = any (enterprises_by_role(p_roles))
            else company_by_role(p_roles) end, false)
$$;

CREATE FUNCTION public.may_work_on_paper(p_enterprise integer, p_ward integer, p_roles text[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select may_on_paper(p_enterprise, p_ward, case when p_enterprise is null and p_ward is null then p_roles else array_remove(p_roles, 'company') end) $$;

CREATE FUNCTION public.named_contracts(p_ward integer, p_contracts integer[]) RETURNS TABLE(contract_id integer, may_unmask boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
        and not exists (select from holder_hold k where k.ward_id = c.ward_id and k.contract_id = c.contract_id)
        and (v_unmask or (v_batches and c.batch is not null)
            or place_key(c.ward_id, c.group_id) = any (v_groups) or (c.building_id <> 0 and place_key(c.ward_id, c.building_id) = any (v_buildings)));
end $$;

CREATE FUNCTION public.newest_calendar() RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select greatest(coalesce(max(version), 0), 0) from calendar_change $$;

CREATE FUNCTION public.note_administration(p_action text, p_what text, p_reason text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    perform refuse_viewing();
    perform log_access(0, p_action, 'administration', p_reason, p_what, 1, null);
end $$;

CREATE FUNCTION public.officer_writes() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select is_officer() and nullif(current_setting('coordination.by', true), '') is null $$;

CREATE FUNCTION public.open_quarantined(p_entry bigint) RETURNS bytea
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select a.body from act_on_quarantined(p_entry, 'open', null) a $$;

CREATE FUNCTION public.own_buildings() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ begin return places_by_role(false, '{area,building}'); end $$;

CREATE FUNCTION public.own_feeds() RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    return (select coalesce(array_agg(f.name), '{}') from feed f
        where exists (select from grant_in_force g where g.account_id = actor()
            and g.role in ('enterprise', 'care') and g.ward_id is null and g.enterprise_id = f.enterprise_id));
end $$;

CREATE FUNCTION public.own_groups() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ begin return places_by_role(true, '{area,leader}'); end $$;

CREATE FUNCTION public.own_sheets(p_paper bigint) RETURNS TABLE(paper_id bigint, part integer, kind text, state smallint, ward text, ward_name text, group_id integer, building_id integer, place_name text, period_kind smallint, period_from date, period_to date, as_of timestamp with time zone, issued_on date, content bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select distinct on (t.ward_id, t.group_id, t.building_id)
        p.paper_id, t.part, p.kind, p.state, w.code, w.name, t.group_id, t.building_id, coalesce(g.name, b.name), p.period_kind, p.period_from,
        p.period_to, p.as_of, p.issued_on,
        case when p.state = 4 and p_paper is not null then coalesce(s.content,
            (select f.content from paper_file f where f.paper_id = p.paper_id and f.role = 'pdf' and cardinality(p.figures) = 1)) end
    from (
        select t.* from grant_in_force a join paper_part t on t.ward_id = a.ward_id and t.group_id = a.group_id
        where a.account_id = actor() and a.role = 'leader'
        union
        select t.* from grant_in_force a join paper_part t on t.ward_id = a.ward_id and t.building_id = a.building_id
        where a.account_id = actor() and a.role = 'building') t
    join paper_sheet s using (ward_id, paper_id, part) join paper p using (paper_id) join ward w on w.ward_id = t.ward_id
    left join residential_group g on g.ward_id = t.ward_id and g.group_id = t.group_id
    left join building b on b.ward_id = t.ward_id and b.building_id = t.building_id
    where p.state in (4, 5) and (p_paper is null or p.paper_id = p_paper)
    order by t.ward_id, t.group_id, t.building_id, p.issued_at desc
$$;

CREATE FUNCTION public.own_visits(p_ward integer, p_of_group boolean, p_place integer, p_needs smallint[], p_due timestamp with time zone, p_words text[], p_after integer, p_limit integer) RETURNS SETOF integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.paper_receivers(p_paper bigint) RETURNS SETOF integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select g.account_id from paper p join grant_in_force g on g.group_id is null and g.building_id is null
    where p.paper_id = p_paper and (
        (g.role in ('care', 'enterprise') and g.enterprise_id = p.enterprise_id and (g.ward_id is null or g.ward_id = p.ward_id))
        or (g.role = 'records' and g.enterprise_id = p.enterprise_id and (g.ward_id is null or g.ward_id = p.ward_id) and p.state = 3)
        or (g.role = 'company' and (p.enterprise_id is null
            or (p.state >= 4 and p.kind in ('progress-company', 'progress-ward', 'cover-letter', 'summary'))))
        or (g.role in ('ward', 'ward-leader') and g.ward_id = p.ward_id and p.state >= 4))
    union
    select g.account_id from paper p join paper_part t using (paper_id) join grant_in_force g on g.ward_id = t.ward_id
        and ((g.role = 'leader' and g.group_id = t.group_id) or (g.role = 'building' and g.building_id = t.building_id))
    where p.paper_id = p_paper and p.state >= 4
$$;

CREATE FUNCTION public.personal_level(p_ward integer, p_contract integer) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select coalesce((select case when n.may_unmask then 2 else 1 end from named_contracts(p_ward, array[p_contract]) n), 0)
$$;

CREATE FUNCTION public.place_key(ward_id integer, place_id integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select ward_id::bigint << 32 | place_id $$;

CREATE FUNCTION public.places_by_role(of_group boolean, roles text[]) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    return (select coalesce(array_agg(distinct place_key(g.ward_id, case when of_group then g.group_id else g.building_id end)), '{}')
        from grant_in_force g
        where g.account_id = actor() and g.role = any(roles) and case when of_group then g.group_id else g.building_id end is not null);
end $$;

CREATE FUNCTION public.put_area_contact(p_ward text, p_id integer, p_name text, p_phone text, p_groups text[], p_buildings text[], p_remove boolean) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.put_assistance_session(p_ward text, p_id integer, p_groups text[], p_buildings text[], p_starts timestamp with time zone, p_ends timestamp with time zone, p_venue text, p_note text, p_remove boolean) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.quarantine_waiting() RETURNS TABLE(source text, waiting integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select q.source, count(*)::int from quarantine q
    where q.closed_at is null and (actor() = 0 or q.source = any ((select seen_feeds())::text[])) group by q.source
$$;

CREATE FUNCTION public.read_holders(p_ward integer, p_contracts integer[], p_purpose text, p_filter text, p_unmask boolean, p_reason text) RETURNS TABLE(contract_id integer, name text, address text, phone text, id_number text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_seen   int[];
    v_opened int[];
begin
    if p_unmask then
        perform refuse_viewing();
    end if;
    if p_unmask and coalesce(trim(p_reason), '') = '' then
        raise check_violation using message = 'phone and ID numbers are shown in full for a reason; it must be given';
    end if;
    select coalesce(array_agg(n.contract_id), '{}'), coalesce(array_agg(n.contract_id) filter (where n.may_unmask), '{}') into v_seen, v_opened
    from named_contracts(p_ward, p_contracts) n where n.may_unmask or not p_unmask;
    if p_unmask and v_seen = '{}' then
        raise insufficient_privilege using message = 'this role may not see phone and ID numbers in full';
    end if;
    if v_seen <> '{}' then
        perform log_access(p_ward, case when p_unmask then 'unmask' else 'read' end, p_purpose, p_reason, p_filter, cardinality(v_seen), v_seen);
    end if;
    return query select h.contract_id, h.name, h.address,
        case when p_unmask then h.phone else masked_phone(h.phone) end,
        case when h.contract_id = any (v_opened) then '*********' || h.id_number_last end
    from holder h where h.ward_id = p_ward and h.contract_id = any (v_seen);
end $$;

CREATE FUNCTION public.refuse_viewing() RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if nullif(current_setting('coordination.by', true), '') is not null then
        raise insufficient_privilege using message = 'who sees the program as somebody else does nothing in their name';
    end if;
end $$;

CREATE FUNCTION public.release_holder(p_request integer, p_code text, p_reason text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    d       record;
    v_count int := 0;
begin
    for d in select * from held_contracts(p_request, p_code, '{delete,restrict,object,withdraw,correct}', p_reason) loop
        delete from holder_hold k where k.ward_id = d.ward_id and k.contract_id = d.contract_id;
        if found then
            update holder h set name_key = fold_key(coalesce(h.name, '')), address_key = fold_key(coalesce(h.address, ''))
                where h.ward_id = d.ward_id and h.contract_id = d.contract_id;
            perform log_access(d.ward_id, 'release', 'data-request', p_reason, format('request=%s', p_request), 1, array[d.contract_id]);
            v_count := v_count + 1;
        end if;
    end loop;
    if v_count > 0 then
        insert into data_request_step (request_id, kind, at, said) values (p_request, 'released', clock_timestamp(), format('%s: %s', p_code, p_reason));
    end if;
    return v_count;
end $$;

CREATE FUNCTION public.restrict_holder(p_request integer, p_code text, p_reason text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    d       record;
    v_count int := 0;
begin
    for d in select * from held_contracts(p_request, p_code, '{delete,restrict,object,withdraw}', p_reason) loop
        insert into holder_hold (ward_id, contract_id, kind, request_id) values (d.ward_id, d.contract_id, 'restricted', p_request) on conflict do nothing;
        if found then
            update holder h set name_key = '' where h.ward_id = d.ward_id and h.contract_id = d.contract_id;
            perform log_access(d.ward_id, 'restrict', 'data-request', p_reason, format('request=%s', p_request), 1, array[d.contract_id]);
            v_count := v_count + 1;
        end if;
    end loop;
    if v_count > 0 then
        insert into data_request_step (request_id, kind, at, said) values (p_request, 'restricted', clock_timestamp(), format('%s: %s', p_code, p_reason));
    end if;
    return v_count;
end $$;

CREATE FUNCTION public.run_receivers(p_run bigint) RETURNS SETOF integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select distinct g.account_id from paper_run r join grant_in_force g on g.group_id is null and g.building_id is null
    where r.run_id = p_run and (
        (g.role in ('care', 'enterprise') and g.enterprise_id = r.enterprise_id and (g.ward_id is null or g.ward_id = r.ward_id))
        or (g.role = 'company' and r.enterprise_id is null))
$$;

CREATE FUNCTION public.run_retention(p_rule text, p_before timestamp with time zone, p_by_clock boolean, p_files bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    v_rule    retention_period;
    v_rows    text;
    v_some    bigint;
    v_removed bigint := coalesce(p_files, 0);
    e         record;
begin
    if not officer_writes() then
        raise insufficient_privilege using message = 'data are removed by the officer';
    end if;
    select * into strict v_rule from retention_period where rule = p_rule order by version desc limit 1;
    -- In brackets: the condition would end with the first "then".
    if p_before > clock_timestamp() + interval '1 hour'
        - (case v_rule.unit when 'day' then make_interval(days => v_rule.amount) else make_interval(months => v_rule.amount) end) then
        raise check_violation using message = 'nothing is removed before its period is over';
    end if;
    if p_rule = 'access-log' then
        -- In order, so that two runs do not wait for each other.
        perform from access_log_head order by ward_id for update;
        if exists (select from broken_access_log()) then
            raise object_not_in_prerequisite_state using message = 'the access log is broken: nothing of it is removed before that is cleared up';
        end if;
        for e in select * from expired_access_log(p_before) order by ward_id loop
            delete from access_log l where l.ward_id = e.ward_id and l.entry <= e.entry;
            insert into access_log_start values (e.ward_id, e.entry, e.hash)
                on conflict (ward_id) do update set entry = excluded.entry, hash = excluded.hash;
            perform log_access(e.ward_id, 'retention', 'retention', null, access_log_witness(e.entry, e.hash), e.entries::int, null);
            v_removed := v_removed + e.entries;
        end loop;
    end if;
    foreach v_rows in array expired_rows(p_rule) loop
        execute 'with gone as (delete from ' || v_rows || ' returning 1) select count(*) from gone' into v_some using p_before;
        v_removed := v_removed + v_some;
    end loop;
    insert into retention_run (rule, period, before, removed, ran_by, by_clock)
        values (p_rule, v_rule.amount || ' ' || v_rule.unit, p_before, v_removed, actor(), p_by_clock);
    perform log_access(0, 'retention', 'retention', null, p_rule, v_removed::int, null);
    return v_removed;
end $$;

CREATE FUNCTION public.seen_feeds() RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    return (select coalesce(array_agg(f.name), '{}') from feed f
        where actor() = 0 or exists (select from grant_in_force g where g.account_id = actor()
            and (g.role = 'admin' or g.role in ('enterprise', 'care') and g.ward_id is null and g.enterprise_id = f.enterprise_id)));
end $$;

CREATE FUNCTION public.seen_wards() RETURNS integer[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    return whole_wards() || coalesce((select array_agg(distinct g.ward_id) from grant_in_force g
        where g.account_id = actor() and (g.group_id is not null or g.building_id is not null)), '{}');
end $$;

CREATE FUNCTION public.sees_arranged(p_ward integer, p_groups integer[], p_buildings integer[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select p_ward = any (whole_wards()) or (p_ward = any (seen_wards()) and (p_groups = '{}' and p_buildings = '{}'
        or exists (select from unnest(p_groups) g where place_key(p_ward, g) = any (own_groups()))
        or exists (select from unnest(p_buildings) b where place_key(p_ward, b) = any (own_buildings()))))
$$;

CREATE FUNCTION public.sees_unknown_senders() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    return exists (select from grant_in_force g where g.account_id = actor() and g.role = 'admin');
end $$;

CREATE FUNCTION public.subject_holds(p_request integer) RETURNS TABLE(code text, ward text, duty text, hold text, since timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select d.customer_code, w.name, holder_duty(d.ward_id, d.contract_id), k.kind, k.since
    from data_request r join customer_directory d on d.customer_code = any (r.codes) join ward w on w.ward_id = d.ward_id
    left join holder_hold k on k.ward_id = d.ward_id and k.contract_id = d.contract_id
    where r.request_id = p_request and (select is_officer()) order by d.customer_code, d.ward_id
$$;

CREATE FUNCTION public.take_attempt(p_account integer, p_most integer, p_pause interval) RETURNS boolean
    LANGUAGE sql
    SET search_path TO 'public', 'pg_temp'
    AS $$
    with taken as (
        update credential set
            failed = case when failed + 1 >= p_most then 0 else failed + 1 end,
            locked_until = case when failed + 1 >= p_most then now() + p_pause end
        where account_id = p_account and (locked_until is null or locked_until <= now())
        returning 1
    ) select exists (select from taken)
$$;

CREATE FUNCTION public.take_entry(p_ward text, p_customer text, p_event text) RETURNS TABLE(ward_id integer, contract_id integer, company_id integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.take_import(p_ward integer) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    perform refuse_viewing();
    if not coalesce(actor() = 0 or p_ward = any (wards_by_role('{enterprise,care}')), false) then
        raise insufficient_privilege using message = 'a customer list is brought by staff of the ward''s enterprise';
    end if;
end $$;

CREATE FUNCTION public.take_quarantined(p_entry bigint, p_subject text, p_mended bytea) RETURNS TABLE(ward_id integer, contract_id integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    return query select a.ward_id, a.contract_id
    from act_on_quarantined(p_entry, case when p_mended is null then 'replay' else 'mend' end, coalesce(p_subject, '')) a;
    if found then
        update quarantine q set mended = p_mended where q.quarantine_id = p_entry;
    end if;
end $$;

CREATE TABLE public.access_log_check (
    check_id integer NOT NULL,
    checked_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    checked_by integer NOT NULL,
    chains integer NOT NULL,
    entries bigint NOT NULL,
    faults jsonb NOT NULL,
    heads jsonb NOT NULL
);

CREATE FUNCTION public.verify_access_log() RETURNS SETOF public.access_log_check
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if not is_officer() then
        raise insufficient_privilege using message = 'the access log is verified by its officer';
    end if;
    return query insert into access_log_check (checked_by, chains, entries, faults, heads)
    select actor(), (select count(*) from access_log_head), (select count(*) from access_log),
        coalesce((select jsonb_agg(jsonb_build_object('ward', b.ward_id, 'entry', b.entry, 'fault', b.fault) order by b.ward_id)
            from broken_access_log() b), '[]'),
        coalesce((select jsonb_agg(jsonb_build_object('ward', h.ward_id, 'entry', h.entry, 'hash', encode(h.hash, 'hex')) order by h.ward_id)
            from access_log_head h), '[]')
    returning *;
end $$;

CREATE FUNCTION public.verify_paper(p_code text) RETURNS TABLE(kind text, symbol text, issued_on date, issuer text, period_from date, period_to date, state smallint, figures_hash bytea, file_hash bytea, successor text, successor_on date, recalled_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select p.kind, p.symbol, p.issued_on, p.letterhead ->> 'issuer', p.period_from, p.period_to, p.state,
        sha256(convert_to(array_to_string(p.figures, E'\n'), 'UTF8')), f.sha256, n.symbol, n.issued_on,
        (select max(s.at) from paper_step s where s.paper_id = p.paper_id and s.act = 'recall')
    from paper p
    left join paper_file f on f.paper_id = p.paper_id and f.role = 'pdf'
    left join paper n on n.replaces = p.paper_id and n.state between 4 and 6
    where p.code = p_code and p.state between 4 and 6
$$;

CREATE FUNCTION public.visit_follows() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    update visit set group_id = new.group_id, building_id = new.building_id, need = visit_need(new.listed, new.stage)
    where ward_id = new.ward_id and contract_id = new.contract_id;
    return null;
end $$;

CREATE FUNCTION public.visit_forgets() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    update visit set place_key = '~~', unit_key = '' where ward_id = new.ward_id and contract_id = new.contract_id;
    return null;
end $$;

CREATE FUNCTION public.visit_need(listed boolean, stage smallint) RETURNS smallint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select (case when not listed then -1 when stage = 0 then 0 when stage in (2, 3, 4) then 2 else 1 end)::smallint $$;

CREATE FUNCTION public.ward_offices(p_roles text[]) RETURNS TABLE(ward text, name text, settings text, since date, revision integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select w.code, w.name, o.settings::text, o.since, coalesce(o.revision, 0)
    from ward w left join paper_office o on o.ward_id = w.ward_id where may_work_on_paper(null, w.ward_id, p_roles) order by w.code
$$;

CREATE FUNCTION public.wards_by_role(roles text[]) RETURNS integer[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    return (select coalesce(array_agg(distinct w.ward_id), '{}') from grant_in_force g
        join ward w on (g.ward_id is null or g.ward_id = w.ward_id) and (g.enterprise_id is null or g.enterprise_id = w.enterprise_id)
        where g.account_id = actor() and g.role = any(roles) and g.group_id is null and g.building_id is null);
end $$;

CREATE FUNCTION public.whole_wards() RETURNS integer[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if actor() = 0 then
        return (select coalesce(array_agg(w.ward_id), '{}') from ward w);
    end if;
    return wards_by_role('{company,enterprise,care,records,area,ward,ward-leader}');
end $$;

CREATE TABLE public.access_grant (
    grant_id integer NOT NULL,
    account_id integer NOT NULL,
    role text NOT NULL,
    enterprise_id integer,
    ward_id integer,
    group_id integer,
    building_id integer,
    valid_from timestamp with time zone DEFAULT now() NOT NULL,
    valid_until timestamp with time zone,
    granted_by integer,
    granted_at timestamp with time zone DEFAULT now() NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by integer,
    CONSTRAINT grant_place CHECK (
CASE role
    WHEN 'company'::text THEN ((enterprise_id IS NULL) AND (ward_id IS NULL))
    WHEN 'dpo'::text THEN ((enterprise_id IS NULL) AND (ward_id IS NULL))
    WHEN 'admin'::text THEN ((enterprise_id IS NULL) AND (ward_id IS NULL))
    WHEN 'enterprise'::text THEN ((enterprise_id IS NOT NULL) AND (group_id IS NULL) AND (building_id IS NULL))
    WHEN 'care'::text THEN ((enterprise_id IS NOT NULL) AND (group_id IS NULL) AND (building_id IS NULL))
    WHEN 'records'::text THEN ((enterprise_id IS NOT NULL) AND (group_id IS NULL) AND (building_id IS NULL))
    WHEN 'area'::text THEN (ward_id IS NOT NULL)
    WHEN 'ward'::text THEN ((ward_id IS NOT NULL) AND (group_id IS NULL) AND (building_id IS NULL))
    WHEN 'ward-leader'::text THEN ((ward_id IS NOT NULL) AND (group_id IS NULL) AND (building_id IS NULL))
    WHEN 'leader'::text THEN ((ward_id IS NOT NULL) AND (group_id IS NOT NULL) AND (building_id IS NULL))
    WHEN 'building'::text THEN ((ward_id IS NOT NULL) AND (building_id IS NOT NULL) AND (group_id IS NULL))
    ELSE false
END)
);

ALTER TABLE public.access_grant ALTER COLUMN grant_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.access_grant_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.access_log_check ALTER COLUMN check_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.access_log_check_check_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_log_head (
    ward_id integer NOT NULL,
    entry bigint NOT NULL,
    hash bytea NOT NULL
);

CREATE TABLE public.access_log_start (
    ward_id integer NOT NULL,
    entry bigint NOT NULL,
    hash bytea NOT NULL
);

CREATE TABLE public.account (
    account_id integer NOT NULL,
    kind smallint NOT NULL,
    name text NOT NULL,
    display_name text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    disabled_at timestamp with time zone
);

ALTER TABLE public.account ALTER COLUMN account_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.account_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.area_contact (
    ward_id integer NOT NULL,
    contact_id integer NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    groups integer[] NOT NULL,
    buildings integer[] NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    changed_by integer NOT NULL,
    removed_at timestamp with time zone
);

ALTER TABLE public.area_contact ALTER COLUMN contact_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.area_contact_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assistance_session (
    ward_id integer NOT NULL,
    session_id integer NOT NULL,
    groups integer[] NOT NULL,
    buildings integer[] NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    venue text NOT NULL,
    note text,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    changed_by integer NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT assistance_session_check CHECK ((ends_at > starts_at))
);

ALTER TABLE public.assistance_session ALTER COLUMN session_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.assistance_session_session_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.bearer_token (
    token_hash bytea NOT NULL,
    account_id integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    removed_at timestamp with time zone
);

CREATE TABLE public.building (
    ward_id integer NOT NULL,
    building_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    address text,
    valid_from date DEFAULT '2000-01-01'::date NOT NULL,
    valid_to date
);

CREATE TABLE public.calendar_change (
    version integer NOT NULL,
    day date NOT NULL,
    kind smallint,
    name text,
    source text,
    changed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    changed_by integer
);

ALTER TABLE public.calendar_change ALTER COLUMN version ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.calendar_change_version_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.calendar_day (
    day date NOT NULL,
    kind smallint NOT NULL,
    name text NOT NULL,
    source text DEFAULT ''::text NOT NULL
);

CREATE TABLE public.company (
    company_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);

ALTER TABLE public.company ALTER COLUMN company_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.company_company_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.contract (
    ward_id integer NOT NULL,
    contract_id integer NOT NULL,
    customer_code text NOT NULL COLLATE pg_catalog."C",
    unit text,
    category text,
    contract_number text,
    listed boolean NOT NULL,
    group_id integer NOT NULL,
    building_id integer NOT NULL,
    stage smallint NOT NULL,
    reached smallint NOT NULL,
    invited_at timestamp with time zone,
    deadline timestamp with time zone,
    deadline_estimated boolean NOT NULL,
    signed_at timestamp with time zone,
    signed_late boolean NOT NULL,
    overdue_at timestamp with time zone,
    due_at timestamp with time zone,
    batch text,
    batch_at timestamp with time zone,
    special_case text,
    signed_times timestamp with time zone[],
    notice_sent timestamp with time zone,
    notice_delivered timestamp with time zone,
    notice_failed timestamp with time zone,
    review_sent timestamp with time zone,
    review_returned timestamp with time zone,
    review_verified timestamp with time zone,
    review_special_case timestamp with time zone,
    review_special_case_resolved timestamp with time zone,
    invitation_sent timestamp with time zone,
    invitation_delivered timestamp with time zone,
    invitation_failed timestamp with time zone,
    contract_opened timestamp with time zone,
    contract_signed timestamp with time zone,
    contract_declined timestamp with time zone,
    contract_voided timestamp with time zone,
    contract_certified timestamp with time zone,
    help_requested timestamp with time zone,
    help_resolved timestamp with time zone,
    deadline_passed timestamp with time zone
)
WITH (fillfactor='70');

CREATE TABLE public.credential (
    account_id integer NOT NULL,
    password_hash text,
    pin_hash text,
    stamp text NOT NULL,
    authenticator_key text,
    two_factor boolean DEFAULT false NOT NULL,
    recovery_codes text[] DEFAULT '{}'::text[] NOT NULL,
    last_code text,
    failed smallint DEFAULT 0 NOT NULL,
    locked_until timestamp with time zone
);

CREATE TABLE public.customer_directory (
    company_id integer NOT NULL,
    customer_code text NOT NULL COLLATE pg_catalog."C",
    ward_id integer NOT NULL,
    contract_id integer NOT NULL
);

CREATE TABLE public.data_request (
    request_id integer NOT NULL,
    received_at timestamp with time zone NOT NULL,
    asker text NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    via_processor boolean NOT NULL,
    codes text[] NOT NULL,
    asked text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    written_by integer DEFAULT public.actor() NOT NULL,
    CONSTRAINT data_request_asked_check CHECK (((length(TRIM(BOTH FROM asked)) >= 1) AND (length(TRIM(BOTH FROM asked)) <= 4000))),
    CONSTRAINT data_request_asker_check CHECK (((length(TRIM(BOTH FROM asker)) >= 1) AND (length(TRIM(BOTH FROM asker)) <= 200))),
    CONSTRAINT data_request_channel_check CHECK ((channel = ANY (ARRAY['counter'::text, 'phone'::text, 'post'::text, 'email'::text, 'ward'::text]))),
    CONSTRAINT data_request_kind_check CHECK ((kind = ANY (ARRAY['view'::text, 'provide'::text, 'correct'::text, 'withdraw'::text, 'restrict'::text, 'object'::text, 'delete'::text])))
);

ALTER TABLE public.data_request ALTER COLUMN request_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.data_request_request_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.data_request_step (
    step_id integer NOT NULL,
    request_id integer NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    until date,
    said text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    written_by integer DEFAULT public.actor() NOT NULL,
    CONSTRAINT data_request_step_check CHECK (((kind = 'extended'::text) = (until IS NOT NULL))),
    CONSTRAINT data_request_step_kind_check CHECK ((kind = ANY (ARRAY['answered'::text, 'extended'::text, 'done'::text, 'refused'::text, 'gathered'::text, 'note'::text, 'erased'::text, 'restricted'::text, 'released'::text]))),
    CONSTRAINT data_request_step_said_check CHECK (((length(TRIM(BOTH FROM said)) >= 1) AND (length(TRIM(BOTH FROM said)) <= 4000)))
);

ALTER TABLE public.data_request_step ALTER COLUMN step_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.data_request_step_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.device (
    device_id bigint NOT NULL,
    account_id integer NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    cut_off_at timestamp with time zone
);

ALTER TABLE public.device ALTER COLUMN device_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.device_device_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprise (
    enterprise_id integer NOT NULL,
    company_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);

ALTER TABLE public.enterprise ALTER COLUMN enterprise_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.enterprise_enterprise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.external_login (
    provider text NOT NULL,
    subject text NOT NULL,
    account_id integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.feed (
    feed_id integer NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    enterprise_id integer NOT NULL,
    secret bytea NOT NULL,
    types text[],
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    removed_at timestamp with time zone
);

ALTER TABLE public.feed ALTER COLUMN feed_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.feed_feed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feed_hour (
    ward_id integer NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    hour timestamp with time zone NOT NULL,
    recorded integer DEFAULT 0 NOT NULL,
    duplicates integer DEFAULT 0 NOT NULL,
    last_time timestamp with time zone,
    last_received timestamp with time zone
)
WITH (fillfactor='50');

CREATE TABLE public.feed_refusal (
    source text NOT NULL COLLATE pg_catalog."C",
    hour timestamp with time zone NOT NULL,
    reason text NOT NULL,
    count integer NOT NULL
);

CREATE TABLE public.file_import (
    import_id bigint NOT NULL,
    ward_id integer,
    kind text NOT NULL,
    file_name text NOT NULL,
    row_count integer NOT NULL,
    taken integer NOT NULL,
    refused integer NOT NULL,
    unchanged integer NOT NULL,
    imported_at timestamp with time zone DEFAULT now() NOT NULL,
    imported_by integer DEFAULT public.actor()
);

ALTER TABLE public.file_import ALTER COLUMN import_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.file_import_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE VIEW public.grant_in_force AS
 SELECT g.grant_id,
    g.account_id,
    g.role,
    g.enterprise_id,
    g.ward_id,
    g.group_id,
    g.building_id,
    g.valid_from,
    g.valid_until,
    g.granted_by,
    g.granted_at,
    g.revoked_at,
    g.revoked_by
   FROM (public.access_grant g
     JOIN public.account a USING (account_id))
  WHERE ((a.disabled_at IS NULL) AND (g.revoked_at IS NULL) AND (g.valid_from <= now()) AND ((g.valid_until IS NULL) OR (g.valid_until > now())));

CREATE TABLE public.group_succession (
    ward_id integer NOT NULL,
    old_id integer NOT NULL,
    new_id integer NOT NULL,
    is_partial boolean NOT NULL
);

CREATE TABLE public.holder (
    ward_id integer NOT NULL,
    contract_id integer NOT NULL,
    name text,
    address text,
    phone text,
    id_number_hash bytea,
    id_number_last text,
    code_key text NOT NULL,
    name_key text NOT NULL,
    address_key text NOT NULL,
    unit_key text NOT NULL,
    search_text text GENERATED ALWAYS AS (((((((code_key || ' '::text) || name_key) || ' '::text) || address_key) || ' '::text) || unit_key)) STORED NOT NULL
);

CREATE TABLE public.holder_hold (
    ward_id integer NOT NULL,
    contract_id integer NOT NULL,
    kind text NOT NULL,
    request_id integer NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT holder_hold_kind_check CHECK ((kind = ANY (ARRAY['erased'::text, 'restricted'::text])))
);

CREATE TABLE public.incident (
    incident_id integer NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    opened_by integer DEFAULT public.actor() NOT NULL
);

ALTER TABLE public.incident ALTER COLUMN incident_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.incident_incident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.incident_step (
    step_id integer NOT NULL,
    incident_id integer NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    said text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    written_by integer DEFAULT public.actor() NOT NULL,
    CONSTRAINT incident_step_kind_check CHECK ((kind = ANY (ARRAY['notified'::text, 'not-due'::text, 'closed'::text]))),
    CONSTRAINT incident_step_said_check CHECK (((length(TRIM(BOTH FROM said)) >= 1) AND (length(TRIM(BOTH FROM said)) <= 4000)))
);

ALTER TABLE public.incident_step ALTER COLUMN step_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.incident_step_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.incident_version (
    incident_id integer NOT NULL,
    version integer NOT NULL,
    detected_at timestamp with time zone NOT NULL,
    happened text NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    involved text NOT NULL,
    data_kinds text NOT NULL,
    records integer,
    subjects integer,
    consequences text NOT NULL,
    measures text NOT NULL,
    contact text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    written_by integer DEFAULT public.actor() NOT NULL,
    CONSTRAINT incident_version_kind_check CHECK ((kind = ANY (ARRAY['disclosure'::text, 'access'::text, 'loss'::text, 'alteration'::text, 'theft'::text, 'other'::text]))),
    CONSTRAINT incident_version_records_check CHECK ((records >= 0)),
    CONSTRAINT incident_version_subjects_check CHECK ((subjects >= 0)),
    CONSTRAINT incident_version_what_check CHECK (((length(TRIM(BOTH FROM what)) >= 1) AND (length(TRIM(BOTH FROM what)) <= 8000)))
);

CREATE TABLE public.invitation (
    code_hash bytea NOT NULL,
    account_id integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    typed_hash bytea
);

CREATE TABLE public.journal (
    ward_id integer NOT NULL,
    "position" bigint NOT NULL,
    contract_id integer NOT NULL,
    type smallint NOT NULL,
    "time" timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    data json,
    attributes json
);

CREATE TABLE public.leader_account (
    ward_id integer NOT NULL,
    edition integer NOT NULL,
    line integer NOT NULL,
    account_id integer NOT NULL,
    linked_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.leader_edition (
    ward_id integer NOT NULL,
    edition integer NOT NULL,
    request integer,
    state smallint DEFAULT 1 NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by text NOT NULL,
    document_number text,
    issued_on date,
    signer text,
    signer_title text,
    declared integer,
    handed_at timestamp with time zone,
    handed_by text,
    checked_at timestamp with time zone,
    checked_by text,
    proof smallint,
    confirmed_at timestamp with time zone,
    confirmed_by text,
    effective_from date,
    differences json,
    why text,
    CONSTRAINT edition_in_force CHECK (((state = 4) = (effective_from IS NOT NULL))),
    CONSTRAINT edition_proven CHECK (((state <> 4) OR (proof IS NOT NULL)))
);

CREATE TABLE public.leader_line (
    ward_id integer NOT NULL,
    edition integer NOT NULL,
    line integer NOT NULL,
    group_code text NOT NULL,
    group_id integer,
    kind smallint NOT NULL,
    name text NOT NULL,
    born smallint,
    phone text,
    address text,
    households integer,
    decision text,
    decided_on date,
    term_from date,
    term_to date,
    note text,
    ticked_at timestamp with time zone,
    ticked_by text
);

CREATE TABLE public.leader_request (
    ward_id integer NOT NULL,
    request integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by text NOT NULL,
    due_on date NOT NULL,
    note text,
    paper_id bigint,
    withdrawn_at timestamp with time zone
);

CREATE TABLE public.leader_scan (
    ward_id integer NOT NULL,
    edition integer NOT NULL,
    scan integer NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    content bytea NOT NULL,
    sha256 bytea NOT NULL,
    pages integer NOT NULL,
    reading json,
    brought_at timestamp with time zone NOT NULL,
    brought_by text NOT NULL,
    removed_at timestamp with time zone
);
ALTER TABLE ONLY public.leader_scan ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE public.mail_address (
    account_id integer NOT NULL,
    address text NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.officer_contact (
    contact_id integer NOT NULL,
    contact text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    written_by integer DEFAULT public.actor() NOT NULL,
    CONSTRAINT officer_contact_contact_check CHECK (((length(TRIM(BOTH FROM contact)) >= 1) AND (length(TRIM(BOTH FROM contact)) <= 500)))
);

ALTER TABLE public.officer_contact ALTER COLUMN contact_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.officer_contact_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.paper (
    paper_id bigint NOT NULL,
    office_id integer NOT NULL,
    kind text NOT NULL,
    enterprise_id integer,
    ward_id integer,
    group_id integer,
    building_id integer,
    period_kind smallint NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    as_of timestamp with time zone NOT NULL,
    figures text[] NOT NULL,
    texts json NOT NULL,
    replaces bigint,
    state smallint DEFAULT 1 NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    made_at timestamp with time zone NOT NULL,
    number integer,
    symbol text,
    issued_on date,
    issued_at timestamp with time zone,
    code text,
    letterhead json,
    verify_at text,
    font text,
    texts_behind text[] DEFAULT '{}'::text[] NOT NULL,
    writer text,
    asked_to date,
    brings bigint,
    CONSTRAINT issued_whole CHECK (((((state >= 4) AND (state <= 6)) = (issued_at IS NOT NULL)) AND ((issued_at IS NULL) = (code IS NULL)))),
    CONSTRAINT paper_place CHECK (((ward_id IS NULL) OR (enterprise_id IS NOT NULL)))
);

CREATE TABLE public.paper_delivery (
    delivery_id bigint NOT NULL,
    account_id integer NOT NULL,
    paper_id bigint,
    run_id bigint,
    why text NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    mail_at timestamp with time zone,
    mail_try_at timestamp with time zone,
    mail_tries integer DEFAULT 0 NOT NULL,
    mail_error text,
    leader_ward integer,
    leader_request integer
);

ALTER TABLE public.paper_delivery ALTER COLUMN delivery_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.paper_delivery_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.paper_file (
    file_id bigint NOT NULL,
    paper_id bigint NOT NULL,
    role text NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    content bytea NOT NULL,
    sha256 bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by text NOT NULL,
    detail json
);
ALTER TABLE ONLY public.paper_file ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE public.paper_file ALTER COLUMN file_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.paper_file_file_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.paper_number (
    office_id integer NOT NULL,
    year integer NOT NULL,
    series text NOT NULL,
    number integer NOT NULL,
    given_on date NOT NULL,
    paper_id bigint,
    reason text,
    CONSTRAINT number_use CHECK (((paper_id IS NULL) = (reason IS NOT NULL))),
    CONSTRAINT paper_number_number_check CHECK ((number > 0))
);

CREATE TABLE public.paper_office (
    office_id integer NOT NULL,
    company_id integer NOT NULL,
    enterprise_id integer,
    ward_id integer,
    settings json DEFAULT '{}'::json NOT NULL,
    since date NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    changed_by text,
    CONSTRAINT one_office CHECK ((num_nonnulls(enterprise_id, ward_id) <= 1))
);

ALTER TABLE public.paper_office ALTER COLUMN office_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.paper_office_office_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.paper ALTER COLUMN paper_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.paper_paper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.paper_part (
    ward_id integer NOT NULL,
    paper_id bigint NOT NULL,
    part integer NOT NULL,
    group_id integer,
    building_id integer,
    CONSTRAINT part_place CHECK ((num_nonnulls(group_id, building_id) = 1))
);

CREATE TABLE public.paper_position (
    ward_id integer NOT NULL,
    paper_id bigint NOT NULL,
    part integer NOT NULL,
    "position" bigint NOT NULL
);

CREATE TABLE public.paper_run (
    run_id bigint NOT NULL,
    office_id integer NOT NULL,
    kind text NOT NULL,
    enterprise_id integer,
    ward_id integer,
    period_kind smallint NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    error text,
    paper_id bigint
);

ALTER TABLE public.paper_run ALTER COLUMN run_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.paper_run_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.paper_series (
    office_id integer NOT NULL,
    year integer NOT NULL,
    series text NOT NULL,
    last integer NOT NULL
);

CREATE TABLE public.paper_sheet (
    ward_id integer NOT NULL,
    paper_id bigint NOT NULL,
    part integer NOT NULL,
    texts json NOT NULL,
    letterhead json NOT NULL,
    content bytea,
    sha256 bytea,
    CONSTRAINT sheet_hash CHECK (((content IS NULL) = (sha256 IS NULL)))
);
ALTER TABLE ONLY public.paper_sheet ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE public.paper_step (
    paper_id bigint NOT NULL,
    step integer NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id integer NOT NULL,
    name text NOT NULL,
    act text NOT NULL,
    note text
);

CREATE TABLE public.people_entry (
    ward_id integer NOT NULL,
    event_id text NOT NULL COLLATE pg_catalog."C",
    contract_id integer NOT NULL,
    account_id integer NOT NULL,
    allowed_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.personal_link (
    code_hash bytea NOT NULL,
    account_id integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);

CREATE TABLE public.processing_activity (
    activity text NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    purpose text NOT NULL,
    legal_basis text NOT NULL,
    subjects text NOT NULL,
    data_kinds text NOT NULL,
    receivers text NOT NULL,
    retention text NOT NULL,
    safeguards text NOT NULL,
    in_force boolean DEFAULT true NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    written_by integer DEFAULT public.actor() NOT NULL,
    CONSTRAINT processing_activity_activity_check CHECK (((length(activity) >= 1) AND (length(activity) <= 60))),
    CONSTRAINT processing_activity_title_check CHECK (((length(TRIM(BOTH FROM title)) >= 1) AND (length(TRIM(BOTH FROM title)) <= 200)))
);

CREATE TABLE public.protection_key (
    name text NOT NULL,
    xml text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.quarantine (
    quarantine_id bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    company_id integer NOT NULL,
    event_id text COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C",
    reason text NOT NULL,
    detail text NOT NULL,
    body bytea NOT NULL,
    by_adapter boolean NOT NULL,
    fingerprint bytea NOT NULL,
    received_at timestamp with time zone NOT NULL,
    times_seen integer DEFAULT 1 NOT NULL,
    closed_at timestamp with time zone,
    closed_as text,
    mended bytea,
    closed_by integer
);

ALTER TABLE public.quarantine ALTER COLUMN quarantine_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.quarantine_quarantine_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residential_group (
    ward_id integer NOT NULL,
    group_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    valid_from date DEFAULT '2000-01-01'::date NOT NULL,
    valid_to date,
    households integer
);

CREATE TABLE public.retention_period (
    rule text NOT NULL,
    version integer NOT NULL,
    amount integer NOT NULL,
    unit text NOT NULL,
    by_clock boolean NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    set_by integer DEFAULT public.actor() NOT NULL,
    CONSTRAINT retention_period_amount_check CHECK (((amount >= 1) AND (amount <= 1200))),
    CONSTRAINT retention_period_check CHECK (((rule <> 'access-log'::text) OR ((unit = 'month'::text) AND (amount >= 12)))),
    CONSTRAINT retention_period_unit_check CHECK ((unit = ANY (ARRAY['day'::text, 'month'::text])))
);

CREATE TABLE public.retention_rule (
    rule text NOT NULL,
    rows text[] NOT NULL
);

CREATE TABLE public.retention_run (
    run_id integer NOT NULL,
    rule text NOT NULL,
    period text NOT NULL,
    before timestamp with time zone NOT NULL,
    removed bigint NOT NULL,
    ran_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    ran_by integer NOT NULL,
    by_clock boolean NOT NULL
);

ALTER TABLE public.retention_run ALTER COLUMN run_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.retention_run_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.schema_script (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.tally (
    ward_id integer NOT NULL,
    kind smallint NOT NULL,
    place_id integer NOT NULL,
    contracts integer DEFAULT 0 NOT NULL,
    stage_signed integer DEFAULT 0 NOT NULL,
    stage_declined integer DEFAULT 0 NOT NULL,
    stage_needs_help integer DEFAULT 0 NOT NULL,
    stage_delivery_failed integer DEFAULT 0 NOT NULL,
    stage_overdue integer DEFAULT 0 NOT NULL,
    stage_awaiting_signature integer DEFAULT 0 NOT NULL,
    stage_special_case integer DEFAULT 0 NOT NULL,
    stage_reviewed integer DEFAULT 0 NOT NULL,
    stage_in_review integer DEFAULT 0 NOT NULL,
    stage_notified integer DEFAULT 0 NOT NULL,
    stage_not_started integer DEFAULT 0 NOT NULL,
    reached_notified integer DEFAULT 0 NOT NULL,
    reached_reviewed integer DEFAULT 0 NOT NULL,
    reached_invited integer DEFAULT 0 NOT NULL,
    reached_opened integer DEFAULT 0 NOT NULL,
    reached_signed integer DEFAULT 0 NOT NULL,
    signed_late integer DEFAULT 0 NOT NULL,
    certified integer DEFAULT 0 NOT NULL,
    signed_help integer DEFAULT 0 NOT NULL
)
WITH (fillfactor='30', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000');

CREATE TABLE public.tally_day (
    ward_id integer NOT NULL,
    kind smallint NOT NULL,
    place_id integer NOT NULL,
    day date NOT NULL,
    invited integer DEFAULT 0 NOT NULL,
    opened integer DEFAULT 0 NOT NULL,
    signed integer DEFAULT 0 NOT NULL,
    overdue integer DEFAULT 0 NOT NULL,
    due integer DEFAULT 0 NOT NULL
)
WITH (fillfactor='60');

CREATE TABLE public.visit (
    ward_id integer NOT NULL,
    contract_id integer NOT NULL,
    group_id integer NOT NULL,
    building_id integer NOT NULL,
    need smallint NOT NULL,
    place_key text NOT NULL COLLATE pg_catalog."C",
    unit_key text NOT NULL COLLATE pg_catalog."C",
    keyed boolean NOT NULL,
    visit_key text GENERATED ALWAYS AS (((place_key || chr(9)) || unit_key)) STORED NOT NULL COLLATE pg_catalog."C"
)
WITH (fillfactor='80');

CREATE TABLE public.ward (
    ward_id integer NOT NULL,
    enterprise_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);

CREATE TABLE public.ward_head (
    ward_id integer NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL,
    revision bigint DEFAULT 0 NOT NULL,
    contracts integer DEFAULT 0 NOT NULL,
    groups integer DEFAULT 0 NOT NULL,
    buildings integer DEFAULT 0 NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    calendar integer DEFAULT public.newest_calendar() NOT NULL
)
WITH (fillfactor='50');

ALTER TABLE public.ward ALTER COLUMN ward_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.ward_ward_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.schema_script
    ADD CONSTRAINT "PK_schema_script_Id" PRIMARY KEY (name);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_pkey PRIMARY KEY (grant_id);

ALTER TABLE ONLY public.access_log_check
    ADD CONSTRAINT access_log_check_pkey PRIMARY KEY (check_id);

ALTER TABLE ONLY public.access_log_head
    ADD CONSTRAINT access_log_head_pkey PRIMARY KEY (ward_id);

ALTER TABLE ONLY public.access_log
    ADD CONSTRAINT access_log_pkey PRIMARY KEY (ward_id, entry);

ALTER TABLE ONLY public.access_log_start
    ADD CONSTRAINT access_log_start_pkey PRIMARY KEY (ward_id);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_name_key UNIQUE (name);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY public.area_contact
    ADD CONSTRAINT area_contact_pkey PRIMARY KEY (ward_id, contact_id);

ALTER TABLE ONLY public.assistance_session
    ADD CONSTRAINT assistance_session_pkey PRIMARY KEY (ward_id, session_id);

ALTER TABLE ONLY public.bearer_token
    ADD CONSTRAINT bearer_token_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.building
    ADD CONSTRAINT building_pkey PRIMARY KEY (ward_id, building_id);

ALTER TABLE ONLY public.building
    ADD CONSTRAINT building_ward_id_code_key UNIQUE (ward_id, code);

ALTER TABLE ONLY public.calendar_change
    ADD CONSTRAINT calendar_change_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_pkey PRIMARY KEY (day);

ALTER TABLE ONLY public.company
    ADD CONSTRAINT company_code_key UNIQUE (code);

ALTER TABLE ONLY public.company
    ADD CONSTRAINT company_pkey PRIMARY KEY (company_id);

ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_pkey PRIMARY KEY (ward_id, contract_id);

ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY public.customer_directory
    ADD CONSTRAINT customer_directory_pkey PRIMARY KEY (company_id, customer_code) INCLUDE (ward_id, contract_id);

ALTER TABLE ONLY public.data_request
    ADD CONSTRAINT data_request_pkey PRIMARY KEY (request_id);

ALTER TABLE ONLY public.data_request_step
    ADD CONSTRAINT data_request_step_pkey PRIMARY KEY (step_id);

ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (device_id);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_code_key UNIQUE (code);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_pkey PRIMARY KEY (enterprise_id);

ALTER TABLE ONLY public.external_login
    ADD CONSTRAINT external_login_pkey PRIMARY KEY (provider, subject);

ALTER TABLE ONLY public.feed_hour
    ADD CONSTRAINT feed_hour_pkey PRIMARY KEY (ward_id, source, hour);

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT feed_name_key UNIQUE (name);

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT feed_pkey PRIMARY KEY (feed_id);

ALTER TABLE ONLY public.feed_refusal
    ADD CONSTRAINT feed_refusal_pkey PRIMARY KEY (source, hour, reason);

ALTER TABLE ONLY public.file_import
    ADD CONSTRAINT file_import_pkey PRIMARY KEY (import_id);

ALTER TABLE public.access_grant
    ADD CONSTRAINT grant_by_another CHECK ((granted_by <> account_id)) NOT VALID;

ALTER TABLE ONLY public.group_succession
    ADD CONSTRAINT group_succession_pkey PRIMARY KEY (ward_id, old_id, new_id);

ALTER TABLE ONLY public.holder_hold
    ADD CONSTRAINT holder_hold_pkey PRIMARY KEY (ward_id, contract_id);

ALTER TABLE ONLY public.holder
    ADD CONSTRAINT holder_pkey PRIMARY KEY (ward_id, contract_id);

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT incident_pkey PRIMARY KEY (incident_id);

ALTER TABLE ONLY public.incident_step
    ADD CONSTRAINT incident_step_pkey PRIMARY KEY (step_id);

ALTER TABLE ONLY public.incident_version
    ADD CONSTRAINT incident_version_pkey PRIMARY KEY (incident_id, version);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (code_hash);

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (ward_id, "position");

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_ward_id_source_event_id_key UNIQUE (ward_id, source, event_id);

ALTER TABLE ONLY public.leader_account
    ADD CONSTRAINT leader_account_pkey PRIMARY KEY (ward_id, edition, line);

ALTER TABLE ONLY public.leader_edition
    ADD CONSTRAINT leader_edition_pkey PRIMARY KEY (ward_id, edition);

ALTER TABLE ONLY public.leader_line
    ADD CONSTRAINT leader_line_pkey PRIMARY KEY (ward_id, edition, line);

ALTER TABLE ONLY public.leader_request
    ADD CONSTRAINT leader_request_pkey PRIMARY KEY (ward_id, request);

ALTER TABLE ONLY public.leader_scan
    ADD CONSTRAINT leader_scan_pkey PRIMARY KEY (ward_id, edition, scan);

ALTER TABLE ONLY public.mail_address
    ADD CONSTRAINT mail_address_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY public.officer_contact
    ADD CONSTRAINT officer_contact_pkey PRIMARY KEY (contact_id);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_code_key UNIQUE (code);

ALTER TABLE ONLY public.paper_delivery
    ADD CONSTRAINT paper_delivery_once UNIQUE NULLS NOT DISTINCT (account_id, paper_id, run_id, leader_ward, leader_request, why);

ALTER TABLE ONLY public.paper_delivery
    ADD CONSTRAINT paper_delivery_pkey PRIMARY KEY (delivery_id);

ALTER TABLE ONLY public.paper_file
    ADD CONSTRAINT paper_file_pkey PRIMARY KEY (file_id);

ALTER TABLE ONLY public.paper_number
    ADD CONSTRAINT paper_number_paper_id_key UNIQUE (paper_id);

ALTER TABLE ONLY public.paper_number
    ADD CONSTRAINT paper_number_pkey PRIMARY KEY (office_id, year, series, number);

ALTER TABLE ONLY public.paper_office
    ADD CONSTRAINT paper_office_company_id_enterprise_id_ward_id_key UNIQUE NULLS NOT DISTINCT (company_id, enterprise_id, ward_id);

ALTER TABLE ONLY public.paper_office
    ADD CONSTRAINT paper_office_pkey PRIMARY KEY (office_id);

ALTER TABLE ONLY public.paper_part
    ADD CONSTRAINT paper_part_pkey PRIMARY KEY (ward_id, paper_id, part);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_pkey PRIMARY KEY (paper_id);

ALTER TABLE ONLY public.paper_position
    ADD CONSTRAINT paper_position_pkey PRIMARY KEY (ward_id, paper_id, part);

ALTER TABLE ONLY public.paper_run
    ADD CONSTRAINT paper_run_office_id_kind_ward_id_period_kind_period_from_key UNIQUE NULLS NOT DISTINCT (office_id, kind, ward_id, period_kind, period_from);

ALTER TABLE ONLY public.paper_run
    ADD CONSTRAINT paper_run_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.paper_series
    ADD CONSTRAINT paper_series_pkey PRIMARY KEY (office_id, year, series);

ALTER TABLE ONLY public.paper_sheet
    ADD CONSTRAINT paper_sheet_pkey PRIMARY KEY (ward_id, paper_id, part);

ALTER TABLE ONLY public.paper_step
    ADD CONSTRAINT paper_step_pkey PRIMARY KEY (paper_id, step);

ALTER TABLE ONLY public.people_entry
    ADD CONSTRAINT people_entry_pkey PRIMARY KEY (ward_id, event_id);

ALTER TABLE ONLY public.personal_link
    ADD CONSTRAINT personal_link_pkey PRIMARY KEY (code_hash);

ALTER TABLE ONLY public.processing_activity
    ADD CONSTRAINT processing_activity_pkey PRIMARY KEY (activity, version);

ALTER TABLE ONLY public.protection_key
    ADD CONSTRAINT protection_key_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (quarantine_id);

ALTER TABLE ONLY public.residential_group
    ADD CONSTRAINT residential_group_pkey PRIMARY KEY (ward_id, group_id);

ALTER TABLE ONLY public.residential_group
    ADD CONSTRAINT residential_group_ward_id_code_valid_from_key UNIQUE (ward_id, code, valid_from);

ALTER TABLE ONLY public.retention_period
    ADD CONSTRAINT retention_period_pkey PRIMARY KEY (rule, version);

ALTER TABLE ONLY public.retention_rule
    ADD CONSTRAINT retention_rule_pkey PRIMARY KEY (rule);

ALTER TABLE ONLY public.retention_run
    ADD CONSTRAINT retention_run_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.subject_count
    ADD CONSTRAINT subject_count_pkey PRIMARY KEY (counted_at);

ALTER TABLE ONLY public.tally_day
    ADD CONSTRAINT tally_day_pkey PRIMARY KEY (ward_id, kind, day, place_id);

ALTER TABLE ONLY public.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (ward_id, kind, place_id);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_pkey PRIMARY KEY (ward_id, contract_id);

ALTER TABLE ONLY public.ward
    ADD CONSTRAINT ward_code_key UNIQUE (code);

ALTER TABLE ONLY public.ward_head
    ADD CONSTRAINT ward_head_pkey PRIMARY KEY (ward_id);

ALTER TABLE ONLY public.ward
    ADD CONSTRAINT ward_pkey PRIMARY KEY (ward_id);

CREATE INDEX access_grant_account ON public.access_grant USING btree (account_id);

CREATE INDEX access_grant_place ON public.access_grant USING btree (ward_id, group_id, building_id) WHERE (revoked_at IS NULL);

CREATE INDEX access_log_action ON public.access_log USING btree (action, purpose);

CREATE INDEX access_log_actor ON public.access_log USING btree (actor, at);

CREATE INDEX access_log_by ON public.access_log USING btree (by) WHERE (by IS NOT NULL);

CREATE INDEX access_log_contracts ON public.access_log USING gin (ward_id, contracts);

CREATE INDEX access_log_newest ON public.access_log USING btree (at, ward_id, entry);

CREATE INDEX access_log_reason ON public.access_log USING gin (public.fold_key(reason) public.gin_trgm_ops) WHERE (reason IS NOT NULL);

CREATE INDEX assistance_session_coming ON public.assistance_session USING btree (ward_id, ends_at) WHERE (removed_at IS NULL);

CREATE INDEX bearer_token_account ON public.bearer_token USING btree (account_id);

CREATE INDEX calendar_change_day ON public.calendar_change USING btree (day, version DESC);

CREATE INDEX contract_by_batch ON public.contract USING btree (ward_id, batch, contract_id) WHERE (batch IS NOT NULL);

CREATE INDEX contract_by_building ON public.contract USING btree (ward_id, building_id, contract_id) WHERE (building_id <> 0);

CREATE INDEX contract_by_group ON public.contract USING btree (ward_id, group_id, contract_id);

CREATE INDEX contract_by_number ON public.contract USING btree (upper(contract_number)) WHERE (contract_number IS NOT NULL);

CREATE INDEX contract_due ON public.contract USING btree (due_at, ward_id, contract_id) WHERE (due_at IS NOT NULL);

CREATE INDEX contract_signed_help ON public.contract USING btree (ward_id, contract_id) WHERE ((help_requested IS NOT NULL) AND ((help_resolved IS NULL) OR (help_resolved < help_requested)) AND ((contract_certified IS NULL) OR (contract_certified < help_requested) OR (contract_certified < contract_voided)));

CREATE UNIQUE INDEX data_request_ended ON public.data_request_step USING btree (request_id) WHERE (kind = ANY (ARRAY['done'::text, 'refused'::text]));

CREATE UNIQUE INDEX data_request_once ON public.data_request_step USING btree (request_id, kind) WHERE (kind = ANY (ARRAY['answered'::text, 'extended'::text]));

CREATE INDEX data_request_step_of ON public.data_request_step USING btree (request_id, step_id);

CREATE INDEX device_account ON public.device USING btree (account_id) WHERE (cut_off_at IS NULL);

CREATE INDEX feed_hour_recent ON public.feed_hour USING btree (hour);

CREATE INDEX holder_search ON public.holder USING gin (ward_id, search_text public.gin_trgm_ops);

CREATE UNIQUE INDEX incident_closed ON public.incident_step USING btree (incident_id) WHERE (kind = 'closed'::text);

CREATE INDEX incident_step_of ON public.incident_step USING btree (incident_id, step_id);

CREATE INDEX invitation_account ON public.invitation USING btree (account_id);

CREATE INDEX journal_of_contract ON public.journal USING btree (ward_id, contract_id, "position");

CREATE INDEX leader_account_person ON public.leader_account USING btree (account_id);

CREATE INDEX leader_edition_in_force ON public.leader_edition USING btree (ward_id, effective_from DESC, confirmed_at DESC) WHERE (state = 4);

CREATE INDEX leader_line_group ON public.leader_line USING btree (ward_id, group_id) WHERE (group_id IS NOT NULL);

CREATE INDEX paper_delivery_mail ON public.paper_delivery USING btree (mail_try_at) WHERE ((mail_at IS NULL) AND (mail_try_at IS NOT NULL));

CREATE UNIQUE INDEX paper_file_issued ON public.paper_file USING btree (paper_id, role) WHERE (role = ANY (ARRAY['pdf'::text, 'docx'::text, 'xlsx'::text]));

CREATE INDEX paper_file_paper ON public.paper_file USING btree (paper_id, role);

CREATE UNIQUE INDEX paper_file_sealed ON public.paper_file USING btree (paper_id) WHERE (role = 'sealed'::text);

CREATE INDEX paper_letter ON public.paper USING btree (brings) WHERE (brings IS NOT NULL);

CREATE INDEX paper_of_office ON public.paper USING btree (office_id, paper_id);

CREATE INDEX paper_of_ward ON public.paper USING btree (ward_id, paper_id);

CREATE INDEX paper_part_building ON public.paper_part USING btree (ward_id, building_id, paper_id) WHERE (building_id IS NOT NULL);

CREATE INDEX paper_part_group ON public.paper_part USING btree (ward_id, group_id, paper_id) WHERE (group_id IS NOT NULL);

CREATE INDEX paper_part_paper ON public.paper_part USING btree (paper_id);

CREATE INDEX paper_position_paper ON public.paper_position USING btree (paper_id);

CREATE INDEX paper_run_open ON public.paper_run USING btree (next_try_at) WHERE (paper_id IS NULL);

CREATE INDEX paper_sheet_paper ON public.paper_sheet USING btree (paper_id);

CREATE UNIQUE INDEX paper_successor ON public.paper USING btree (replaces) WHERE ((state >= 4) AND (state <= 6));

CREATE UNIQUE INDEX paper_symbol ON public.paper USING btree (office_id, EXTRACT(year FROM issued_on), symbol) WHERE (symbol IS NOT NULL);

CREATE INDEX personal_link_account ON public.personal_link USING btree (account_id);

CREATE UNIQUE INDEX quarantine_open ON public.quarantine USING btree (source, fingerprint) WHERE (closed_at IS NULL);

CREATE INDEX quarantine_recent ON public.quarantine USING btree (source, quarantine_id);

CREATE INDEX quarantine_subject ON public.quarantine USING btree (company_id, subject) WHERE ((closed_at IS NULL) AND (reason = ANY (ARRAY['unknown-subject'::text, 'ward-held'::text])));

CREATE INDEX quarantine_unknown ON public.quarantine USING btree (quarantine_id) WHERE ((closed_at IS NULL) AND (reason = ANY (ARRAY['unknown-subject'::text, 'ward-held'::text])));

CREATE INDEX visit_by_building ON public.visit USING btree (ward_id, building_id, need, unit_key, contract_id) WHERE (building_id <> 0);

CREATE INDEX visit_by_group ON public.visit USING btree (ward_id, group_id, need, visit_key, contract_id);

CREATE INDEX visit_not_keyed ON public.visit USING btree (ward_id, contract_id) WHERE (NOT keyed);

CREATE TRIGGER access_changed AFTER INSERT OR UPDATE ON public.access_grant FOR EACH ROW EXECUTE FUNCTION public.announce_access();

CREATE TRIGGER account_changed AFTER UPDATE ON public.account FOR EACH ROW EXECUTE FUNCTION public.announce_access();

CREATE TRIGGER bearer_token_changed AFTER INSERT OR UPDATE ON public.bearer_token FOR EACH ROW EXECUTE FUNCTION public.announce_access();

CREATE TRIGGER check_entry BEFORE INSERT ON public.journal FOR EACH ROW WHEN ((new.source = 'people'::text)) EXECUTE FUNCTION public.check_entry();

CREATE TRIGGER check_incident_step BEFORE INSERT ON public.incident_step FOR EACH ROW WHEN ((new.kind = 'closed'::text)) EXECUTE FUNCTION public.check_incident_step();

CREATE TRIGGER credential_changed AFTER UPDATE OF stamp, two_factor ON public.credential FOR EACH ROW EXECUTE FUNCTION public.announce_access();

CREATE TRIGGER device_changed AFTER INSERT OR UPDATE ON public.device FOR EACH ROW EXECUTE FUNCTION public.announce_access();

CREATE TRIGGER keep_calendar_change AFTER INSERT OR DELETE OR UPDATE ON public.calendar_day FOR EACH ROW EXECUTE FUNCTION public.keep_calendar_change();

CREATE TRIGGER keep_held BEFORE UPDATE ON public.holder FOR EACH ROW EXECUTE FUNCTION public.keep_held();

CREATE TRIGGER keep_held_visit BEFORE UPDATE ON public.visit FOR EACH ROW WHEN (((old.place_key <> new.place_key) OR (old.unit_key <> new.unit_key))) EXECUTE FUNCTION public.keep_held_visit();

CREATE TRIGGER visit_follows AFTER UPDATE ON public.contract FOR EACH ROW WHEN (((old.group_id <> new.group_id) OR (old.building_id <> new.building_id) OR (public.visit_need(old.listed, old.stage) <> public.visit_need(new.listed, new.stage)))) EXECUTE FUNCTION public.visit_follows();

CREATE TRIGGER visit_forgets AFTER UPDATE ON public.holder FOR EACH ROW WHEN (((old.address IS NOT NULL) AND (new.address IS NULL))) EXECUTE FUNCTION public.visit_forgets();

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES public.enterprise(enterprise_id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_ward_id_building_id_fkey FOREIGN KEY (ward_id, building_id) REFERENCES public.building(ward_id, building_id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_ward_id_group_id_fkey FOREIGN KEY (ward_id, group_id) REFERENCES public.residential_group(ward_id, group_id);

ALTER TABLE ONLY public.area_contact
    ADD CONSTRAINT area_contact_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.assistance_session
    ADD CONSTRAINT assistance_session_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.bearer_token
    ADD CONSTRAINT bearer_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.building
    ADD CONSTRAINT building_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.customer_directory
    ADD CONSTRAINT customer_directory_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.company(company_id);

ALTER TABLE ONLY public.data_request_step
    ADD CONSTRAINT data_request_step_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.data_request(request_id);

ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.company(company_id);

ALTER TABLE ONLY public.external_login
    ADD CONSTRAINT external_login_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT feed_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES public.enterprise(enterprise_id);

ALTER TABLE ONLY public.group_succession
    ADD CONSTRAINT group_succession_ward_id_new_id_fkey FOREIGN KEY (ward_id, new_id) REFERENCES public.residential_group(ward_id, group_id);

ALTER TABLE ONLY public.group_succession
    ADD CONSTRAINT group_succession_ward_id_old_id_fkey FOREIGN KEY (ward_id, old_id) REFERENCES public.residential_group(ward_id, group_id);

ALTER TABLE ONLY public.holder_hold
    ADD CONSTRAINT holder_hold_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.data_request(request_id);

ALTER TABLE ONLY public.holder
    ADD CONSTRAINT holder_ward_id_contract_id_fkey FOREIGN KEY (ward_id, contract_id) REFERENCES public.contract(ward_id, contract_id);

ALTER TABLE ONLY public.incident_step
    ADD CONSTRAINT incident_step_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES public.incident(incident_id);

ALTER TABLE ONLY public.incident_version
    ADD CONSTRAINT incident_version_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES public.incident(incident_id);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.leader_account
    ADD CONSTRAINT leader_account_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.leader_account
    ADD CONSTRAINT leader_account_ward_id_edition_line_fkey FOREIGN KEY (ward_id, edition, line) REFERENCES public.leader_line(ward_id, edition, line);

ALTER TABLE ONLY public.leader_edition
    ADD CONSTRAINT leader_edition_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.leader_edition
    ADD CONSTRAINT leader_edition_ward_id_request_fkey FOREIGN KEY (ward_id, request) REFERENCES public.leader_request(ward_id, request);

ALTER TABLE ONLY public.leader_line
    ADD CONSTRAINT leader_line_ward_id_edition_fkey FOREIGN KEY (ward_id, edition) REFERENCES public.leader_edition(ward_id, edition);

ALTER TABLE ONLY public.leader_line
    ADD CONSTRAINT leader_line_ward_id_group_id_fkey FOREIGN KEY (ward_id, group_id) REFERENCES public.residential_group(ward_id, group_id);

ALTER TABLE ONLY public.leader_request
    ADD CONSTRAINT leader_request_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.leader_request
    ADD CONSTRAINT leader_request_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.leader_scan
    ADD CONSTRAINT leader_scan_ward_id_edition_fkey FOREIGN KEY (ward_id, edition) REFERENCES public.leader_edition(ward_id, edition);

ALTER TABLE ONLY public.mail_address
    ADD CONSTRAINT mail_address_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_brings_fkey FOREIGN KEY (brings) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_delivery
    ADD CONSTRAINT paper_delivery_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.paper_delivery
    ADD CONSTRAINT paper_delivery_leader_ward_leader_request_fkey FOREIGN KEY (leader_ward, leader_request) REFERENCES public.leader_request(ward_id, request);

ALTER TABLE ONLY public.paper_delivery
    ADD CONSTRAINT paper_delivery_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_delivery
    ADD CONSTRAINT paper_delivery_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.paper_run(run_id);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES public.enterprise(enterprise_id);

ALTER TABLE ONLY public.paper_file
    ADD CONSTRAINT paper_file_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_number
    ADD CONSTRAINT paper_number_office_id_year_series_fkey FOREIGN KEY (office_id, year, series) REFERENCES public.paper_series(office_id, year, series);

ALTER TABLE ONLY public.paper_number
    ADD CONSTRAINT paper_number_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_office
    ADD CONSTRAINT paper_office_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.company(company_id);

ALTER TABLE ONLY public.paper_office
    ADD CONSTRAINT paper_office_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES public.enterprise(enterprise_id);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.paper_office(office_id);

ALTER TABLE ONLY public.paper_office
    ADD CONSTRAINT paper_office_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.paper_part
    ADD CONSTRAINT paper_part_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_part
    ADD CONSTRAINT paper_part_ward_id_building_id_fkey FOREIGN KEY (ward_id, building_id) REFERENCES public.building(ward_id, building_id);

ALTER TABLE ONLY public.paper_part
    ADD CONSTRAINT paper_part_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.paper_part
    ADD CONSTRAINT paper_part_ward_id_group_id_fkey FOREIGN KEY (ward_id, group_id) REFERENCES public.residential_group(ward_id, group_id);

ALTER TABLE ONLY public.paper_position
    ADD CONSTRAINT paper_position_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_position
    ADD CONSTRAINT paper_position_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_replaces_fkey FOREIGN KEY (replaces) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_run
    ADD CONSTRAINT paper_run_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES public.enterprise(enterprise_id);

ALTER TABLE ONLY public.paper_run
    ADD CONSTRAINT paper_run_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.paper_office(office_id);

ALTER TABLE ONLY public.paper_run
    ADD CONSTRAINT paper_run_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_run
    ADD CONSTRAINT paper_run_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.paper_series
    ADD CONSTRAINT paper_series_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.paper_office(office_id);

ALTER TABLE ONLY public.paper_sheet
    ADD CONSTRAINT paper_sheet_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper_sheet
    ADD CONSTRAINT paper_sheet_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.paper_sheet
    ADD CONSTRAINT paper_sheet_ward_id_paper_id_part_fkey FOREIGN KEY (ward_id, paper_id, part) REFERENCES public.paper_part(ward_id, paper_id, part);

ALTER TABLE ONLY public.paper_step
    ADD CONSTRAINT paper_step_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES public.paper(paper_id);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_ward_id_building_id_fkey FOREIGN KEY (ward_id, building_id) REFERENCES public.building(ward_id, building_id);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_ward_id_group_id_fkey FOREIGN KEY (ward_id, group_id) REFERENCES public.residential_group(ward_id, group_id);

ALTER TABLE ONLY public.people_entry
    ADD CONSTRAINT people_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.personal_link
    ADD CONSTRAINT personal_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.residential_group
    ADD CONSTRAINT residential_group_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.retention_period
    ADD CONSTRAINT retention_period_rule_fkey FOREIGN KEY (rule) REFERENCES public.retention_rule(rule);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_ward_id_contract_id_fkey FOREIGN KEY (ward_id, contract_id) REFERENCES public.holder(ward_id, contract_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ward
    ADD CONSTRAINT ward_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES public.enterprise(enterprise_id);

ALTER TABLE ONLY public.ward_head
    ADD CONSTRAINT ward_head_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

CREATE POLICY access ON public.leader_account TO coordination_access USING (true) WITH CHECK (public.may_on_leaders(ward_id, '{enterprise}'::text[]));

ALTER TABLE public.access_log ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_log_check ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_log_head ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_log_start ENABLE ROW LEVEL SECURITY;

CREATE POLICY added ON public.data_request FOR INSERT TO coordination_access WITH CHECK ((( SELECT public.officer_writes() AS officer_writes) AND (written_by = ( SELECT public.actor() AS actor))));

CREATE POLICY added ON public.data_request_step FOR INSERT TO coordination_access WITH CHECK ((( SELECT public.officer_writes() AS officer_writes) AND (written_by = ( SELECT public.actor() AS actor))));

CREATE POLICY added ON public.incident FOR INSERT TO coordination_access WITH CHECK ((( SELECT public.officer_writes() AS officer_writes) AND (opened_by = ( SELECT public.actor() AS actor))));

CREATE POLICY added ON public.incident_step FOR INSERT TO coordination_access WITH CHECK ((( SELECT public.officer_writes() AS officer_writes) AND (written_by = ( SELECT public.actor() AS actor))));

CREATE POLICY added ON public.incident_version FOR INSERT TO coordination_access WITH CHECK ((( SELECT public.officer_writes() AS officer_writes) AND (written_by = ( SELECT public.actor() AS actor))));

CREATE POLICY added ON public.officer_contact FOR INSERT TO coordination_access WITH CHECK ((( SELECT public.officer_writes() AS officer_writes) AND (written_by = ( SELECT public.actor() AS actor))));

CREATE POLICY added ON public.processing_activity FOR INSERT TO coordination_access WITH CHECK ((( SELECT public.officer_writes() AS officer_writes) AND (written_by = ( SELECT public.actor() AS actor))));

CREATE POLICY added ON public.retention_period FOR INSERT TO coordination_access WITH CHECK ((( SELECT public.officer_writes() AS officer_writes) AND (set_by = ( SELECT public.actor() AS actor))));

ALTER TABLE public.area_contact ENABLE ROW LEVEL SECURITY;

CREATE POLICY arranged ON public.area_contact FOR SELECT TO coordination_reports USING (((removed_at IS NULL) AND public.sees_arranged(ward_id, groups, buildings)));

CREATE POLICY arranged ON public.assistance_session FOR SELECT TO coordination_reports USING (((removed_at IS NULL) AND public.sees_arranged(ward_id, groups, buildings)));

ALTER TABLE public.assistance_session ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.building ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.calendar_change ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.calendar_day ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.company ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.contract ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customer_directory ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.data_request ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.data_request_step ENABLE ROW LEVEL SECURITY;

CREATE POLICY desk ON public.paper_run FOR SELECT TO coordination_reports USING (((( SELECT public.actor() AS actor) = 0) OR public.may_on_paper(enterprise_id, ward_id, '{company,enterprise,care,records}'::text[])));

CREATE POLICY desk ON public.paper_step FOR SELECT TO coordination_reports USING ((EXISTS ( SELECT
   FROM public.paper p
  WHERE ((p.paper_id = paper_step.paper_id) AND ( SELECT public.may_on_paper(p.enterprise_id, p.ward_id, '{company,enterprise,care,records}'::text[]) AS may_on_paper)))));

ALTER TABLE public.enterprise ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.feed ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.feed_hour ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.feed_refusal ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.file_import ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.group_succession ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.holder ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.holder_hold ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.incident ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.incident_step ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.incident_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.journal ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.leader_account ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.leader_edition ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.leader_line ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.leader_request ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.leader_scan ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_address ENABLE ROW LEVEL SECURITY;

CREATE POLICY names ON public.building FOR SELECT TO coordination_access USING (true);

CREATE POLICY names ON public.company FOR SELECT TO coordination_access USING (true);

CREATE POLICY names ON public.enterprise FOR SELECT TO coordination_access USING (true);

CREATE POLICY names ON public.residential_group FOR SELECT TO coordination_access USING (true);

CREATE POLICY names ON public.ward FOR SELECT TO coordination_access USING (true);

CREATE POLICY officer ON public.access_log FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.access_log_check FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.access_log_head FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.access_log_start FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.calendar_day FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.data_request FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.data_request_step FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.holder_hold FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.incident FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.incident_step FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.incident_version FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.officer_contact FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.processing_activity FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.retention_period FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.retention_rule FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.retention_run FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

CREATE POLICY officer ON public.subject_count FOR SELECT TO coordination_access USING (( SELECT public.is_officer() AS is_officer));

ALTER TABLE public.officer_contact ENABLE ROW LEVEL SECURITY;

CREATE POLICY own ON public.feed FOR SELECT TO coordination_reports USING ((name = ANY (( SELECT public.seen_feeds() AS seen_feeds)::text[])));

CREATE POLICY own ON public.feed_refusal FOR SELECT TO coordination_reports USING (((source = ANY (( SELECT public.seen_feeds() AS seen_feeds)::text[])) OR (( SELECT public.actor() AS actor) = 0)));

CREATE POLICY own ON public.mail_address FOR SELECT TO coordination_reports USING ((account_id = ( SELECT public.actor() AS actor)));

CREATE POLICY own ON public.paper_delivery FOR SELECT TO coordination_reports USING ((account_id = ( SELECT public.actor() AS actor)));

CREATE POLICY own ON public.quarantine FOR SELECT TO coordination_reports USING (((source = ANY (( SELECT public.own_feeds() AS own_feeds)::text[])) OR (( SELECT public.actor() AS actor) = 0)));

ALTER TABLE public.paper ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_delivery ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_file ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_number ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_office ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_part ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_position ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_run ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_series ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_sheet ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_step ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.people_entry ENABLE ROW LEVEL SECURITY;

CREATE POLICY places ON public.contract FOR SELECT TO coordination_reports USING (((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])) OR (public.place_key(ward_id, group_id) = ANY (( SELECT public.own_groups() AS own_groups)::bigint[])) OR ((building_id <> 0) AND (public.place_key(ward_id, building_id) = ANY (( SELECT public.own_buildings() AS own_buildings)::bigint[])))));

CREATE POLICY places ON public.customer_directory FOR SELECT TO coordination_reports USING (((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])) OR (EXISTS ( SELECT
   FROM public.contract c
  WHERE ((c.ward_id = customer_directory.ward_id) AND (c.contract_id = customer_directory.contract_id))))));

CREATE POLICY places ON public.journal FOR SELECT TO coordination_reports USING (((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])) OR (EXISTS ( SELECT
   FROM public.contract c
  WHERE ((c.ward_id = journal.ward_id) AND (c.contract_id = journal.contract_id))))));

CREATE POLICY places ON public.tally FOR SELECT TO coordination_reports USING (((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])) OR ((kind = 1) AND (public.place_key(ward_id, place_id) = ANY (( SELECT public.own_groups() AS own_groups)::bigint[]))) OR ((kind = 2) AND (public.place_key(ward_id, place_id) = ANY (( SELECT public.own_buildings() AS own_buildings)::bigint[])))));

CREATE POLICY places ON public.tally_day FOR SELECT TO coordination_reports USING (((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])) OR ((kind = 1) AND (public.place_key(ward_id, place_id) = ANY (( SELECT public.own_groups() AS own_groups)::bigint[]))) OR ((kind = 2) AND (public.place_key(ward_id, place_id) = ANY (( SELECT public.own_buildings() AS own_buildings)::bigint[])))));

ALTER TABLE public.processing_activity ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.quarantine ENABLE ROW LEVEL SECURITY;

CREATE POLICY record ON public.building TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.calendar_change TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.calendar_day TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.company TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.contract TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.customer_directory TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.enterprise TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.feed TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.feed_hour TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.feed_refusal TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.file_import TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.group_succession TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.holder TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.holder_hold FOR SELECT TO coordination_ingest USING (true);

CREATE POLICY record ON public.journal TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.leader_edition TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.leader_line TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.leader_request TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.leader_scan TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.mail_address TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_delivery TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_file TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_number TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_office TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_part TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_position TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_run TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_series TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_sheet TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.paper_step TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.quarantine TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.residential_group TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.tally TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.tally_day TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.visit TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.ward TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY record ON public.ward_head TO coordination_ingest USING (true) WITH CHECK (true);

CREATE POLICY register ON public.paper_number FOR SELECT TO coordination_reports USING ((EXISTS ( SELECT
   FROM public.paper_office o
  WHERE ((o.office_id = paper_number.office_id) AND public.may_on_paper(o.enterprise_id, o.ward_id, '{company,enterprise,care,records,ward}'::text[])))));

CREATE POLICY register ON public.paper_series FOR SELECT TO coordination_reports USING ((EXISTS ( SELECT
   FROM public.paper_office o
  WHERE ((o.office_id = paper_series.office_id) AND public.may_on_paper(o.enterprise_id, o.ward_id, '{company,enterprise,care,records,ward}'::text[])))));

ALTER TABLE public.residential_group ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.retention_period ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.retention_rule ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.retention_run ENABLE ROW LEVEL SECURITY;

CREATE POLICY seen ON public.building FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.seen_wards() AS seen_wards)::integer[])));

CREATE POLICY seen ON public.group_succession FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.seen_wards() AS seen_wards)::integer[])));

CREATE POLICY seen ON public.leader_edition FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])));

CREATE POLICY seen ON public.leader_request FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])));

CREATE POLICY seen ON public.leader_scan FOR SELECT TO coordination_reports USING (((ward_id = ANY (( SELECT public.wards_by_role('{enterprise,care,area,records,ward,ward-leader}'::text[]) AS wards_by_role)::integer[])) OR (( SELECT public.actor() AS actor) = 0)));

CREATE POLICY seen ON public.paper FOR SELECT TO coordination_reports USING (((( SELECT public.actor() AS actor) = 0) OR (ward_id = ANY (( SELECT public.wards_by_role('{company,enterprise,care,records}'::text[]) AS wards_by_role)::integer[])) OR ((ward_id = ANY (( SELECT public.wards_by_role('{ward,ward-leader}'::text[]) AS wards_by_role)::integer[])) AND ((state >= 4) AND (state <= 6))) OR ((ward_id IS NULL) AND (enterprise_id = ANY (( SELECT public.enterprises_by_role('{company,enterprise,care,records}'::text[]) AS enterprises_by_role)::integer[]))) OR ((enterprise_id IS NULL) AND ( SELECT public.company_by_role('{company}'::text[]) AS company_by_role))));

CREATE POLICY seen ON public.paper_file FOR SELECT TO coordination_reports USING ((EXISTS ( SELECT
   FROM public.paper p
  WHERE (p.paper_id = paper_file.paper_id))));

CREATE POLICY seen ON public.paper_office FOR SELECT TO coordination_reports USING (((( SELECT public.actor() AS actor) = 0) OR (ward_id = ANY (( SELECT public.wards_by_role('{ward,ward-leader,company,enterprise,care,records}'::text[]) AS wards_by_role)::integer[])) OR ((ward_id IS NULL) AND ((enterprise_id IN ( SELECT w.enterprise_id
   FROM public.ward w)) OR (enterprise_id = ANY (( SELECT public.enterprises_by_role('{company,enterprise,care,records}'::text[]) AS enterprises_by_role)::integer[])))) OR ((ward_id IS NULL) AND (enterprise_id IS NULL) AND (( SELECT public.actor() AS actor) IS NOT NULL))));

CREATE POLICY seen ON public.paper_part FOR SELECT TO coordination_reports USING ((EXISTS ( SELECT
   FROM public.paper p
  WHERE (p.paper_id = paper_part.paper_id))));

CREATE POLICY seen ON public.paper_position FOR SELECT TO coordination_reports USING ((EXISTS ( SELECT
   FROM public.paper p
  WHERE (p.paper_id = paper_position.paper_id))));

CREATE POLICY seen ON public.paper_sheet FOR SELECT TO coordination_reports USING ((EXISTS ( SELECT
   FROM public.paper p
  WHERE (p.paper_id = paper_sheet.paper_id))));

CREATE POLICY seen ON public.residential_group FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.seen_wards() AS seen_wards)::integer[])));

CREATE POLICY seen ON public.ward FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.seen_wards() AS seen_wards)::integer[])));

CREATE POLICY seen ON public.ward_head FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.seen_wards() AS seen_wards)::integer[])));

CREATE POLICY somebody ON public.calendar_change FOR SELECT TO coordination_reports USING ((( SELECT public.actor() AS actor) IS NOT NULL));

CREATE POLICY somebody ON public.calendar_day FOR SELECT TO coordination_reports USING ((( SELECT public.actor() AS actor) IS NOT NULL));

CREATE POLICY somebody ON public.company FOR SELECT TO coordination_reports USING ((( SELECT public.actor() AS actor) IS NOT NULL));

CREATE POLICY somebody ON public.enterprise FOR SELECT TO coordination_reports USING ((( SELECT public.actor() AS actor) IS NOT NULL));

ALTER TABLE public.subject_count ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.tally ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.tally_day ENABLE ROW LEVEL SECURITY;

CREATE POLICY unknown ON public.feed_refusal FOR SELECT TO coordination_reports USING (((source = '?'::text) AND ( SELECT public.sees_unknown_senders() AS sees_unknown_senders)));

ALTER TABLE public.visit ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ward ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ward_head ENABLE ROW LEVEL SECURITY;

CREATE POLICY whole ON public.feed_hour FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])));

CREATE POLICY whole ON public.file_import FOR SELECT TO coordination_reports USING ((ward_id = ANY (( SELECT public.whole_wards() AS whole_wards)::integer[])));

GRANT USAGE ON SCHEMA public TO coordination_ingest;
GRANT USAGE ON SCHEMA public TO coordination_reports;
GRANT USAGE ON SCHEMA public TO coordination_access;

REVOKE ALL ON FUNCTION public.gtrgm_in(cstring) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_out(public.gtrgm) FROM PUBLIC;

GRANT SELECT ON TABLE public.access_log TO coordination_access;

REVOKE ALL ON FUNCTION public.access_log_hash(e public.access_log) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.access_log_witness(p_entry bigint, p_hash bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.act_on_quarantined(p_entry bigint, p_act text, p_subject text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.actor() FROM PUBLIC;
GRANT ALL ON FUNCTION public.actor() TO coordination_reports;
GRANT ALL ON FUNCTION public.actor() TO coordination_access;
GRANT ALL ON FUNCTION public.actor() TO coordination_ingest;

REVOKE ALL ON FUNCTION public.announce_access() FROM PUBLIC;
GRANT ALL ON FUNCTION public.announce_access() TO coordination_access;

REVOKE ALL ON FUNCTION public.arranged_places(p_ward text, p_groups text[], p_buildings text[], OUT ward_id integer, OUT groups integer[], OUT buildings integer[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.broken_access_log() FROM PUBLIC;
GRANT ALL ON FUNCTION public.broken_access_log() TO coordination_access;

REVOKE ALL ON FUNCTION public.check_entry() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.check_incident_step() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.company_by_role(roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.company_by_role(roles text[]) TO coordination_reports;

REVOKE ALL ON FUNCTION public.contract_codes(p_ward integer, p_contracts integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.contract_codes(p_ward integer, p_contracts integer[]) TO coordination_access;

REVOKE ALL ON FUNCTION public.contract_of_subject(p_company integer, p_subject text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.contracts_of_code(p_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.contracts_of_code(p_code text) TO coordination_access;

REVOKE ALL ON FUNCTION public.count_expired(p_rule text, p_before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.count_expired(p_rule text, p_before timestamp with time zone) TO coordination_access;

REVOKE ALL ON FUNCTION public.count_named(p_ward integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.count_named(p_ward integer) TO coordination_reports;

REVOKE ALL ON FUNCTION public.count_subjects(p_since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.count_subjects(p_since timestamp with time zone) TO coordination_access;

REVOKE ALL ON FUNCTION public.discard_quarantined(p_entry bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.discard_quarantined(p_entry bigint) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.enterprises_by_role(roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.enterprises_by_role(roles text[]) TO coordination_reports;

REVOKE ALL ON FUNCTION public.erase_holder(p_request integer, p_code text, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.erase_holder(p_request integer, p_code text, p_reason text) TO coordination_access;

REVOKE ALL ON FUNCTION public.expired_access_log(p_before timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.expired_rows(p_rule text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.export_holders(p_ward integer, p_contracts integer[], p_purpose text, p_filter text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.export_holders(p_ward integer, p_contracts integer[], p_purpose text, p_filter text) TO coordination_reports;

REVOKE ALL ON FUNCTION public.export_leaders(p_ward integer, p_edition integer, p_purpose text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.export_leaders(p_ward integer, p_edition integer, p_purpose text) TO coordination_reports;

REVOKE ALL ON FUNCTION public.find_contracts(p_ward integer, p_words text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_contracts(p_ward integer, p_words text[]) TO coordination_reports;

REVOKE ALL ON FUNCTION public.find_logged(p_ward integer, p_contract integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_logged(p_ward integer, p_contract integer) TO coordination_access;

REVOKE ALL ON FUNCTION public.find_reasons(p_words text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_reasons(p_words text[]) TO coordination_access;

REVOKE ALL ON FUNCTION public.fold_key(p_text text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.fold_key(p_text text) TO coordination_access;

REVOKE ALL ON FUNCTION public.gather_subject(p_request integer, p_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.gather_subject(p_request integer, p_code text) TO coordination_access;

REVOKE ALL ON FUNCTION public.gin_btree_consistent(internal, smallint, anyelement, integer, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_anyenum(anyenum, anyenum, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_bit(bit, bit, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_bool(boolean, boolean, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_bpchar(character, character, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_bytea(bytea, bytea, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_char("char", "char", smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_cidr(cidr, cidr, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_date(date, date, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_float4(real, real, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_float8(double precision, double precision, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_inet(inet, inet, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_int2(smallint, smallint, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_int4(integer, integer, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_int8(bigint, bigint, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_interval(interval, interval, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_macaddr(macaddr, macaddr, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_macaddr8(macaddr8, macaddr8, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_money(money, money, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_name(name, name, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_numeric(numeric, numeric, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_oid(oid, oid, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_text(text, text, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_time(time without time zone, time without time zone, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_timestamp(timestamp without time zone, timestamp without time zone, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_timestamptz(timestamp with time zone, timestamp with time zone, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_timetz(time with time zone, time with time zone, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_uuid(uuid, uuid, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_compare_prefix_varbit(bit varying, bit varying, smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_enum_cmp(anyenum, anyenum) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_anyenum(anyenum, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_bit(bit, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_bool(boolean, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_bpchar(character, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_bytea(bytea, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_char("char", internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_cidr(cidr, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_date(date, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_float4(real, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_float8(double precision, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_inet(inet, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_int2(smallint, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_int4(integer, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_int8(bigint, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_interval(interval, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_macaddr(macaddr, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_macaddr8(macaddr8, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_money(money, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_name(name, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_numeric(numeric, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_oid(oid, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_text(text, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_time(time without time zone, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_timestamp(timestamp without time zone, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_timestamptz(timestamp with time zone, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_timetz(time with time zone, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_trgm(text, internal, smallint, internal, internal, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_uuid(uuid, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_query_varbit(bit varying, internal, smallint, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_anyenum(anyenum, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_bit(bit, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_bool(boolean, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_bpchar(character, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_bytea(bytea, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_char("char", internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_cidr(cidr, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_date(date, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_float4(real, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_float8(double precision, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_inet(inet, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_int2(smallint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_int4(integer, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_int8(bigint, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_interval(interval, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_macaddr(macaddr, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_macaddr8(macaddr8, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_money(money, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_name(name, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_numeric(numeric, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_oid(oid, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_text(text, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_time(time without time zone, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_timestamp(timestamp without time zone, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_timestamptz(timestamp with time zone, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_timetz(time with time zone, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_trgm(text, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_uuid(uuid, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_extract_value_varbit(bit varying, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_numeric_cmp(numeric, numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_trgm_consistent(internal, smallint, text, integer, internal, internal, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gin_trgm_triconsistent(internal, smallint, text, integer, internal, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_compress(internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_consistent(internal, text, smallint, oid, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_decompress(internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_distance(internal, text, smallint, oid, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_options(internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_penalty(internal, internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_picksplit(internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_same(public.gtrgm, public.gtrgm, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.gtrgm_union(internal, internal) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.held_contracts(p_request integer, p_code text, p_kinds text[], p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.holder_duty(p_ward integer, p_contract integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.is_officer() FROM PUBLIC;
GRANT ALL ON FUNCTION public.is_officer() TO coordination_access;

REVOKE ALL ON FUNCTION public.keep_calendar_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.keep_held() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.keep_held_visit() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.leader_access_lines(p_ward integer, p_edition integer, p_whole boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.leader_access_lines(p_ward integer, p_edition integer, p_whole boolean) TO coordination_access;

REVOKE ALL ON FUNCTION public.leader_accounts(p_ward integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.leader_accounts(p_ward integer) TO coordination_access;

REVOKE ALL ON FUNCTION public.leader_coverage(p_ward integer, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.leader_coverage(p_ward integer, p_day date) TO coordination_reports;

REVOKE ALL ON FUNCTION public.leader_edition_on(p_ward integer, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.leader_edition_on(p_ward integer, p_day date) TO coordination_ingest;
GRANT ALL ON FUNCTION public.leader_edition_on(p_ward integer, p_day date) TO coordination_reports;

REVOKE ALL ON FUNCTION public.leader_handed_over(p_ward integer, p_edition integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.leader_handed_over(p_ward integer, p_edition integer) TO coordination_access;

REVOKE ALL ON FUNCTION public.leader_lines(p_ward integer, p_edition integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.leader_lines(p_ward integer, p_edition integer) TO coordination_reports;

REVOKE ALL ON FUNCTION public.leader_request_receivers(p_ward integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.leader_request_receivers(p_ward integer) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.log_access(p_ward integer, p_action text, p_purpose text, p_reason text, p_filter text, p_records integer, p_contracts integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.log_access(p_ward integer, p_action text, p_purpose text, p_reason text, p_filter text, p_records integer, p_contracts integer[]) TO coordination_reports;
GRANT ALL ON FUNCTION public.log_access(p_ward integer, p_action text, p_purpose text, p_reason text, p_filter text, p_records integer, p_contracts integer[]) TO coordination_access;

REVOKE ALL ON FUNCTION public.log_handed_out(p_paper bigint, p_what text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.log_handed_out(p_paper bigint, p_what text) TO coordination_reports;

REVOKE ALL ON FUNCTION public.log_import(p_import bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.log_import(p_import bigint) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.masked_phone(p_phone text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.may_arrange(p_ward integer, p_groups integer[], p_buildings integer[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.may_on_leaders(p_ward integer, p_roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.may_on_leaders(p_ward integer, p_roles text[]) TO coordination_ingest;
GRANT ALL ON FUNCTION public.may_on_leaders(p_ward integer, p_roles text[]) TO coordination_reports;
GRANT ALL ON FUNCTION public.may_on_leaders(p_ward integer, p_roles text[]) TO coordination_access;

REVOKE ALL ON FUNCTION public.may_on_paper(p_enterprise integer, p_ward integer, p_roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.may_on_paper(p_enterprise integer, p_ward integer, p_roles text[]) TO coordination_reports;

REVOKE ALL ON FUNCTION public.may_work_on_paper(p_enterprise integer, p_ward integer, p_roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.may_work_on_paper(p_enterprise integer, p_ward integer, p_roles text[]) TO coordination_ingest;
GRANT ALL ON FUNCTION public.may_work_on_paper(p_enterprise integer, p_ward integer, p_roles text[]) TO coordination_reports;

REVOKE ALL ON FUNCTION public.named_contracts(p_ward integer, p_contracts integer[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.newest_calendar() FROM PUBLIC;
GRANT ALL ON FUNCTION public.newest_calendar() TO coordination_ingest;

REVOKE ALL ON FUNCTION public.note_administration(p_action text, p_what text, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.note_administration(p_action text, p_what text, p_reason text) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.officer_writes() FROM PUBLIC;
GRANT ALL ON FUNCTION public.officer_writes() TO coordination_access;

REVOKE ALL ON FUNCTION public.open_quarantined(p_entry bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_quarantined(p_entry bigint) TO coordination_reports;

REVOKE ALL ON FUNCTION public.own_buildings() FROM PUBLIC;
GRANT ALL ON FUNCTION public.own_buildings() TO coordination_reports;

REVOKE ALL ON FUNCTION public.own_feeds() FROM PUBLIC;
GRANT ALL ON FUNCTION public.own_feeds() TO coordination_reports;

REVOKE ALL ON FUNCTION public.own_groups() FROM PUBLIC;
GRANT ALL ON FUNCTION public.own_groups() TO coordination_reports;

REVOKE ALL ON FUNCTION public.own_sheets(p_paper bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.own_sheets(p_paper bigint) TO coordination_reports;

REVOKE ALL ON FUNCTION public.own_visits(p_ward integer, p_of_group boolean, p_place integer, p_needs smallint[], p_due timestamp with time zone, p_words text[], p_after integer, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.own_visits(p_ward integer, p_of_group boolean, p_place integer, p_needs smallint[], p_due timestamp with time zone, p_words text[], p_after integer, p_limit integer) TO coordination_reports;

REVOKE ALL ON FUNCTION public.paper_receivers(p_paper bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.paper_receivers(p_paper bigint) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.personal_level(p_ward integer, p_contract integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.personal_level(p_ward integer, p_contract integer) TO coordination_reports;

REVOKE ALL ON FUNCTION public.place_key(ward_id integer, place_id integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.place_key(ward_id integer, place_id integer) TO coordination_reports;

REVOKE ALL ON FUNCTION public.places_by_role(of_group boolean, roles text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.put_area_contact(p_ward text, p_id integer, p_name text, p_phone text, p_groups text[], p_buildings text[], p_remove boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.put_area_contact(p_ward text, p_id integer, p_name text, p_phone text, p_groups text[], p_buildings text[], p_remove boolean) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.put_assistance_session(p_ward text, p_id integer, p_groups text[], p_buildings text[], p_starts timestamp with time zone, p_ends timestamp with time zone, p_venue text, p_note text, p_remove boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.put_assistance_session(p_ward text, p_id integer, p_groups text[], p_buildings text[], p_starts timestamp with time zone, p_ends timestamp with time zone, p_venue text, p_note text, p_remove boolean) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.quarantine_waiting() FROM PUBLIC;
GRANT ALL ON FUNCTION public.quarantine_waiting() TO coordination_reports;

REVOKE ALL ON FUNCTION public.read_holders(p_ward integer, p_contracts integer[], p_purpose text, p_filter text, p_unmask boolean, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_holders(p_ward integer, p_contracts integer[], p_purpose text, p_filter text, p_unmask boolean, p_reason text) TO coordination_reports;

REVOKE ALL ON FUNCTION public.refuse_viewing() FROM PUBLIC;
GRANT ALL ON FUNCTION public.refuse_viewing() TO coordination_ingest;

REVOKE ALL ON FUNCTION public.release_holder(p_request integer, p_code text, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.release_holder(p_request integer, p_code text, p_reason text) TO coordination_access;

REVOKE ALL ON FUNCTION public.restrict_holder(p_request integer, p_code text, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.restrict_holder(p_request integer, p_code text, p_reason text) TO coordination_access;

REVOKE ALL ON FUNCTION public.run_receivers(p_run bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.run_receivers(p_run bigint) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.run_retention(p_rule text, p_before timestamp with time zone, p_by_clock boolean, p_files bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.run_retention(p_rule text, p_before timestamp with time zone, p_by_clock boolean, p_files bigint) TO coordination_access;

REVOKE ALL ON FUNCTION public.seen_feeds() FROM PUBLIC;
GRANT ALL ON FUNCTION public.seen_feeds() TO coordination_reports;

REVOKE ALL ON FUNCTION public.seen_wards() FROM PUBLIC;
GRANT ALL ON FUNCTION public.seen_wards() TO coordination_reports;

REVOKE ALL ON FUNCTION public.sees_arranged(p_ward integer, p_groups integer[], p_buildings integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.sees_arranged(p_ward integer, p_groups integer[], p_buildings integer[]) TO coordination_reports;

REVOKE ALL ON FUNCTION public.sees_unknown_senders() FROM PUBLIC;
GRANT ALL ON FUNCTION public.sees_unknown_senders() TO coordination_reports;

REVOKE ALL ON FUNCTION public.set_limit(real) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.show_limit() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.show_trgm(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.similarity(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.similarity_dist(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.similarity_op(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.strict_word_similarity(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.strict_word_similarity_commutator_op(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.strict_word_similarity_dist_commutator_op(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.strict_word_similarity_dist_op(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.strict_word_similarity_op(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.subject_holds(p_request integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.subject_holds(p_request integer) TO coordination_access;

REVOKE ALL ON FUNCTION public.take_attempt(p_account integer, p_most integer, p_pause interval) FROM PUBLIC;
GRANT ALL ON FUNCTION public.take_attempt(p_account integer, p_most integer, p_pause interval) TO coordination_access;

REVOKE ALL ON FUNCTION public.take_entry(p_ward text, p_customer text, p_event text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.take_entry(p_ward text, p_customer text, p_event text) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.take_import(p_ward integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.take_import(p_ward integer) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.take_quarantined(p_entry bigint, p_subject text, p_mended bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.take_quarantined(p_entry bigint, p_subject text, p_mended bytea) TO coordination_ingest;

GRANT SELECT ON TABLE public.access_log_check TO coordination_access;

REVOKE ALL ON FUNCTION public.verify_access_log() FROM PUBLIC;
GRANT ALL ON FUNCTION public.verify_access_log() TO coordination_access;

REVOKE ALL ON FUNCTION public.verify_paper(p_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.verify_paper(p_code text) TO coordination_reports;

REVOKE ALL ON FUNCTION public.visit_follows() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.visit_forgets() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.visit_need(listed boolean, stage smallint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.visit_need(listed boolean, stage smallint) TO coordination_ingest;

REVOKE ALL ON FUNCTION public.ward_offices(p_roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ward_offices(p_roles text[]) TO coordination_reports;

REVOKE ALL ON FUNCTION public.wards_by_role(roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.wards_by_role(roles text[]) TO coordination_reports;

REVOKE ALL ON FUNCTION public.whole_wards() FROM PUBLIC;
GRANT ALL ON FUNCTION public.whole_wards() TO coordination_reports;

REVOKE ALL ON FUNCTION public.word_similarity(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.word_similarity_commutator_op(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.word_similarity_dist_commutator_op(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.word_similarity_dist_op(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.word_similarity_op(text, text) FROM PUBLIC;

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_grant TO coordination_access;

GRANT SELECT ON TABLE public.access_log_head TO coordination_access;

GRANT SELECT ON TABLE public.access_log_start TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.account TO coordination_access;

GRANT SELECT(account_id) ON TABLE public.account TO coordination_ingest;

GRANT SELECT(disabled_at) ON TABLE public.account TO coordination_ingest;

GRANT SELECT ON TABLE public.area_contact TO coordination_reports;

GRANT SELECT ON TABLE public.assistance_session TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.bearer_token TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.building TO coordination_ingest;
GRANT SELECT ON TABLE public.building TO coordination_reports;
GRANT SELECT ON TABLE public.building TO coordination_access;

GRANT SELECT ON TABLE public.calendar_change TO coordination_ingest;
GRANT SELECT ON TABLE public.calendar_change TO coordination_reports;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.calendar_day TO coordination_ingest;
GRANT SELECT ON TABLE public.calendar_day TO coordination_reports;
GRANT SELECT ON TABLE public.calendar_day TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.company TO coordination_ingest;
GRANT SELECT ON TABLE public.company TO coordination_reports;
GRANT SELECT ON TABLE public.company TO coordination_access;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contract TO coordination_ingest;
GRANT SELECT ON TABLE public.contract TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.credential TO coordination_access;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.customer_directory TO coordination_ingest;
GRANT SELECT ON TABLE public.customer_directory TO coordination_reports;

GRANT SELECT,INSERT ON TABLE public.data_request TO coordination_access;

GRANT SELECT,INSERT ON TABLE public.data_request_step TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.device TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.enterprise TO coordination_ingest;
GRANT SELECT ON TABLE public.enterprise TO coordination_reports;
GRANT SELECT ON TABLE public.enterprise TO coordination_access;

GRANT SELECT,INSERT,DELETE ON TABLE public.external_login TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.feed TO coordination_ingest;

GRANT SELECT(feed_id) ON TABLE public.feed TO coordination_reports;

GRANT SELECT(name) ON TABLE public.feed TO coordination_reports;

GRANT SELECT(enterprise_id) ON TABLE public.feed TO coordination_reports;

GRANT SELECT(types) ON TABLE public.feed TO coordination_reports;

GRANT SELECT(created_at) ON TABLE public.feed TO coordination_reports;

GRANT SELECT(removed_at) ON TABLE public.feed TO coordination_reports;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.feed_hour TO coordination_ingest;
GRANT SELECT ON TABLE public.feed_hour TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.feed_refusal TO coordination_ingest;
GRANT SELECT ON TABLE public.feed_refusal TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.file_import TO coordination_ingest;
GRANT SELECT ON TABLE public.file_import TO coordination_reports;

GRANT SELECT ON TABLE public.grant_in_force TO coordination_access;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.group_succession TO coordination_ingest;
GRANT SELECT ON TABLE public.group_succession TO coordination_reports;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.holder TO coordination_ingest;

GRANT SELECT ON TABLE public.holder_hold TO coordination_access;
GRANT SELECT ON TABLE public.holder_hold TO coordination_ingest;

GRANT SELECT,INSERT ON TABLE public.incident TO coordination_access;

GRANT SELECT,INSERT ON TABLE public.incident_step TO coordination_access;

GRANT SELECT,INSERT ON TABLE public.incident_version TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.invitation TO coordination_access;

GRANT SELECT,INSERT ON TABLE public.journal TO coordination_ingest;
GRANT SELECT ON TABLE public.journal TO coordination_reports;

GRANT SELECT,INSERT ON TABLE public.leader_account TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.leader_edition TO coordination_ingest;
GRANT SELECT ON TABLE public.leader_edition TO coordination_reports;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.leader_line TO coordination_ingest;

GRANT SELECT,INSERT,UPDATE ON TABLE public.leader_request TO coordination_ingest;
GRANT SELECT ON TABLE public.leader_request TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.leader_scan TO coordination_ingest;

GRANT SELECT(ward_id) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(edition) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(scan) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(name) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(media_type) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(content) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(sha256) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(pages) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(reading) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(brought_at) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(brought_by) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT(removed_at) ON TABLE public.leader_scan TO coordination_reports;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mail_address TO coordination_ingest;
GRANT SELECT ON TABLE public.mail_address TO coordination_reports;

GRANT SELECT,INSERT ON TABLE public.officer_contact TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.paper TO coordination_ingest;
GRANT SELECT ON TABLE public.paper TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.paper_delivery TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_delivery TO coordination_reports;

GRANT SELECT,INSERT ON TABLE public.paper_file TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_file TO coordination_reports;

GRANT SELECT,INSERT ON TABLE public.paper_number TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_number TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.paper_office TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_office TO coordination_reports;

GRANT SELECT,INSERT,DELETE ON TABLE public.paper_part TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_part TO coordination_reports;

GRANT SELECT,INSERT,DELETE ON TABLE public.paper_position TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_position TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.paper_run TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_run TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.paper_series TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_series TO coordination_reports;

GRANT SELECT,INSERT ON TABLE public.paper_sheet TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_sheet TO coordination_reports;

GRANT SELECT,INSERT ON TABLE public.paper_step TO coordination_ingest;
GRANT SELECT ON TABLE public.paper_step TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.personal_link TO coordination_access;

GRANT SELECT,INSERT ON TABLE public.processing_activity TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.protection_key TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.quarantine TO coordination_ingest;

GRANT SELECT(quarantine_id) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(source) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(company_id) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(event_id) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(subject) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(reason) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(detail) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(by_adapter) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(received_at) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(times_seen) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(closed_at) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(closed_as) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT(closed_by) ON TABLE public.quarantine TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.residential_group TO coordination_ingest;
GRANT SELECT ON TABLE public.residential_group TO coordination_reports;
GRANT SELECT ON TABLE public.residential_group TO coordination_access;

GRANT SELECT,INSERT ON TABLE public.retention_period TO coordination_access;

GRANT SELECT ON TABLE public.retention_rule TO coordination_access;

GRANT SELECT ON TABLE public.retention_run TO coordination_access;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tally TO coordination_ingest;
GRANT SELECT ON TABLE public.tally TO coordination_reports;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tally_day TO coordination_ingest;
GRANT SELECT ON TABLE public.tally_day TO coordination_reports;

GRANT SELECT,INSERT,UPDATE ON TABLE public.visit TO coordination_ingest;

GRANT SELECT,INSERT,UPDATE ON TABLE public.ward TO coordination_ingest;
GRANT SELECT ON TABLE public.ward TO coordination_reports;
GRANT SELECT ON TABLE public.ward TO coordination_access;

GRANT SELECT,INSERT,UPDATE ON TABLE public.ward_head TO coordination_ingest;
GRANT SELECT ON TABLE public.ward_head TO coordination_reports;
