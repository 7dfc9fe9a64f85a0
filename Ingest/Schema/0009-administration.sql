-- What a person sees, as counts: of how many contracts of a ward the actor may read the names, and of how many the numbers in full. The
-- same function answers it that opens names, so that what is said here and what is shown there cannot differ. No personal data come out.
create function count_named(p_ward int) returns table (named int, unmaskable int)
language sql stable security definer set search_path = public, pg_temp as $$
    select count(*)::int, (count(*) filter (where n.may_unmask))::int
    from named_contracts(p_ward, array(select c.contract_id from contract c where c.ward_id = p_ward)) n
$$;

revoke execute on function count_named(int) from public;
grant execute on function count_named(int) to coordination_reports;
