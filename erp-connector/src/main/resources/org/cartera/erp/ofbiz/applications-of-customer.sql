select a.payment_application_id from invoice i join payment_application a on a.invoice_id = i.invoice_id
 where i.party_id = :customer or i.party_id_from = :customer
union select a.payment_application_id from payment p join payment_application a on a.payment_id = p.payment_id
 where p.party_id_from = :customer or p.party_id_to = :customer
