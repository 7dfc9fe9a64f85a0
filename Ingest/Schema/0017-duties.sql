-- What is done stands in somebody's name: how an incident ends, what administrators and operators change, lists brought in, what retention removes and
-- what is printed.

-- An incident ends with the notice to the authority, or with the reason why none was due; not without either.
create function check_incident_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if not exists (select from incident_step s where s.incident_id = new.incident_id and s.kind in ('notified', 'not-due')) then
        raise check_violation using message = 'an incident is closed with the notice to the authority, or with the reason why none was due';
    end if;
    return new;
end $$;
create trigger check_incident_step before insert on incident_step for each row when (new.kind = 'closed') execute function check_incident_step();
revoke execute on function check_incident_step() from public;

-- What an administrator, or the program's operator, changes besides accounts is entered in the log by the transaction that changes it.
create function note_administration(p_action text, p_what text, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refuse_viewing();
    perform log_access(0, p_action, 'administration', p_reason, p_what, 1, null);
end $$;
revoke execute on function note_administration(text, text, text) from public;
grant execute on function note_administration(text, text, text) to coordination_ingest;

-- Beside the link an invitation has a code that is read out and typed, with the sign-in name; both end together.
alter table invitation add column typed_hash bytea;

-- What retention removes, as data: a rule is one row here and its period. Each entry of rows says which rows of which table are older than $1; the
-- owner of the schema alone writes it, for it is run as it stands. access-log and files have ways of their own.
create table retention_rule (
    rule text   primary key,
    rows text[] not null
);
insert into retention_rule (rule, rows) values
    ('access-log', '{}'),
    ('files', '{}'),
    ('feed-log', array['feed_hour where hour < $1', 'feed_refusal where hour < $1']),
    ('quarantine', array['quarantine where closed_at < $1']),
    -- What nobody could apply for so long is applied no more; its bytes may hold anything.
    ('quarantine-open', array['quarantine where closed_at is null and received_at < $1']),
    ('devices', array['device where least(coalesce(cut_off_at, expires_at), expires_at) < $1', 'bearer_token where removed_at < $1']),
    ('invitations', array['invitation where least(coalesce(used_at, expires_at), expires_at) < $1', 'personal_link where revoked_at < $1']),
    ('credentials', array['credential where account_id in (select a.account_id from account a where a.disabled_at < $1)',
        'external_login where account_id in (select a.account_id from account a where a.disabled_at < $1)',
        'mail_address where account_id in (select a.account_id from account a where a.disabled_at < $1)']),
    ('contacts', array['area_contact where removed_at < $1']),
    ('permits', array['people_entry where allowed_at < $1']);
alter table retention_rule enable row level security;
create policy officer on retention_rule for select to coordination_access using ((select is_officer()));
revoke all on retention_rule from public;
grant select on retention_rule to coordination_access;

alter table retention_period drop constraint retention_period_rule_check;
alter table retention_period add foreign key (rule) references retention_rule;
insert into retention_period (rule, version, amount, unit, by_clock, set_by) values
    ('quarantine-open', 1, 24, 'month', false, 0), ('credentials', 1, 6, 'month', true, 0), ('contacts', 1, 12, 'month', true, 0),
    ('permits', 1, 24, 'month', true, 0);

create or replace function expired_rows(p_rule text) returns text[] language sql stable set search_path = public, pg_temp as
$$ select coalesce((select r.rows from retention_rule r where r.rule = p_rule), '{}') $$;

-- A customer code is seen by whoever sees the contract; the inner question is answered behind the contract's own wall.
drop policy seen on customer_directory;
create policy places on customer_directory for select to coordination_reports using (ward_id = any ((select whole_wards())::int[])
    or exists (select from contract c where c.ward_id = customer_directory.ward_id and c.contract_id = customer_directory.contract_id));

-- A customer list writes names and phones, so it is brought in somebody's name.
alter table file_import add column imported_by int;     -- account; 0 the program's operator; null for what came before this was kept
alter table file_import alter column imported_by set default actor();

-- May the actor bring a list of this ward's customers? Asked before a row is read.
create function take_import(p_ward int) returns void language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    perform refuse_viewing();
    if not coalesce(actor() = 0 or p_ward = any (wards_by_role('{enterprise,care}')), false) then
        raise insufficient_privilege using message = 'a customer list is brought by staff of the ward''s enterprise';
    end if;
end $$;

-- Enters a list in the log, last of all: the log's head is held for as long as the transaction lasts.
create function log_import(p_import bigint) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_import file_import;
begin
    select i.* into strict v_import from file_import i where i.import_id = p_import;
    perform take_import(v_import.ward_id);
    perform log_access(v_import.ward_id, 'import', v_import.kind, null, v_import.file_name, v_import.taken, null);
end $$;

-- What leaves the program on paper leaves in the name of who asks for it, so nobody prints with somebody else's eyes.
create or replace function export_holders(p_ward int, p_contracts int[], p_purpose text, p_filter text)
returns table (contract_id int, name text, address text, phone text) language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_seen int[];
begin
    perform refuse_viewing();
    select coalesce(array_agg(n.contract_id), '{}') into v_seen from named_contracts(p_ward, p_contracts) n;
    perform log_access(p_ward, 'export', p_purpose, null, p_filter, cardinality(v_seen), v_seen);
    return query select h.contract_id, h.name, h.address, masked_phone(h.phone)
    from holder h where h.ward_id = p_ward and h.contract_id = any (v_seen);
end $$;

-- A file that was handed out, in the log: under the ward that its paper is about, where it is about one.
create function log_handed_out(p_paper bigint, p_what text) returns void language sql security definer set search_path = public, pg_temp as $$
    select log_access(coalesce((select p.ward_id from paper p where p.paper_id = p_paper), 0), 'export', 'paper', null,
        concat_ws(' ', '#' || p_paper, p_what), 1, null)
$$;

-- Nobody grants themselves anything, whoever they are.
alter table access_grant add constraint grant_by_another check (granted_by <> account_id) not valid;

-- What the register says of messages that wait, unless its officer has rewritten it since.
insert into processing_activity (activity, version, title, purpose, legal_basis, subjects, data_kinds, receivers, retention, safeguards, written_by)
select p.activity, 2, p.title, p.purpose, p.legal_basis, p.subjects,
    p.data_kinds || ' Nguyên văn có thể chứa bất cứ điều gì bên gửi viết, kể cả họ tên, số điện thoại, số căn cước đầy đủ.',
    p.receivers, p.retention || ' Tin chưa xử lý 24 tháng.',
    p.safeguards || ' Nguyên văn chỉ mở được từng tin một, mỗi lần mở ghi vào nhật ký; bị xóa cùng dữ liệu của khách hàng khi họ yêu cầu.', 0
from processing_activity p
where p.activity = 'feeds' and p.version = 1 and not exists (select from processing_activity n where n.activity = 'feeds' and n.version > 1);

revoke execute on function take_import(int), log_import(bigint), log_handed_out(bigint, text) from public;
grant execute on function take_import(int), log_import(bigint), refuse_viewing() to coordination_ingest;
grant execute on function log_handed_out(bigint, text) to coordination_reports;
