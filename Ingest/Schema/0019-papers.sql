-- Papers: texts that were written over older figures, which make of the program wrote a paper, whose sheet each of a pack is, and who set what of
-- an office.

alter table paper
    add column texts_behind text[] not null default '{}', -- keys of texts that somebody wrote before the figures beneath them were read anew
    add column writer       text;                          -- of an issued one: which make of the program wrote it; another may set it otherwise

-- Which group or building each sheet is about, so that who leads or manages it gets their own.
create table paper_part (
    ward_id     int    not null references ward,
    paper_id    bigint not null references paper,
    part        int    not null,
    group_id    int,
    building_id int,
    primary key (ward_id, paper_id, part),
    constraint part_place check (num_nonnulls(group_id, building_id) = 1),
    foreign key (ward_id, group_id) references residential_group,
    foreign key (ward_id, building_id) references building
);
create index paper_part_group on paper_part (ward_id, group_id, paper_id) where group_id is not null;
create index paper_part_building on paper_part (ward_id, building_id, paper_id) where building_id is not null;
create index paper_part_paper on paper_part (paper_id);

-- The sheets that were drafted before bear the code that their place had.
insert into paper_part (ward_id, paper_id, part, group_id, building_id)
select p.ward_id, p.paper_id, f.number - 1, g.group_id, b.building_id
from paper p cross join unnest(p.figures) with ordinality f (figures, number)
left join lateral (select group_id from residential_group g where g.ward_id = p.ward_id and p.kind = 'group-sheet'
    and f.figures::json -> 'place' ->> 'code' in (g.code, g.code || '@' || to_char(g.valid_from, 'YYYY-MM-DD'))
    order by g.valid_from desc limit 1) g on true
left join building b on b.ward_id = p.ward_id and p.kind = 'building-sheet' and b.code = f.figures::json -> 'place' ->> 'code'
where p.kind in ('group-sheet', 'building-sheet') and num_nonnulls(g.group_id, b.building_id) = 1;

alter table paper_office
    add column revision   int not null default 0,    -- 0: never set; who writes names the one that was read
    add column changed_by text;                      -- as they were called then

-- Why a run failed is a word of ours, said to people in their language; what the system itself said is in the log.
update paper_run set error = 'other' where error is not null;

-- The wards whose office the actor looks after by one of the roles, with its settings: an administrator sees no other thing of a ward.
create function ward_offices(p_roles text[])
returns table (ward text, name text, settings text, since date, revision int) language sql stable security definer set search_path = public, pg_temp as $$
    select w.code, w.name, o.settings::text, o.since, coalesce(o.revision, 0)
    from ward w left join paper_office o on o.ward_id = w.ward_id where may_work_on_paper(null, w.ward_id, p_roles) order by w.code
$$;

revoke all on paper_part from public;
revoke execute on function ward_offices(text[]) from public;
grant select, insert, delete on paper_part to coordination_ingest;
grant select on paper_part to coordination_reports;
grant execute on function ward_offices(text[]) to coordination_reports;
alter table paper_part enable row level security;
create policy record on paper_part to coordination_ingest using (true) with check (true);
create policy seen on paper_part for select to coordination_reports using (exists (select from paper p where p.paper_id = paper_part.paper_id));

-- Sheets of a pack are frozen one by one at their issue: who leads a group gets the same bytes for ever, and nothing of the neighbours'.

-- Until which day a paper was asked for; period_to tells how far its figures reach. Null: as far as they reach.
alter table paper add column asked_to date;

-- The report that a covering letter brings: it tells the same figures and cites that one's number.
alter table paper add column brings bigint references paper;
create index paper_letter on paper (brings) where brings is not null;

-- What one sheet said when it was issued, and its own bytes. Only ever added to; the key keeps its place where it is.
create table paper_sheet (
    ward_id    int    not null references ward,
    paper_id   bigint not null references paper,
    part       int    not null,
    texts      json   not null,
    letterhead json   not null,
    content    bytea,                                -- null: it is the only one of its paper, whose file it is
    sha256     bytea,
    primary key (ward_id, paper_id, part),
    constraint sheet_hash check ((content is null) = (sha256 is null)),
    foreign key (ward_id, paper_id, part) references paper_part
);
alter table paper_sheet alter column content set storage external;
create index paper_sheet_paper on paper_sheet (paper_id);

-- A sheet that was issued by itself is known word by word; of those in older packs only the whole is, which is not for their readers.
insert into paper_sheet (ward_id, paper_id, part, texts, letterhead)
select t.ward_id, t.paper_id, t.part, p.texts, p.letterhead from paper_part t join paper p using (paper_id)
where p.issued_at is not null and cardinality(p.figures) = 1;

revoke all on paper_sheet from public;
grant select, insert on paper_sheet to coordination_ingest;
grant select on paper_sheet to coordination_reports;
alter table paper_sheet enable row level security;
create policy record on paper_sheet to coordination_ingest using (true) with check (true);
create policy seen on paper_sheet for select to coordination_reports using (exists (select from paper p where p.paper_id = paper_sheet.paper_id));

-- The newest sheets of the places that the actor leads or manages, of one paper or of all, and nothing of their
-- neighbours'. One that was recalled is told of and not handed out. The bytes come where one paper is asked for.
create function own_sheets(p_paper bigint)
returns table (paper_id bigint, part int, kind text, state smallint, ward text, ward_name text, group_id int, building_id int, place_name text,
    period_kind smallint, period_from date, period_to date, as_of timestamptz, issued_on date, content bytea)
language sql stable security definer set search_path = public, pg_temp as $$
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
revoke execute on function own_sheets(bigint) from public;
grant execute on function own_sheets(bigint) to coordination_reports;

-- As before, and whoever stands under Nơi nhận is told: the company of what is reported to a ward, the ward of what is reported about it, leaders and
-- managers of their own sheets.
create or replace function paper_receivers(p_paper bigint) returns setof int language sql stable security definer set search_path = public, pg_temp as $$
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
