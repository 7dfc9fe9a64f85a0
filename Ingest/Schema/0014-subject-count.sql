-- How many people there are is counted at night: no page reads every holder.

create table subject_count (
    counted_at timestamptz primary key default now(),
    contracts  bigint not null,
    subjects   bigint not null,                     -- a holder of several contracts is one where ID number, or name and phone, say so
    phones     bigint not null,
    id_numbers bigint not null,
    accounts   bigint not null
);

-- The newest count; made now where there is none since an instant.
drop function count_subjects();
create function count_subjects(p_since timestamptz) returns setof subject_count
language plpgsql security definer set search_path = public, pg_temp as $$
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

revoke all on subject_count from public;
revoke execute on function count_subjects(timestamptz) from public;
grant execute on function count_subjects(timestamptz) to coordination_access;
alter table subject_count enable row level security;
create policy officer on subject_count for select to coordination_access using ((select is_officer()));
