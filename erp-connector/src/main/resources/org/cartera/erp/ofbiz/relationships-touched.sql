select party_id_from from party_relationship where last_updated_tx_stamp > :since
