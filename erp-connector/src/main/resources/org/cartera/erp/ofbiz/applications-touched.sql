select payment_application_id from payment_application where last_updated_tx_stamp > :since
union select a.payment_application_id from payment p join payment_application a on a.payment_id = p.payment_id
       where p.last_updated_tx_stamp > :since
union select a.payment_application_id from payment p join payment_application a on a.to_payment_id = p.payment_id
       where p.last_updated_tx_stamp > :since
union select a.payment_application_id from invoice i join payment_application a on a.invoice_id = i.invoice_id
       where i.last_updated_tx_stamp > :since
-- whether money paid out counts depends on all that it settles
union select s.payment_application_id from payment_application a join payment_application s on s.payment_id = a.payment_id
       where a.last_updated_tx_stamp > :since
union select s.payment_application_id from invoice i join payment_application a on a.invoice_id = i.invoice_id
        join payment_application s on s.payment_id = a.payment_id
       where i.last_updated_tx_stamp > :since
