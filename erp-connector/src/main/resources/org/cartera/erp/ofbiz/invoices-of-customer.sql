select invoice_id from invoice where party_id = :customer or party_id_from = :customer
