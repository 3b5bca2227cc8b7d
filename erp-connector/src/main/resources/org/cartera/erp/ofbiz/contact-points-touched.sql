select party_id from party_role where last_updated_tx_stamp > :since
union select party_id from party_contact_mech where last_updated_tx_stamp > :since
union select party_id from party_contact_mech_purpose where last_updated_tx_stamp > :since
union select m.party_id from contact_mech k join party_contact_mech m on m.contact_mech_id = k.contact_mech_id
       where k.last_updated_tx_stamp > :since
union select m.party_id from postal_address k join party_contact_mech m on m.contact_mech_id = k.contact_mech_id
       where k.last_updated_tx_stamp > :since
union select m.party_id from telecom_number k join party_contact_mech m on m.contact_mech_id = k.contact_mech_id
       where k.last_updated_tx_stamp > :since
union select party_id from invoice where last_updated_tx_stamp > :since and party_id is not null
union select party_id_from from invoice where last_updated_tx_stamp > :since and party_id_from is not null
union select party_id_from from payment where last_updated_tx_stamp > :since and party_id_from is not null
union select party_id_to from payment where last_updated_tx_stamp > :since and party_id_to is not null
union select party_id from order_role where last_updated_tx_stamp > :since
union select party_id from billing_account_role where last_updated_tx_stamp > :since
