-- his own, and those of others that settle his documents
select payment_id from payment where party_id_from = :customer or party_id_to = :customer
union select a.payment_id from invoice i join payment_application a on a.invoice_id = i.invoice_id
       where (i.party_id = :customer or i.party_id_from = :customer) and a.payment_id is not null
