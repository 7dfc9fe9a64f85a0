-- The stamped list of group leaders: what an enterprise asked a ward for, every edition of the list with its lines and scans, and whose account
-- follows from which line.

create table leader_request (
    ward_id      int         not null references ward,
    request      int         not null,
    asked_at     timestamptz not null,
    asked_by     text        not null,              -- as they were called then
    due_on       date        not null,
    note         text,
    paper_id     bigint references paper,           -- the letter that asks for it
    withdrawn_at timestamptz,
    primary key (ward_id, request)
);

create table leader_edition (
    ward_id         int         not null references ward,
    edition         int         not null,
    request         int,
    state           smallint    not null default 1,  -- LeaderEditionState
    revision        int         not null default 0,
    begun_at        timestamptz not null,
    begun_by        text        not null,
    document_number text,
    issued_on       date,
    signer          text,
    signer_title    text,
    declared        int,                             -- the number of people in the closing sentence
    handed_at       timestamptz,
    handed_by       text,
    checked_at      timestamptz,
    checked_by      text,
    proof           smallint,                        -- LeaderProof: by what it is known to be the ward's; null: chưa đóng dấu
    confirmed_at    timestamptz,
    confirmed_by    text,
    effective_from  date,
    differences     json,                            -- to the edition in force before, as they were shown when it was confirmed
    why             text,                            -- of one that was given back or dropped
    primary key (ward_id, edition),
    foreign key (ward_id, request) references leader_request,
    constraint edition_in_force check ((state = 4) = (effective_from is not null)),
    constraint edition_proven check (state <> 4 or proof is not null)
);
create index leader_edition_in_force on leader_edition (ward_id, effective_from desc, confirmed_at desc) where state = 4;

-- Names, phones and addresses of leaders: no reading role sees the table, leader_lines is the way to it.
create table leader_line (
    ward_id    int      not null,
    edition    int      not null,
    line       int      not null,
    group_code text     not null,                    -- as it is listed
    group_id   int,                                  -- the group meant, where one of that code was in force
    kind       smallint not null,                    -- LeaderKind
    name       text     not null,
    born       smallint,
    phone      text,
    address    text,
    households int,
    decision   text,
    decided_on date,
    term_from  date,
    term_to    date,
    note       text,
    ticked_at  timestamptz,                          -- compared with the scan
    ticked_by  text,
    primary key (ward_id, edition, line),
    foreign key (ward_id, edition) references leader_edition,
    foreign key (ward_id, group_id) references residential_group
);
create index leader_line_group on leader_line (ward_id, group_id) where group_id is not null;

-- Scans of the stamped paper. Only ever added to; one that was brought by mistake is marked.
create table leader_scan (
    ward_id    int         not null,
    edition    int         not null,
    scan       int         not null,
    name       text        not null,
    media_type text        not null,
    content    bytea       not null,
    sha256     bytea       not null,
    pages      int         not null,
    reading    json,                                 -- what was read of digital signatures; null: there are none
    brought_at timestamptz not null,
    brought_by text        not null,
    removed_at timestamptz,
    primary key (ward_id, edition, scan),
    foreign key (ward_id, edition) references leader_edition
);
alter table leader_scan alter column content set storage external;

-- From which line of which edition an account follows.
create table leader_account (
    ward_id    int         not null,
    edition    int         not null,
    line       int         not null,
    account_id int         not null references account,
    linked_at  timestamptz not null default now(),
    primary key (ward_id, edition, line),
    foreign key (ward_id, edition, line) references leader_line
);
create index leader_account_person on leader_account (account_id);

-- What people are told besides papers.
alter table paper_delivery add column leader_ward int, add column leader_request int,
    add foreign key (leader_ward, leader_request) references leader_request (ward_id, request),
    drop constraint paper_delivery_account_id_paper_id_run_id_why_key;
alter table paper_delivery add constraint paper_delivery_once unique nulls not distinct
    (account_id, paper_id, run_id, leader_ward, leader_request, why);

-- May the actor do something with the ward's list by one of the roles?
create function may_on_leaders(p_ward int, p_roles text[]) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select coalesce(actor() = 0 or p_ward = any (wards_by_role(p_roles)), false) $$;

-- The edition in force on a day: of those in force by then the one that came last. A day has one at most, whatever was confirmed when.
create function leader_edition_on(p_ward int, p_day date) returns int language sql stable set search_path = public, pg_temp as $$
    select edition from leader_edition where ward_id = p_ward and state = 4 and effective_from <= p_day
    order by effective_from desc, confirmed_at desc, edition desc limit 1
$$;

-- The lines of an edition for those who see the ward; phones in full for those who work with the leaders.
create function leader_lines(p_ward int, p_edition int)
returns table (line int, group_code text, group_id int, kind smallint, name text, born smallint, phone text, address text, households int,
    decision text, decided_on date, term_from date, term_to date, note text, ticked_at timestamptz, ticked_by text, account text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
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

-- The same to be taken away: for a purpose, and with an entry in the access log.
create function export_leaders(p_ward int, p_edition int, p_purpose text)
returns table (line int, group_code text, kind smallint, name text, born smallint, phone text, address text, households int, decision text,
    decided_on date, term_from date, term_to date, note text)
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- How many of the groups of a day have a leader by the edition in force then; no names, so for everybody who sees the ward.
create function leader_coverage(p_ward int, p_day date)
returns table (edition int, effective_from date, groups int, led int, interim int, outdated boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
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

-- The lines by which access is given, for who manages the enterprise. The whole of a list gives access only while no later one was confirmed.
create function leader_access_lines(p_ward int, p_edition int, p_whole boolean)
returns table (line int, group_id int, group_code text, kind smallint, name text, born smallint, phone text, decided_on date, term_from date, term_to date,
    account_id int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not may_on_leaders(p_ward, '{enterprise}') then
        raise insufficient_privilege using message = 'access of leaders is given by who manages the enterprise';
    end if;
    return query select l.line, l.group_id, l.group_code, l.kind, l.name, l.born, l.phone, l.decided_on, l.term_from, l.term_to, k.account_id
    from leader_line l left join leader_account k using (ward_id, edition, line)
    where l.ward_id = p_ward and l.edition = p_edition and l.group_id is not null and l.kind in (1, 2)
        and (not p_whole or p_edition = leader_edition_on(p_ward, 'infinity')) order by l.line;
end $$;

-- Who had an account by an earlier line: the newest line of each account.
create function leader_accounts(p_ward int) returns table (account_id int, name text, born smallint, phone text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not may_on_leaders(p_ward, '{enterprise}') then
        raise insufficient_privilege using message = 'access of leaders is given by who manages the enterprise';
    end if;
    return query select distinct on (k.account_id) k.account_id, l.name, l.born, l.phone
    from leader_account k join leader_line l using (ward_id, edition, line) join account a on a.account_id = k.account_id
    where k.ward_id = p_ward and a.disabled_at is null order by k.account_id, k.linked_at desc, k.edition desc;
end $$;

-- The groups that were handed over after an edition, with access given, and whose stamped list is still to come.
create function leader_handed_over(p_ward int, p_edition int) returns setof int language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not may_on_leaders(p_ward, '{enterprise}') then
        raise insufficient_privilege using message = 'access of leaders is given by who manages the enterprise';
    end if;
    return query select l.group_id from leader_account k join leader_line l using (ward_id, edition, line) join leader_edition e using (ward_id, edition)
    where k.ward_id = p_ward and k.edition > p_edition and e.state between 1 and 3 and l.group_id is not null;
end $$;

-- Who is told that a ward is asked for its list, and that its day comes near.
create function leader_request_receivers(p_ward int) returns setof int language sql stable security definer set search_path = public, pg_temp as
$$ select distinct g.account_id from grant_in_force g where g.ward_id = p_ward and g.role in ('ward', 'ward-leader') $$;

revoke all on leader_request, leader_edition, leader_line, leader_scan, leader_account from public;
revoke execute on function may_on_leaders(int, text[]), leader_edition_on(int, date), leader_lines(int, int), export_leaders(int, int, text),
    leader_coverage(int, date), leader_access_lines(int, int, boolean), leader_accounts(int), leader_handed_over(int, int),
    leader_request_receivers(int) from public;
grant select, insert, update on leader_request, leader_edition, leader_line, leader_scan to coordination_ingest;
grant delete on leader_line to coordination_ingest;
grant select on leader_request, leader_edition to coordination_reports;
grant select (ward_id, edition, scan, name, media_type, sha256, pages, reading, brought_at, brought_by, removed_at, content) on leader_scan to coordination_reports;
grant select, insert on leader_account to coordination_access;
grant execute on function may_on_leaders(int, text[]) to coordination_ingest, coordination_reports, coordination_access;
grant execute on function leader_edition_on(int, date) to coordination_ingest, coordination_reports;
grant execute on function leader_lines(int, int), export_leaders(int, int, text), leader_coverage(int, date) to coordination_reports;
grant execute on function leader_access_lines(int, int, boolean), leader_accounts(int), leader_handed_over(int, int) to coordination_access;
grant execute on function leader_request_receivers(int) to coordination_ingest;

do $$
declare
    t text;
begin
    foreach t in array array['leader_request', 'leader_edition', 'leader_line', 'leader_scan', 'leader_account']
    loop
        execute format('alter table %I enable row level security', t);
    end loop;
    foreach t in array array['leader_request', 'leader_edition', 'leader_line', 'leader_scan']
    loop
        execute format('create policy record on %I to coordination_ingest using (true) with check (true)', t);
    end loop;
    foreach t in array array['leader_request', 'leader_edition']
    loop
        execute format('create policy seen on %I for select to coordination_reports using (ward_id = any ((select whole_wards())::int[]))', t);
    end loop;
end $$;

-- A scan bears every name and number, so it is for those who see the numbers, and for who registers it.
create policy seen on leader_scan for select to coordination_reports
    using (ward_id = any ((select wards_by_role('{enterprise,care,area,records,ward,ward-leader}'))::int[]) or (select actor()) = 0);
create policy access on leader_account to coordination_access using (true) with check (may_on_leaders(ward_id, '{enterprise}'));
