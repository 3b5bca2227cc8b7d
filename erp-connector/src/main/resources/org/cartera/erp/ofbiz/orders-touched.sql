select order_id from order_header where last_updated_tx_stamp > :since
union select order_id from order_item where last_updated_tx_stamp > :since
union select order_id from order_role where last_updated_tx_stamp > :since
union select order_id from order_adjustment where last_updated_tx_stamp > :since
union select order_id from order_item_billing where last_updated_tx_stamp > :since
union select order_id from item_issuance where last_updated_tx_stamp > :since
union select a.order_id from order_adjustment_billing b join order_adjustment a on a.order_adjustment_id = b.order_adjustment_id
       where b.last_updated_tx_stamp > :since
union select b.order_id from invoice i join order_item_billing b on b.invoice_id = i.invoice_id where i.last_updated_tx_stamp > :since
union select a.order_id from invoice i join order_adjustment_billing b on b.invoice_id = i.invoice_id
        join order_adjustment a on a.order_adjustment_id = b.order_adjustment_id
       where i.last_updated_tx_stamp > :since
union select o.order_id from party p join order_role o on o.party_id = p.party_id where p.created_tx_stamp > :since
union select o.order_id from party_role r join order_role o on o.party_id = r.party_id
       where r.role_type_id = 'INTERNAL_ORGANIZATIO' and r.last_updated_tx_stamp > :since
