-- What people see of each other's customers, held tighter: what events say besides their kind, ID numbers, what data subjects may have done with
-- their data, and how much is counted to say what somebody sees.

-- How much of what events say about one contract the actor may read: 0 what bears no name, 1 also what is personal, 2 phones as well.
create function personal_level(p_ward int, p_contract int) returns int language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select case when n.may_unmask then 2 else 1 end from named_contracts(p_ward, array[p_contract]) n), 0)
$$;
revoke execute on function personal_level(int, int) from public;
grant execute on function personal_level(int, int) to coordination_reports;

-- What the register says of the journal, unless its officer has rewritten it since.
insert into processing_activity (activity, version, title, purpose, legal_basis, subjects, data_kinds, receivers, retention, safeguards, written_by)
select p.activity, 2, p.title, p.purpose, p.legal_basis, p.subjects,
    'Thời điểm gửi, nhận, mở, ký; lý do từ chối hoặc lỗi gửi; yêu cầu hỗ trợ; ghi chú ngắn. Không có tên, số điện thoại; '
        || 'điều bên gửi hoặc người nhập viết thêm có thể chứa dữ liệu cá nhân.',
    'Phường xem số tổng hợp; nhân viên xí nghiệp xem từng hợp đồng. Các trường đã thống nhất (kênh, lý do, ghi chú, đợt, mã tài liệu, phiên) ai xem được '
        || 'hợp đồng thì xem được; trường khác chỉ người được đọc tên khách hàng.',
    p.retention,
    'Chỉ ghi thêm, không ai sửa hay xóa được kể cả chương trình. Dãy từ sáu chữ số và thư điện tử bị che; ghi chú, lý do chỉ hiện nguyên văn với người '
        || 'được phép liên hệ khách hàng.', 0
from processing_activity p
where p.activity = 'journal' and p.version = 1 and not exists (select from processing_activity n where n.activity = 'journal' and n.version > 1);

-- A phone number as everybody may see it: 09******78.
create function masked_phone(p_phone text) returns text language sql immutable set search_path = public, pg_temp as $$
    select case when length(p_phone) <= 4 then repeat('*', length(p_phone))
        else left(p_phone, 2) || repeat('*', length(p_phone) - 4) || right(p_phone, 2) end
$$;
revoke execute on function masked_phone(text) from public;

-- What is left of an ID number is for those alone who may open numbers; the others never needed it.
create or replace function read_holders(p_ward int, p_contracts int[], p_purpose text, p_filter text, p_unmask boolean, p_reason text)
returns table (contract_id int, name text, address text, phone text, id_number text)
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- What a person sees, as counts, at a cost that does not grow with the ward: a whole ward has its tally said, of others no more than a thousand
-- and one contracts are looked at, by their indexes, and then it is said that there are more. The walls of named_contracts hold for each of them.
drop function count_named(int);
create function count_named(p_ward int) returns table (seen int, named int, unmaskable int, capped boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
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
revoke execute on function count_named(int) from public;
grant execute on function count_named(int) to coordination_reports;

-- Holders whose data were erased, or are held back, at the request of the data subject. While the row stands, no list brings them back and no search
-- finds them; what was done, by whom and why stands in the request and in the access log.
create table holder_hold (
    ward_id     int         not null,
    contract_id int         not null,
    kind        text        not null check (kind in ('erased', 'restricted')),
    request_id  int         not null references data_request,
    since       timestamptz not null default now(),
    primary key (ward_id, contract_id)
);
alter table holder_hold enable row level security;
create policy officer on holder_hold for select to coordination_access using ((select is_officer()));
create policy record on holder_hold for select to coordination_ingest using (true);
revoke all on holder_hold from public;
grant select on holder_hold to coordination_access, coordination_ingest;

alter table data_request_step drop constraint data_request_step_kind_check;
alter table data_request_step add constraint data_request_step_kind_check
    check (kind in ('answered', 'extended', 'done', 'refused', 'gathered', 'note', 'erased', 'restricted', 'released'));

create function keep_held() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
create trigger keep_held before update on holder for each row execute function keep_held();

-- The order of visits is made of addresses, so it forgets them too.
create function keep_held_visit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from holder_hold k where k.ward_id = new.ward_id and k.contract_id = new.contract_id and k.kind = 'erased') then
        new.place_key := '~~';
        new.unit_key := '';
    end if;
    return new;
end $$;
create trigger keep_held_visit before update on visit for each row
    when (old.place_key <> new.place_key or old.unit_key <> new.unit_key) execute function keep_held_visit();

-- Why the law has the holder of a contract kept, as a code; null where nothing does. One rule a line.
create function holder_duty(p_ward int, p_contract int) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select case when c.stage = 0 then 'signed' end from contract c where c.ward_id = p_ward and c.contract_id = p_contract
$$;

-- How it stands with the contracts of a request.
create function subject_holds(p_request int) returns table (code text, ward text, duty text, hold text, since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
    select d.customer_code, w.name, holder_duty(d.ward_id, d.contract_id), k.kind, k.since
    from data_request r join customer_directory d on d.customer_code = any (r.codes) join ward w on w.ward_id = d.ward_id
    left join holder_hold k on k.ward_id = d.ward_id and k.contract_id = d.contract_id
    where r.request_id = p_request and (select is_officer()) order by d.customer_code, d.ward_id
$$;

-- The contracts of a code that an open request names, for an act of the officer; in ward order, so that two acts never wait for each other's logs.
create function held_contracts(p_request int, p_code text, p_kinds text[], p_reason text) returns table (ward_id int, contract_id int)
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- Whom a message is about: the customer of that code, or else the only contract that bears that number.
create function contract_of_subject(p_company int, p_subject text) returns table (ward_id int, contract_id int)
language sql stable security definer set search_path = public, pg_temp as $$
    select d.ward_id, d.contract_id from customer_directory d where d.company_id = p_company and d.customer_code = p_subject
    union all
    select min(c.ward_id), min(c.contract_id) from contract c join ward w on w.ward_id = c.ward_id
    join enterprise e on e.enterprise_id = w.enterprise_id and e.company_id = p_company
    where upper(c.contract_number) = p_subject
        and not exists (select from customer_directory d where d.company_id = p_company and d.customer_code = p_subject)
    having count(*) = 1
$$;

-- Takes name, address, phone and ID number of a holder out of the record for good, with the messages about them: those that were dealt with go, open
-- ones lose their bytes and are closed. Contract, milestones and figures stay. Refused while the law has the holder kept.
create function erase_holder(p_request int, p_code text, p_reason text) returns int language plpgsql security definer set search_path = public, pg_temp as $$
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

-- Holds a holder's data back: kept, and shown to nobody but the subject.
create function restrict_holder(p_request int, p_code text, p_reason text) returns int language plpgsql security definer set search_path = public, pg_temp as $$
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

-- Ends it: what was held back is shown again; where it was erased, the next list may bring another holder.
create function release_holder(p_request int, p_code text, p_reason text) returns int language plpgsql security definer set search_path = public, pg_temp as $$
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

-- Names are opened as before, but of nobody whose data are held back.
create or replace function named_contracts(p_ward int, p_contracts int[]) returns table (contract_id int, may_unmask boolean)
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
        and not exists (select from holder_hold k where k.ward_id = c.ward_id and k.contract_id = c.contract_id)
        and (v_unmask or (v_batches and c.batch is not null)
            or place_key(c.ward_id, c.group_id) = any (v_groups) or (c.building_id <> 0 and place_key(c.ward_id, c.building_id) = any (v_buildings)));
end $$;

-- As before, but in ward order: two officers who gather at once never wait for each other's logs.
create or replace function gather_subject(p_request int, p_code text) returns setof json language plpgsql security definer set search_path = public, pg_temp as $$
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

revoke execute on function contract_of_subject(int, text), keep_held(), keep_held_visit(), holder_duty(int, int), subject_holds(int), held_contracts(int, text, text[], text),
    erase_holder(int, text, text), restrict_holder(int, text, text), release_holder(int, text, text) from public;
grant execute on function subject_holds(int), erase_holder(int, text, text), restrict_holder(int, text, text), release_holder(int, text, text)
    to coordination_access;
