select billing_account_id from billing_account where last_updated_tx_stamp > :since
union select billing_account_id from billing_account_role where last_updated_tx_stamp > :since
