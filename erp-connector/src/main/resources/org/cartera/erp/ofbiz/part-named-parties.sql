-- parties that may have become customers, or ceased to be: what names them is touched
select party_id from party_role where last_updated_tx_stamp > :since
union select party_id from order_role where last_updated_tx_stamp > :since
union select party_id from billing_account_role where last_updated_tx_stamp > :since
union select party_id from invoice where last_updated_tx_stamp > :since and party_id is not null
union select party_id_from from invoice where last_updated_tx_stamp > :since and party_id_from is not null
union select party_id_from from payment where last_updated_tx_stamp > :since and party_id_from is not null
union select party_id_to from payment where last_updated_tx_stamp > :since and party_id_to is not null
