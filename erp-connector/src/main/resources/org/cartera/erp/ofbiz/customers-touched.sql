select party_id from party where last_updated_tx_stamp > :since
union select party_id from party_group where last_updated_tx_stamp > :since
union select party_id from person where last_updated_tx_stamp > :since
union select party_id from party_role where last_updated_tx_stamp > :since
union select party_id from party_tax_auth_info where last_updated_tx_stamp > :since or thru_date between :since and now()
union select party_id from party_classification
       where last_updated_tx_stamp > :since or from_date between :since and now() or thru_date between :since and now()
union select party_id from party_contact_mech
       where last_updated_tx_stamp > :since or from_date between :since and now() or thru_date between :since and now()
union select party_id from party_contact_mech_purpose
       where last_updated_tx_stamp > :since or from_date between :since and now() or thru_date between :since and now()
union select m.party_id from postal_address a join party_contact_mech m on m.contact_mech_id = a.contact_mech_id
       where a.last_updated_tx_stamp > :since
union select party_id from invoice where last_updated_tx_stamp > :since and party_id is not null
union select party_id_from from invoice where last_updated_tx_stamp > :since and party_id_from is not null
union select party_id_from from payment where last_updated_tx_stamp > :since and party_id_from is not null
union select party_id_to from payment where last_updated_tx_stamp > :since and party_id_to is not null
union select party_id from order_role where last_updated_tx_stamp > :since
union select party_id from billing_account_role where last_updated_tx_stamp > :since
