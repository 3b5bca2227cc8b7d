select payment_id from payment where last_updated_tx_stamp > :since
union select payment_id from payment_application where last_updated_tx_stamp > :since and payment_id is not null
union select to_payment_id from payment_application where last_updated_tx_stamp > :since and to_payment_id is not null
union select a.payment_id from invoice i join payment_application a on a.invoice_id = i.invoice_id
       where i.last_updated_tx_stamp > :since and a.payment_id is not null
union select p.payment_id from party y join payment p on p.party_id_from = y.party_id or p.party_id_to = y.party_id
       where y.created_tx_stamp > :since
union select p.payment_id from party_role r join payment p on p.party_id_from = r.party_id
       where r.role_type_id = 'INTERNAL_ORGANIZATIO' and r.last_updated_tx_stamp > :since
union select p.payment_id from party_role r join payment p on p.party_id_to = r.party_id
       where r.role_type_id = 'INTERNAL_ORGANIZATIO' and r.last_updated_tx_stamp > :since
