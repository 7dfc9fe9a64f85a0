-- What follows a signature: the ministry's axis certifies the contract, or something is left to be settled (the provider reports an error,
-- the customer asks). Neither moves the stage, so each has a counter of its own beside the stages.
alter table tally
    add column certified   int not null default 0,  -- signed now, and certified since the last void
    add column signed_help int not null default 0;  -- signed now, and help is asked for that was not given yet

-- The contracts already here are counted once in their group and once in their building, those without one under place 0.
update tally t set certified = c.certified, signed_help = c.signed_help
from (
    select ward_id, group_id,
        count(*) filter (where contract_certified is not null and (contract_voided is null or contract_voided <= contract_certified)) as certified,
        count(*) filter (where help_requested is not null and (help_resolved is null or help_resolved < help_requested)
            and (contract_certified is null or contract_certified < help_requested or contract_certified < contract_voided)) as signed_help
    from contract where listed and stage = 0 group by ward_id, group_id
) c
where t.kind = 1 and t.ward_id = c.ward_id and t.place_id = c.group_id;

update tally t set certified = c.certified, signed_help = c.signed_help
from (
    select ward_id, building_id,
        count(*) filter (where contract_certified is not null and (contract_voided is null or contract_voided <= contract_certified)) as certified,
        count(*) filter (where help_requested is not null and (help_resolved is null or help_resolved < help_requested)
            and (contract_certified is null or contract_certified < help_requested or contract_certified < contract_voided)) as signed_help
    from contract where listed and stage = 0 group by ward_id, building_id
) c
where t.kind = 2 and t.ward_id = c.ward_id and t.place_id = c.building_id;

-- The list behind signed_help: a handful among all the signed ones.
create index contract_signed_help on contract (ward_id, contract_id)
    where stage = 0 and help_requested is not null and (help_resolved is null or help_resolved < help_requested)
        and (contract_certified is null or contract_certified < help_requested or contract_certified < contract_voided);
