select billing_account_id from billing_account_role where party_id = :customer and role_type_id = 'BILL_TO_CUSTOMER'
