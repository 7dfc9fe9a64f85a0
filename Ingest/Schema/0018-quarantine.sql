-- A message that waits in quarantine is read, tried again, mended or discarded by somebody: within their own feeds and wards, and with an entry in
-- the log of access.

alter table quarantine
    add column mended    bytea,                     -- what it was last tried with in place of what came
    add column closed_by int;                       -- account; 0 the program; null for what was closed before this was kept

-- The feeds whose messages the actor reads and mends. An administrator looks after every feed, see seen_feeds, and reads no message.
create function own_feeds() returns text[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select coalesce(array_agg(f.name), '{}') from feed f
        where exists (select from grant_in_force g where g.account_id = actor()
            and g.role in ('enterprise', 'care') and g.ward_id is null and g.enterprise_id = f.enterprise_id));
end $$;

-- How much waits of each source: it says how a feed is doing, and so is for everybody who looks after it.
create function quarantine_waiting() returns table (source text, waiting int) language sql stable security definer set search_path = public, pg_temp as $$
    select q.source, count(*)::int from quarantine q
    where q.closed_at is null and (actor() = 0 or q.source = any ((select seen_feeds())::text[])) group by q.source
$$;

-- Enters in the log what the actor does with an open message of their own feeds, and gives its bytes; nothing comes back for any other, nor of one
-- about somebody whose data are held back or erased, which is neither opened nor written anew. With a subject it is to be applied to that customer,
-- who must be of a ward whose work is theirs: an unknown customer and somebody else's are answered alike.
create function act_on_quarantined(p_entry bigint, p_act text, p_subject text) returns table (body bytea, ward_id int, contract_id int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_message  quarantine;
    v_ward     int;
    v_contract int;
begin
    perform refuse_viewing();
    select q.* into v_message from quarantine q
    where q.quarantine_id = p_entry and q.closed_at is null and (actor() = 0 or q.source = any (own_feeds())) for update;
    if not found then
        return;
    end if;
    select s.ward_id, s.contract_id into v_ward, v_contract from contract_of_subject(v_message.company_id, v_message.subject) s;
    if p_act in ('open', 'mend') and exists (select from holder_hold k where k.ward_id = v_ward and k.contract_id = v_contract) then
        return;
    end if;
    if p_subject is not null then
        select d.ward_id, d.contract_id into v_ward, v_contract from customer_directory d
        where d.company_id = v_message.company_id and d.customer_code = p_subject;
        if v_ward is null or (actor() is distinct from 0 and v_ward <> all (wards_by_role('{enterprise,care}'))) then
            return;
        end if;
    end if;
    perform log_access(coalesce(v_ward, 0), 'quarantine-' || p_act, 'feeds', '#' || p_entry, null, 1,
        case when v_contract is not null then array[v_contract] end);
    return query select v_message.body, v_ward, v_contract;
end $$;

-- The bytes of one message as they came.
create function open_quarantined(p_entry bigint) returns bytea language sql security definer set search_path = public, pg_temp as
$$ select a.body from act_on_quarantined(p_entry, 'open', null) a $$;

-- Allows one message to be applied to a customer, as it came or as mended. The mended bytes are kept before anything is recorded with them.
create function take_quarantined(p_entry bigint, p_subject text, p_mended bytea) returns table (ward_id int, contract_id int)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    return query select a.ward_id, a.contract_id
    from act_on_quarantined(p_entry, case when p_mended is null then 'replay' else 'mend' end, coalesce(p_subject, '')) a;
    if found then
        update quarantine q set mended = p_mended where q.quarantine_id = p_entry;
    end if;
end $$;

-- Closes a message without applying it; its bytes stay. False when there is no such open one of the actor's.
create function discard_quarantined(p_entry bigint) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from act_on_quarantined(p_entry, 'discard', null);
    if found then
        update quarantine q set closed_at = now(), closed_as = 'discarded', closed_by = actor() where q.quarantine_id = p_entry;
        return true;
    end if;
    return false;
end $$;

revoke execute on function own_feeds(), quarantine_waiting(), act_on_quarantined(bigint, text, text), open_quarantined(bigint),
    take_quarantined(bigint, text, bytea), discard_quarantined(bigint) from public;
grant execute on function take_quarantined(bigint, text, bytea), discard_quarantined(bigint) to coordination_ingest;
grant execute on function own_feeds(), quarantine_waiting(), open_quarantined(bigint) to coordination_reports;

-- Lists are made without the bytes, which have one door.
revoke select on quarantine from coordination_reports;
grant select (quarantine_id, source, company_id, event_id, subject, reason, detail, by_adapter, received_at, times_seen, closed_at, closed_as, closed_by)
    on quarantine to coordination_reports;
drop policy own on quarantine;
create policy own on quarantine for select to coordination_reports using (source = any ((select own_feeds())::text[]) or (select actor()) = 0);

-- What waited for a ward that somebody else held is tried again by itself, like what waited for its customer.
drop index quarantine_subject, quarantine_unknown;
create index quarantine_subject on quarantine (company_id, subject) where closed_at is null and reason in ('unknown-subject', 'ward-held');
create index quarantine_unknown on quarantine (quarantine_id) where closed_at is null and reason in ('unknown-subject', 'ward-held');

-- Refusals of senders who name no feed, counted under ?, are for those who look after all feeds.
create function sees_unknown_senders() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from grant_in_force g where g.account_id = actor() and g.role = 'admin');
end $$;
revoke execute on function sees_unknown_senders() from public;
grant execute on function sees_unknown_senders() to coordination_reports;
create policy unknown on feed_refusal for select to coordination_reports using (source = '?' and (select sees_unknown_senders()));
