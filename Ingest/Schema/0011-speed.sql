-- Writing and reading at less cost; nothing means anything else than before.

-- An update that changes nothing which an index holds writes the row alone, beside its old place, and no index. The stage moves with most
-- events, so no index holds it: what a list asks of a stage is sifted out of one group, one building or the few who wait for help.
drop index contract_by_group;
create index contract_by_group on contract (ward_id, group_id, contract_id);

drop index contract_by_building;
create index contract_by_building on contract (ward_id, building_id, contract_id) where building_id <> 0;

drop index contract_signed_help;
create index contract_signed_help on contract (ward_id, contract_id)
    where help_requested is not null and (help_resolved is null or help_resolved < help_requested)
        and (contract_certified is null or contract_certified < help_requested or contract_certified < contract_voided);

-- What an account may see is asked for anew by every statement, and for each table in it. In plain SQL each answer is planned before it is
-- given, and the planning cost ten times the reading; these keep their plans for the session. What they say is what they said.
create or replace function wards_by_role(roles text[]) returns int[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select coalesce(array_agg(distinct w.ward_id), '{}') from grant_in_force g
        join ward w on (g.ward_id is null or g.ward_id = w.ward_id) and (g.enterprise_id is null or g.enterprise_id = w.enterprise_id)
        where g.account_id = actor() and g.role = any(roles) and g.group_id is null and g.building_id is null);
end $$;

create or replace function places_by_role(of_group boolean, roles text[]) returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select coalesce(array_agg(distinct place_key(g.ward_id, case when of_group then g.group_id else g.building_id end)), '{}')
        from grant_in_force g
        where g.account_id = actor() and g.role = any(roles) and case when of_group then g.group_id else g.building_id end is not null);
end $$;

create or replace function whole_wards() returns int[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if actor() = 0 then
        return (select coalesce(array_agg(w.ward_id), '{}') from ward w);
    end if;
    return wards_by_role('{company,enterprise,care,records,area,ward,ward-leader}');
end $$;

create or replace function own_groups() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return places_by_role(true, '{area,leader}'); end $$;

create or replace function own_buildings() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return places_by_role(false, '{area,building}'); end $$;

create or replace function seen_wards() returns int[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return whole_wards() || coalesce((select array_agg(distinct g.ward_id) from grant_in_force g
        where g.account_id = actor() and (g.group_id is not null or g.building_id is not null)), '{}');
end $$;

create or replace function seen_feeds() returns text[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select coalesce(array_agg(f.name), '{}') from feed f
        where actor() = 0 or exists (select from grant_in_force g where g.account_id = actor()
            and (g.role = 'admin' or g.role in ('enterprise', 'care') and g.ward_id is null and g.enterprise_id = f.enterprise_id)));
end $$;

-- In the asker's own rights and without a path of its own, so that it is not even called but written into what asks.
create or replace function actor() returns int language sql stable as
$$ select nullif(pg_catalog.current_setting('coordination.actor', true), '')::pg_catalog.int4 $$;
