select order_id from order_role where party_id = :customer and role_type_id = 'BILL_TO_CUSTOMER'
