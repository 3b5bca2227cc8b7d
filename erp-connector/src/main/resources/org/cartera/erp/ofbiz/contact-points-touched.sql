{include part-named-parties.sql}
union select party_id from party_contact_mech where last_updated_tx_stamp > :since
union select party_id from party_contact_mech_purpose where last_updated_tx_stamp > :since
union select m.party_id from contact_mech k join party_contact_mech m on m.contact_mech_id = k.contact_mech_id
       where k.last_updated_tx_stamp > :since
union select m.party_id from postal_address k join party_contact_mech m on m.contact_mech_id = k.contact_mech_id
       where k.last_updated_tx_stamp > :since
union select m.party_id from telecom_number k join party_contact_mech m on m.contact_mech_id = k.contact_mech_id
       where k.last_updated_tx_stamp > :since
