-- The calendar of working days keeps what it was: every change is one more row, with who and when. A ward says which version its deadlines are
-- derived by, so that it is always wholly of one, and what is behind is seen whoever ended meanwhile.

create table calendar_change (
    version    int generated always as identity primary key,   -- 0 and less: what stood there when this began
    day        date        not null,
    kind       smallint,                            -- null: taken out
    name       text,
    source     text,
    changed_at timestamptz not null default clock_timestamp(),
    changed_by int                                  -- account; 0 the program's operator; null by hand in the database
);
insert into calendar_change (version, day, kind, name, source, changed_by) overriding system value
select 1 - row_number() over (order by day desc), day, kind, name, source, 0 from calendar_day;
create index calendar_change_day on calendar_change (day, version desc);

create function newest_calendar() returns int language sql stable security definer set search_path = public, pg_temp as
$$ select greatest(coalesce(max(version), 0), 0) from calendar_change $$;

-- Numbered in the order of commits: whoever has seen a version has seen all before it.
create function keep_calendar_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new is distinct from old then
        lock table calendar_change in share row exclusive mode;
        insert into calendar_change (day, kind, name, source, changed_by)
        values (coalesce(new.day, old.day), new.kind, new.name, new.source, actor());
    end if;
    return null;
end $$;
create trigger keep_calendar_change after insert or update or delete on calendar_day for each row execute function keep_calendar_change();

-- By which calendar the ward's deadlines are derived; a ward that is added begins with the newest.
alter table ward_head add column calendar int not null default 0;
alter table ward_head alter column calendar set default newest_calendar();

alter table calendar_change enable row level security;
create policy record on calendar_change to coordination_ingest using (true) with check (true);
create policy somebody on calendar_change for select to coordination_reports using ((select actor()) is not null);
revoke all on calendar_change from public;
revoke execute on function newest_calendar(), keep_calendar_change() from public;
grant select on calendar_change to coordination_ingest, coordination_reports;
grant execute on function newest_calendar() to coordination_ingest;
