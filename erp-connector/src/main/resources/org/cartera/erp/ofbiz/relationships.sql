with recursive
{include part-invoice-kinds.sql},
{include part-payment-kinds.sql},
{whole part-customers.sql},
relation as (
    select party_id_from, party_id_to, coalesce(party_relationship_type_id, '') as type, role_type_id_from as role_from,
           role_type_id_to as role_to, {day from_date} as since, {lastday thru_date} as through
      from party_relationship
     where (party_id_from in (select party_id from customer) or party_id_to in (select party_id from customer))
           {limit party_id_from}
)
select distinct on (1) party_id_from || '/' || party_id_to || '/' || role_from || '/' || role_to || '/' || since as key, relation.*
  from relation order by 1, through desc nulls first, type
