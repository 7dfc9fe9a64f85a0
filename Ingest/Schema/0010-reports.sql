-- The life of a paper: who issues, drafts and their states, the register of numbers, the bytes that were issued, who it is for, and what the
-- schedule prepares. A paper that was issued is never changed: what follows it (recalled, replaced, a scan) stands beside it.

-- An organisation that issues papers: the company (neither named), an enterprise, or a ward. Its letterhead, series and schedule are settings.
create table paper_office (
    office_id     int generated always as identity primary key,
    company_id    int         not null references company,
    enterprise_id int         references enterprise,
    ward_id       int         references ward,
    settings      json        not null default '{}',
    since         date        not null,              -- its schedule begins with the first period that ends on or after this day
    changed_at    timestamptz not null default now(),
    constraint one_office check (num_nonnulls(enterprise_id, ward_id) <= 1),
    unique nulls not distinct (company_id, enterprise_id, ward_id)
);

create table paper (
    paper_id      bigint generated always as identity primary key,
    office_id     int         not null references paper_office,
    kind          text        not null,              -- progress-company, …
    enterprise_id int         references enterprise, -- null: over the whole company
    ward_id       int         references ward,       -- null: over several wards
    group_id      int,
    building_id   int,
    period_kind   smallint    not null,
    period_from   date        not null,
    period_to     date        not null,
    as_of         timestamptz not null,
    figures       text[]      not null,              -- frozen, letter by letter; several of a pack that is printed at once
    texts         json        not null,
    replaces      bigint      references paper,      -- the issued paper that this one corrects
    state         smallint    not null default 1,    -- 1 draft, 2 checked, 3 approved, 4 issued, 5 recalled, 6 replaced, 7 dropped
    revision      int         not null default 1,
    made_at       timestamptz not null,
    number        int,                               -- from here on: with its issue; a paper of a kind without numbers has none
    symbol        text,                              -- 07/BC-XNĐĐ
    issued_on     date,
    issued_at     timestamptz,
    code          text        unique,                -- by which anybody can ask whether it is ours
    letterhead    json,                              -- as it was printed
    verify_at     text,                              -- the address that its QR code leads to
    font          text,
    constraint paper_place check (ward_id is null or enterprise_id is not null),
    constraint issued_whole check ((state between 4 and 6) = (issued_at is not null) and (issued_at is null) = (code is null)),
    foreign key (ward_id, group_id) references residential_group,
    foreign key (ward_id, building_id) references building
);
create index paper_of_ward on paper (ward_id, paper_id);
create index paper_of_office on paper (office_id, paper_id);
-- Two corrections of one paper cannot both take its place.
create unique index paper_successor on paper (replaces) where state between 4 and 6;

-- How much of each ward's journal is in a paper's figures.
create table paper_position (
    ward_id  int      not null references ward,
    paper_id bigint   not null references paper,
    part     int      not null,                      -- of a pack, else 0
    position bigint   not null,
    primary key (ward_id, paper_id, part)
);
create index paper_position_paper on paper_position (paper_id);

-- Who did what with it, when.
create table paper_step (
    paper_id   bigint      not null references paper,
    step       int         not null,
    at         timestamptz not null,
    account_id int         not null,                 -- 0: the program itself
    name       text        not null,                 -- as they were called then
    act        text        not null,
    note       text,
    primary key (paper_id, step)
);

-- The register: numbers of a year and series run from 1 without a gap and are never given twice. Taken from a counter in the transaction
-- that issues, so a number and its paper come together or not at all.
create table paper_series (
    office_id int  not null references paper_office,
    year      int  not null,
    series    text not null,
    last      int  not null,
    primary key (office_id, year, series)
);
create table paper_number (
    office_id    int         not null,
    year         int         not null,
    series       text        not null,
    number       int         not null check (number > 0),
    given_on     date        not null,
    paper_id     bigint      unique references paper, -- null: given to no paper of this program, or cancelled
    reason       text,                               -- why there is no paper
    primary key (office_id, year, series, number),
    foreign key (office_id, year, series) references paper_series,
    constraint number_use check ((paper_id is null) = (reason is not null))
);

-- The bytes: what was issued, and what people brought of the signed paper. Never changed, never taken away.
create table paper_file (
    file_id    bigint generated always as identity primary key,
    paper_id   bigint      not null references paper,
    role       text        not null,                 -- pdf, docx, xlsx as issued; scan, signed as brought; sealed: signed on this server
    name       text        not null,
    media_type text        not null,
    content    bytea       not null,
    sha256     bytea       not null,
    made_at    timestamptz not null,
    made_by    text        not null,
    detail     json                                  -- what could be read of its signatures when it came
);
alter table paper_file alter column content set storage external;
create index paper_file_paper on paper_file (paper_id, role);
create unique index paper_file_issued on paper_file (paper_id, role) where role in ('pdf', 'docx', 'xlsx');

-- What the schedule prepares: one row a paper that is due, so that none is made twice and none is forgotten.
create table paper_run (
    run_id      bigint generated always as identity primary key,
    office_id   int         not null references paper_office,
    kind        text        not null,
    enterprise_id int       references enterprise,
    ward_id     int         references ward,
    period_kind smallint    not null,
    period_from date        not null,
    period_to   date        not null,
    due_at      timestamptz not null,
    attempts    int         not null default 0,
    next_try_at timestamptz not null,
    error       text,                                -- of the last attempt; null when it was done
    paper_id    bigint      references paper,
    unique nulls not distinct (office_id, kind, ward_id, period_kind, period_from)
);
create index paper_run_open on paper_run (next_try_at) where paper_id is null;

-- Whom a paper, or the news that one could not be made, is for.
create table paper_delivery (
    delivery_id  bigint generated always as identity primary key,
    account_id   int         not null references account,
    paper_id     bigint      references paper,
    run_id       bigint      references paper_run,
    why          text        not null,               -- prepared, issued, recalled, failed
    at           timestamptz not null,
    read_at      timestamptz,
    mail_at      timestamptz,                        -- when the mail server had taken it
    mail_try_at  timestamptz,                        -- next try; null: none is asked for, or it is given up
    mail_tries   int         not null default 0,
    mail_error   text,
    unique nulls not distinct (account_id, paper_id, run_id, why)
);
create index paper_delivery_mail on paper_delivery (mail_try_at) where mail_at is null and mail_try_at is not null;

-- Where somebody wants what is for them sent besides.
create table mail_address (
    account_id int primary key references account,
    address    text        not null,
    changed_at timestamptz not null default now()
);

-- The enterprises that the actor sees as a whole by one of the given roles.
create function enterprises_by_role(roles text[]) returns int[] language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct e.enterprise_id), '{}') from grant_in_force g
    join enterprise e on g.enterprise_id is null or g.enterprise_id = e.enterprise_id
    where g.account_id = actor() and g.role = any(roles) and g.ward_id is null
$$;

create function company_by_role(roles text[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from grant_in_force g where g.account_id = actor() and g.role = any(roles) and g.enterprise_id is null and g.ward_id is null)
$$;

-- May the actor do, by one of the given roles, what is done with papers about this ward, this enterprise, or the whole company?
create function may_on_paper(p_enterprise int, p_ward int, p_roles text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(actor() = 0
        or case when p_ward is not null then p_ward = any (wards_by_role(p_roles))
            when p_enterprise is not null then p_enterprise = any (enterprises_by_role(p_roles))
            else company_by_role(p_roles) end, false)
$$;

-- The same for work: the company's own roles work on the company's own papers, and see those of enterprises.
create function may_work_on_paper(p_enterprise int, p_ward int, p_roles text[]) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select may_on_paper(p_enterprise, p_ward, case when p_enterprise is null and p_ward is null then p_roles else array_remove(p_roles, 'company') end) $$;

-- Who is told of a paper: whoever works on it; once it is issued, also whom it is about and whom it reports to.
create function paper_receivers(p_paper bigint) returns setof int language sql stable security definer set search_path = public, pg_temp as $$
    select distinct g.account_id from paper p join grant_in_force g on g.group_id is null and g.building_id is null
    where p.paper_id = p_paper and (
        (g.role in ('care', 'enterprise') and g.enterprise_id = p.enterprise_id and (g.ward_id is null or g.ward_id = p.ward_id))
        or (g.role = 'records' and g.enterprise_id = p.enterprise_id and (g.ward_id is null or g.ward_id = p.ward_id) and p.state = 3)
        or (g.role = 'company' and (p.enterprise_id is null or (p.state >= 4 and p.kind in ('progress-company', 'summary'))))
        or (g.role in ('ward', 'ward-leader') and g.ward_id = p.ward_id and p.state >= 4 and p.kind <> 'progress-company'))
$$;

-- Who is told that a paper could not be prepared.
create function run_receivers(p_run bigint) returns setof int language sql stable security definer set search_path = public, pg_temp as $$
    select distinct g.account_id from paper_run r join grant_in_force g on g.group_id is null and g.building_id is null
    where r.run_id = p_run and (
        (g.role in ('care', 'enterprise') and g.enterprise_id = r.enterprise_id and (g.ward_id is null or g.ward_id = r.ward_id))
        or (g.role = 'company' and r.enterprise_id is null))
$$;

-- What anybody may know of a paper whose code they hold: that it is ours, and what became of it. No person is named.
create function verify_paper(p_code text)
returns table (kind text, symbol text, issued_on date, issuer text, period_from date, period_to date, state smallint, figures_hash bytea, file_hash bytea,
    successor text, successor_on date, recalled_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
    select p.kind, p.symbol, p.issued_on, p.letterhead ->> 'issuer', p.period_from, p.period_to, p.state,
        sha256(convert_to(array_to_string(p.figures, E'\n'), 'UTF8')), f.sha256, n.symbol, n.issued_on,
        (select max(s.at) from paper_step s where s.paper_id = p.paper_id and s.act = 'recall')
    from paper p
    left join paper_file f on f.paper_id = p.paper_id and f.role = 'pdf'
    left join paper n on n.replaces = p.paper_id and n.state between 4 and 6
    where p.code = p_code and p.state between 4 and 6
$$;

revoke all on paper_office, paper, paper_position, paper_step, paper_series, paper_number, paper_file, paper_run, paper_delivery, mail_address from public;
revoke execute on function enterprises_by_role(text[]), company_by_role(text[]), may_on_paper(int, int, text[]), may_work_on_paper(int, int, text[]),
    paper_receivers(bigint), run_receivers(bigint), verify_paper(text) from public;

grant select, insert, update on paper_office, paper, paper_series, paper_run, paper_delivery, mail_address to coordination_ingest;
grant delete on mail_address to coordination_ingest;
grant select (account_id, disabled_at) on account to coordination_ingest;
-- A draft's figures may be read anew before it is checked.
grant select, insert, delete on paper_position to coordination_ingest;
grant select, insert on paper_step, paper_number, paper_file to coordination_ingest;
grant execute on function actor(), may_work_on_paper(int, int, text[]), paper_receivers(bigint), run_receivers(bigint) to coordination_ingest;
grant select on paper_office, paper, paper_position, paper_step, paper_series, paper_number, paper_file, paper_run, paper_delivery, mail_address
    to coordination_reports;
grant execute on function enterprises_by_role(text[]), company_by_role(text[]), may_on_paper(int, int, text[]), may_work_on_paper(int, int, text[]),
    verify_paper(text) to coordination_reports;

do $$
declare
    t text;
begin
    foreach t in array array['paper_office', 'paper', 'paper_position', 'paper_step', 'paper_series', 'paper_number', 'paper_file', 'paper_run',
        'paper_delivery', 'mail_address']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy record on %I to coordination_ingest using (true) with check (true)', t);
    end loop;
end $$;

-- Those who work with papers see them in every state, the ward those that were issued about it.
create policy seen on paper for select to coordination_reports using ((select actor()) = 0
    or ward_id = any ((select wards_by_role('{company,enterprise,care,records}'))::int[])
    or (ward_id = any ((select wards_by_role('{ward,ward-leader}'))::int[]) and state between 4 and 6)
    or (ward_id is null and enterprise_id = any ((select enterprises_by_role('{company,enterprise,care,records}'))::int[]))
    or (enterprise_id is null and (select company_by_role('{company}'))));

-- The inner question is answered behind the paper's own wall.
create policy seen on paper_file for select to coordination_reports using (exists (select from paper p where p.paper_id = paper_file.paper_id));
create policy seen on paper_position for select to coordination_reports using (exists (select from paper p where p.paper_id = paper_position.paper_id));

-- Who did what is for those who work with papers: the ward sees the paper, not the desk it came over.
create policy desk on paper_step for select to coordination_reports using (exists (select from paper p where p.paper_id = paper_step.paper_id
    and (select may_on_paper(p.enterprise_id, p.ward_id, '{company,enterprise,care,records}'))));

create policy seen on paper_office for select to coordination_reports using ((select actor()) = 0
    or ward_id = any ((select wards_by_role('{ward,ward-leader,company,enterprise,care,records}'))::int[])
    or (ward_id is null and (enterprise_id in (select w.enterprise_id from ward w)
        or enterprise_id = any ((select enterprises_by_role('{company,enterprise,care,records}'))::int[])))
    or (ward_id is null and enterprise_id is null and (select actor()) is not null));
create policy register on paper_series for select to coordination_reports using (exists (select from paper_office o
    where o.office_id = paper_series.office_id and may_on_paper(o.enterprise_id, o.ward_id, '{company,enterprise,care,records,ward}')));
create policy register on paper_number for select to coordination_reports using (exists (select from paper_office o
    where o.office_id = paper_number.office_id and may_on_paper(o.enterprise_id, o.ward_id, '{company,enterprise,care,records,ward}')));
create policy desk on paper_run for select to coordination_reports using ((select actor()) = 0
    or may_on_paper(enterprise_id, ward_id, '{company,enterprise,care,records}'));
create policy own on paper_delivery for select to coordination_reports using (account_id = (select actor()));
create policy own on mail_address for select to coordination_reports using (account_id = (select actor()));
