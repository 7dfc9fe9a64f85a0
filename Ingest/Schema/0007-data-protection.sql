-- What the data-protection officer keeps and watches: the access log behind a wall of its own, requests of data subjects, incidents, retention,
-- the register of processing. Everything here is added and never changed: a correction is one more row.

-- The program itself, and an account that holds the role now.
create function is_officer() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(actor() = 0, false) or exists (select from grant_in_force g where g.account_id = actor() and g.role = 'dpo')
$$;

-- An administrator who sees the program as the officer writes nothing in their name.
create function officer_writes() returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select is_officer() and nullif(current_setting('coordination.by', true), '') is null $$;

-- The same key as the program's own: no accents, small letters, single spaces.
create function fold_key(p_text text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(lower(translate(regexp_replace(normalize(p_text, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐðÐ', 'dddd')), '\s+', ' ', 'g'))
$$;

-- The access log. Only its officer reads it; it is written by log_access and loses its beginning by run_retention alone.
alter table access_log enable row level security;
alter table access_log_head enable row level security;
create policy officer on access_log for select to coordination_access using ((select is_officer()));
create policy officer on access_log_head for select to coordination_access using ((select is_officer()));
drop index access_log_time;
create index access_log_newest on access_log (at, ward_id, entry);
create index access_log_actor on access_log (actor, at);
create index access_log_by on access_log (by) where by is not null;
create index access_log_action on access_log (action, purpose);
create index access_log_contracts on access_log using gin (ward_id, contracts);
create index access_log_reason on access_log using gin (fold_key(reason) gin_trgm_ops) where reason is not null;

-- Where a chain begins since its oldest entries were removed: the last one that went, and its hash. The chain itself witnesses it.
create table access_log_start (
    ward_id int    primary key,
    entry   bigint not null,
    hash    bytea  not null
);

create function access_log_witness(p_entry bigint, p_hash bytea) returns text language sql immutable set search_path = public, pg_temp as
$$ select format('begins after entry %s %s', p_entry, encode(p_hash, 'hex')) $$;

-- What became of each verification. The heads say what was there, so that a chain that somebody wrote anew as a whole shows too.
create table access_log_check (
    check_id   int generated always as identity primary key,
    checked_at timestamptz not null default clock_timestamp(),
    checked_by int         not null,
    chains     int         not null,
    entries    bigint      not null,
    faults     jsonb       not null,                -- [{"ward", "entry", "fault"}], empty when the log is whole
    heads      jsonb       not null                 -- [{"ward", "entry", "hash"}]
);

create or replace function broken_access_log() returns table (ward_id int, entry bigint, fault text)
language sql stable security definer set search_path = public, pg_temp as $$
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

-- Verifies every chain and keeps the outcome. One statement, so that log, heads and outcome are of one moment.
create function verify_access_log() returns setof access_log_check language plpgsql security definer set search_path = public, pg_temp as $$
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

-- Customer codes, which the officer needs to say which records were read; names never.
create function contract_codes(p_ward int, p_contracts int[]) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select string_agg(c.customer_code, ', ' order by c.customer_code) from contract c
    where c.ward_id = p_ward and c.contract_id = any (p_contracts) and (select is_officer())
$$;

create function contracts_of_code(p_code text) returns table (ward_id int, contract_id int)
language sql stable security definer set search_path = public, pg_temp as
$$ select d.ward_id, d.contract_id from customer_directory d where d.customer_code = p_code and (select is_officer()) $$;

-- Two searches that need their indexes: behind a wall the planner trusts only a few comparisons with those.
create function find_logged(p_ward int, p_contract int) returns setof bigint language sql stable security definer set search_path = public, pg_temp rows 100 as
$$ select l.entry from access_log l where l.ward_id = p_ward and l.contracts @> array[p_contract] and (select is_officer()) $$;

create function find_reasons(p_words text[]) returns table (ward_id int, entry bigint)
language sql stable security definer set search_path = public, pg_temp rows 100 as $$
    select l.ward_id, l.entry from access_log l
    where l.reason is not null and fold_key(l.reason) like p_words[1] and fold_key(l.reason) like all (p_words) and (select is_officer())
$$;

-- What a data subject, or who acts for them, asks for.
create table data_request (
    request_id    int generated always as identity primary key,
    received_at   timestamptz not null,
    asker         text        not null check (length(trim(asker)) between 1 and 200),
    channel       text        not null check (channel in ('counter', 'phone', 'post', 'email', 'ward')),
    kind          text        not null check (kind in ('view', 'provide', 'correct', 'withdraw', 'restrict', 'object', 'delete')),
    via_processor boolean     not null,             -- a processor must act as well, for which the law gives more days
    codes         text[]      not null,             -- of the contracts concerned
    asked         text        not null check (length(trim(asked)) between 1 and 4000),
    written_at    timestamptz not null default now(),
    written_by    int         not null default actor()
);

create table data_request_step (
    step_id    int generated always as identity primary key,
    request_id int         not null references data_request,
    kind       text        not null check (kind in ('answered', 'extended', 'done', 'refused', 'gathered', 'note')),
    at         timestamptz not null,
    until      date,                                -- last day of an extended period
    said       text        not null check (length(trim(said)) between 1 and 4000),
    written_at timestamptz not null default now(),
    written_by int         not null default actor(),
    check ((kind = 'extended') = (until is not null))
);
create index data_request_step_of on data_request_step (request_id, step_id);
create unique index data_request_once on data_request_step (request_id, kind) where kind in ('answered', 'extended');
create unique index data_request_ended on data_request_step (request_id) where kind in ('done', 'refused');

-- The officer's door: what the record holds of one contract of an open request, masked, and never without an entry in the log. In json and
-- not jsonb, which would refuse what an event may say.
create function gather_subject(p_request int, p_code text) returns setof json language plpgsql security definer set search_path = public, pg_temp as $$
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
    for d in select c.ward_id, c.contract_id from customer_directory c where c.customer_code = p_code loop
        perform log_access(d.ward_id, 'gather', 'data-request', null, format('request=%s', p_request), 1, array[d.contract_id]);
        return query select json_build_object(
            'code', p_code, 'ward', w.name, 'group', g.name, 'building', b.name, 'unit', c.unit, 'category', c.category, 'contractNumber', c.contract_number,
            'listed', c.listed, 'stage', c.stage, 'deadline', c.deadline, 'signedAt', c.signed_at, 'name', h.name, 'address', h.address,
            'phone', case when length(h.phone) <= 4 then repeat('*', length(h.phone))
                else left(h.phone, 2) || repeat('*', length(h.phone) - 4) || right(h.phone, 2) end,
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

-- Incidents. Every version keeps its words; the newest holds.
create table incident (
    incident_id int generated always as identity primary key,
    opened_at   timestamptz not null default now(),
    opened_by   int         not null default actor()
);

create table incident_version (
    incident_id  int         not null references incident,
    version      int         not null,
    detected_at  timestamptz not null,              -- from which the 72 hours run
    happened     text        not null,              -- when and where it happened, as far as known
    kind         text        not null check (kind in ('disclosure', 'access', 'loss', 'alteration', 'theft', 'other')),
    what         text        not null check (length(trim(what)) between 1 and 8000),
    involved     text        not null,
    data_kinds   text        not null,
    records      int         check (records >= 0),  -- null: not known yet
    subjects     int         check (subjects >= 0),
    consequences text        not null,
    measures     text        not null,
    contact      text        not null,
    written_at   timestamptz not null default now(),
    written_by   int         not null default actor(),
    primary key (incident_id, version)
);

create table incident_step (
    step_id     int generated always as identity primary key,
    incident_id int         not null references incident,
    kind        text        not null check (kind in ('notified', 'not-due', 'closed')),
    at          timestamptz not null,
    said        text        not null check (length(trim(said)) between 1 and 4000),   -- reference, reason or outcome
    written_at  timestamptz not null default now(),
    written_by  int         not null default actor()
);
create index incident_step_of on incident_step (incident_id, step_id);
create unique index incident_closed on incident_step (incident_id) where kind = 'closed';

-- How long what is no record is kept. The newest version of a rule holds.
create table retention_period (
    rule     text        not null check (rule in ('access-log', 'feed-log', 'quarantine', 'files', 'devices', 'invitations')),
    version  int         not null,
    amount   int         not null check (amount between 1 and 1200),
    unit     text        not null check (unit in ('day', 'month')),
    by_clock boolean     not null,
    set_at   timestamptz not null default now(),
    set_by   int         not null default actor(),
    primary key (rule, version),
    -- The law asks for less; twelve months is what this product promises.
    check (rule <> 'access-log' or (unit = 'month' and amount >= 12))
);
insert into retention_period (rule, version, amount, unit, by_clock, set_by) values
    ('access-log', 1, 24, 'month', true, 0), ('feed-log', 1, 24, 'month', true, 0), ('quarantine', 1, 6, 'month', true, 0),
    ('files', 1, 1, 'day', true, 0), ('devices', 1, 6, 'month', true, 0), ('invitations', 1, 3, 'month', true, 0);

-- The protocol of what was removed.
create table retention_run (
    run_id   int generated always as identity primary key,
    rule     text        not null,
    period   text        not null,
    before   timestamptz not null,
    removed  bigint      not null,
    ran_at   timestamptz not null default clock_timestamp(),
    ran_by   int         not null,
    by_clock boolean     not null
);

-- Of each chain the last entry that is to go: a chain can lose its beginning only.
create function expired_access_log(p_before timestamptz) returns table (ward_id int, entry bigint, hash bytea, entries bigint)
language sql stable security definer set search_path = public, pg_temp as $$
    select h.ward_id, l.entry, l.hash, l.entry - coalesce(s.entry, 0) from access_log_head h
    left join access_log_start s on s.ward_id = h.ward_id
    cross join lateral (select coalesce(min(y.entry), h.entry + 1) - 1 as entry from access_log y where y.ward_id = h.ward_id and y.at >= p_before) b
    join access_log l on l.ward_id = h.ward_id and l.entry = b.entry
$$;

-- What of a rule is older; the same words for the preview and for the removal, so that the two cannot differ.
create function expired_rows(p_rule text) returns text[] language sql immutable as $$
    select case p_rule
        when 'feed-log' then array['feed_hour where hour < $1', 'feed_refusal where hour < $1']
        when 'quarantine' then array['quarantine where closed_at < $1']
        when 'devices' then array['device where least(coalesce(cut_off_at, expires_at), expires_at) < $1', 'bearer_token where removed_at < $1']
        when 'invitations' then array['invitation where least(coalesce(used_at, expires_at), expires_at) < $1', 'personal_link where revoked_at < $1']
        else '{}' end
$$;

create function count_expired(p_rule text, p_before timestamptz) returns bigint language plpgsql stable security definer set search_path = public, pg_temp as $$
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

-- Removes what a rule does not keep, and writes the protocol in the same transaction. Files are removed by the program, which says how many.
create function run_retention(p_rule text, p_before timestamptz, p_by_clock boolean, p_files bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- The register of processing; the newest version of an activity holds.
create table processing_activity (
    activity    text        not null check (length(activity) between 1 and 60),
    version     int         not null,
    title       text        not null check (length(trim(title)) between 1 and 200),
    purpose     text        not null,
    legal_basis text        not null,
    subjects    text        not null,
    data_kinds  text        not null,
    receivers   text        not null,
    retention   text        not null,
    safeguards  text        not null,
    in_force    boolean     not null default true,
    written_at  timestamptz not null default now(),
    written_by  int         not null default actor(),
    primary key (activity, version)
);

-- Whom data subjects and authorities write to; the newest holds.
create table officer_contact (
    contact_id int generated always as identity primary key,
    contact    text        not null check (length(trim(contact)) between 1 and 500),
    written_at timestamptz not null default now(),
    written_by int         not null default actor()
);

-- How many people: a holder of several contracts is one where ID number, or name and phone, say so.
create function count_subjects() returns table (contracts bigint, subjects bigint, phones bigint, id_numbers bigint, accounts bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not is_officer() then
        raise insufficient_privilege using message = 'data subjects are counted by the officer';
    end if;
    return query select (select count(*) from holder),
        (select count(*) from (select 1 from holder
            group by id_number_hash, case when id_number_hash is null then name_key || '|' || coalesce(phone, address_key) end) s),
        (select count(*) from holder where phone is not null), (select count(*) from holder where id_number_hash is not null),
        (select count(*) from account where kind = 1 and disabled_at is null);
end $$;

revoke all on access_log_start, access_log_check, data_request, data_request_step, incident, incident_version, incident_step, retention_period,
    retention_run, processing_activity, officer_contact from public;
revoke execute on function is_officer(), officer_writes(), fold_key(text), access_log_witness(bigint, bytea), verify_access_log(),
    contract_codes(int, int[]), contracts_of_code(text), find_logged(int, int), find_reasons(text[]), gather_subject(int, text),
    expired_access_log(timestamptz), expired_rows(text), count_expired(text, timestamptz), run_retention(text, timestamptz, boolean, bigint),
    count_subjects() from public;
grant select on access_log_start, access_log_check, retention_run, calendar_day to coordination_access;
grant select, insert on data_request, data_request_step, incident, incident_version, incident_step, retention_period, processing_activity,
    officer_contact to coordination_access;
grant execute on function is_officer(), officer_writes(), fold_key(text), verify_access_log(), contract_codes(int, int[]), contracts_of_code(text),
    find_logged(int, int), find_reasons(text[]), gather_subject(int, text), count_expired(text, timestamptz),
    run_retention(text, timestamptz, boolean, bigint), count_subjects() to coordination_access;

do $$
declare
    t text;
begin
    foreach t in array array['access_log_start', 'access_log_check', 'data_request', 'data_request_step', 'incident', 'incident_version', 'incident_step',
        'retention_period', 'retention_run', 'processing_activity', 'officer_contact']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy officer on %I for select to coordination_access using ((select is_officer()))', t);
    end loop;
    foreach t in array array['data_request', 'data_request_step', 'incident_version', 'incident_step', 'processing_activity', 'officer_contact']
    loop
        execute format('create policy added on %I for insert to coordination_access with check ((select officer_writes()) and written_by = (select actor()))', t);
    end loop;
end $$;
create policy added on incident for insert to coordination_access with check ((select officer_writes()) and opened_by = (select actor()));
create policy added on retention_period for insert to coordination_access with check ((select officer_writes()) and set_by = (select actor()));
create policy officer on calendar_day for select to coordination_access using ((select is_officer()));

insert into processing_activity (activity, version, title, purpose, legal_basis, subjects, data_kinds, receivers, retention, safeguards, written_by) values
    ('holder', 1, 'Tên và địa chỉ của chủ hợp đồng',
        'Chuyển hợp đồng cấp nước từ giấy sang điện tử: nhận ra khách hàng, gửi hợp đồng đúng người, hỗ trợ tại nhà.',
        'Thực hiện hợp đồng cấp nước (Luật 91/2025/QH15, Điều 19 khoản 1 điểm d).',
        'Khách hàng đứng tên hợp đồng.', 'Họ tên, địa chỉ cấp nước, số căn hộ, mã khách hàng, số hợp đồng (dữ liệu cơ bản).',
        'Nhân viên xí nghiệp; đầu mối phường và tổ trưởng chỉ trong đợt và trong tổ của mình; bên ký số và bên gửi tin nhắn.',
        'Thời hạn của hợp đồng cấp nước và thời hiệu theo luật.',
        'Bảng riêng, phân quyền theo dòng trong cơ sở dữ liệu, một cửa đọc duy nhất, mỗi lần đọc ghi nhật ký.', 0),
    ('phone', 1, 'Số điện thoại của khách hàng',
        'Gửi tin nhắn mời ký và mã xác thực, liên hệ hỗ trợ.', 'Thực hiện hợp đồng cấp nước (Điều 19 khoản 1 điểm d).',
        'Khách hàng đứng tên hợp đồng.', 'Số điện thoại (dữ liệu cơ bản).',
        'Chăm sóc khách hàng và cán bộ địa bàn xem đầy đủ khi có lý do; người khác chỉ thấy 09******78; bên gửi tin nhắn.',
        'Thời hạn của hợp đồng cấp nước.', 'Che số mặc định; xem đầy đủ phải ghi lý do và vào nhật ký.', 0),
    ('id-number', 1, 'Số căn cước của khách hàng',
        'Đối chiếu đúng người ký, phát hiện trùng.', 'Thực hiện hợp đồng cấp nước; giao dịch điện tử (Điều 19 khoản 1 điểm d).',
        'Khách hàng đứng tên hợp đồng.', 'Giá trị băm có khóa và ba số cuối; số đầy đủ và ảnh căn cước không được lưu.',
        'Không ai đọc được số đầy đủ.', 'Thời hạn của hợp đồng cấp nước.', 'Băm có khóa, khóa nằm ngoài cơ sở dữ liệu; chỉ hiện ba số cuối.', 0),
    ('journal', 1, 'Diễn biến hợp đồng (sổ ghi)',
        'Biết mỗi hợp đồng đã tới bước nào, ai cần giúp; lập báo cáo tiến độ có thể kiểm tra lại.',
        'Thực hiện hợp đồng cấp nước; nghĩa vụ báo cáo.', 'Khách hàng đứng tên hợp đồng.',
        'Thời điểm gửi, nhận, mở, ký; lý do từ chối hoặc lỗi gửi; yêu cầu hỗ trợ. Không có tên, số điện thoại.',
        'Phường xem số tổng hợp; nhân viên xí nghiệp xem từng hợp đồng.',
        'Không xóa: đây là sổ gốc, mọi số liệu tính từ đó; dữ liệu cá nhân đứng ở bảng khác và xóa được riêng.',
        'Chỉ ghi thêm, không ai sửa hay xóa được kể cả chương trình.', 0),
    ('leaders', 1, 'Tổ trưởng tổ dân phố, ban quản trị tòa nhà',
        'Liên hệ để thông báo tới hộ dân và hỗ trợ khách hàng.', 'Phối hợp theo văn bản giữa công ty và UBND phường.',
        'Tổ trưởng tổ dân phố, người đại diện ban quản trị.', 'Họ tên, số điện thoại, năm sinh, địa chỉ, quyết định công nhận.',
        'Nhân viên được giao liên hệ; UBND phường.', 'Đến khi có danh sách thay thế, thêm 12 tháng.', 'Số điện thoại chỉ hiện với người có quyền liên hệ.', 0),
    ('accounts', 1, 'Tài khoản người dùng',
        'Xác định ai vào hệ thống, được xem gì.', 'Nghĩa vụ bảo mật dữ liệu (Luật 91/2025/QH15).', 'Người dùng của hệ thống.',
        'Tên đăng nhập, tên gọi, vai trò, nơi được giao, thiết bị đã đăng nhập; mật khẩu và mã chỉ lưu giá trị băm.',
        'Quản trị hệ thống.', 'Khi còn dùng; thiết bị và lời mời hết hạn xóa theo kỳ.', 'Mật khẩu băm PBKDF2, mã một lần, khóa sau nhiều lần sai.', 0),
    ('access-log', 1, 'Nhật ký truy cập dữ liệu cá nhân',
        'Chứng minh ai đã xem dữ liệu nào, vì sao; điều tra sự cố.', 'Nghĩa vụ của bên kiểm soát dữ liệu (Luật 91/2025/QH15).',
        'Người dùng của hệ thống; khách hàng chỉ qua mã.', 'Tài khoản, thời điểm, địa chỉ mạng, mục đích, lý do, mã hợp đồng đã xem.',
        'Người phụ trách bảo vệ dữ liệu cá nhân.', '24 tháng, không dưới 12 tháng.', 'Chuỗi băm nối tiếp, kiểm tra hằng đêm, chỉ ghi thêm.', 0),
    ('feeds', 1, 'Tin nhận từ bên ký số, bên nhắn tin; tin chờ xử lý',
        'Ghi đúng những gì đã xảy ra, sửa tin sai.', 'Thực hiện hợp đồng cấp nước.', 'Khách hàng đứng tên hợp đồng.',
        'Mã khách hàng, trạng thái, thời điểm; nguyên văn tin chưa dùng được.', 'Nhân viên xí nghiệp xử lý tin.',
        'Nhật ký nhận tin 24 tháng; tin đã xử lý xong 6 tháng; tệp đưa lên 1 ngày.', 'Chữ ký của bên gửi, chỉ xí nghiệp của nguồn đọc được.', 0),
    ('requests', 1, 'Yêu cầu của chủ thể dữ liệu và sự cố',
        'Trả lời yêu cầu đúng hạn; lập biên bản và thông báo sự cố.', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP.',
        'Người yêu cầu, người liên quan sự cố.', 'Tên người yêu cầu, mã hợp đồng, nội dung, kết quả.',
        'Người phụ trách bảo vệ dữ liệu cá nhân; Bộ Công an (A05) khi có sự cố.', 'Theo thời hiệu xử lý vi phạm.', 'Chỉ ghi thêm, chỉ người phụ trách đọc được.', 0);
