-- customer: whoever is marked as a customer or stands on a document of the organisation
customer as (
    select party_id from (
        select party_id from party_role where role_type_id in ('CUSTOMER', 'BILL_TO_CUSTOMER') {limit party_id}
        union select party_id from order_role where role_type_id = 'BILL_TO_CUSTOMER' {limit party_id}
        union select party_id from billing_account_role where role_type_id = 'BILL_TO_CUSTOMER' {limit party_id}
        union select i.party_id from invoice i join invoice_kind k on k.id = i.invoice_type_id
               where k.kind in ('INVOICE', 'INTEREST') and i.party_id_from = :organisation {limit i.party_id}
        union select i.party_id_from from invoice i join invoice_kind k on k.id = i.invoice_type_id
               where k.kind = 'CREDIT_NOTE' and i.party_id = :organisation {limit i.party_id_from}
        union select p.party_id_from from payment p join payment_kind k on k.id = p.payment_type_id
               where k.kind = 'RECEIPT' and p.party_id_to = :organisation {limit p.party_id_from}
        union select p.party_id_to from payment p join payment_kind k on k.id = p.payment_type_id
               where k.kind = 'REFUND' and p.party_id_from = :organisation {limit p.party_id_to}
    ) named
    where party_id <> :organisation
)
