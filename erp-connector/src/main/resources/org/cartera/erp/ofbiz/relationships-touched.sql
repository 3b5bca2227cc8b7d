with named as (
    {include part-named-parties.sql}
)
select party_id_from from party_relationship where last_updated_tx_stamp > :since
union select r.party_id_from from named n join party_relationship r on r.party_id_from = n.party_id
union select r.party_id_from from named n join party_relationship r on r.party_id_to = n.party_id
