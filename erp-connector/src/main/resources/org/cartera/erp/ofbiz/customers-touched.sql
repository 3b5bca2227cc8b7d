{include part-named-parties.sql}
union select party_id from party where last_updated_tx_stamp > :since
union select party_id from party_group where last_updated_tx_stamp > :since
union select party_id from person where last_updated_tx_stamp > :since
union select party_id from party_tax_auth_info where last_updated_tx_stamp > :since or thru_date between :since and now()
union select party_id from party_classification
       where last_updated_tx_stamp > :since or from_date between :since and now() or thru_date between :since and now()
union select party_id from party_contact_mech
       where last_updated_tx_stamp > :since or from_date between :since and now() or thru_date between :since and now()
union select party_id from party_contact_mech_purpose
       where last_updated_tx_stamp > :since or from_date between :since and now() or thru_date between :since and now()
union select m.party_id from postal_address a join party_contact_mech m on m.contact_mech_id = a.contact_mech_id
       where a.last_updated_tx_stamp > :since
