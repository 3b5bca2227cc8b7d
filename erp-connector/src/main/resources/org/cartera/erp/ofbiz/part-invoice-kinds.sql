-- invoice_kind: the type tree; a return to a supplier (PURC_RTN_INVOICE) hangs under sales and is none
invoice_kind (id, kind) as (
    values ('SALES_INVOICE', 'INVOICE'), ('INTEREST_INVOICE', 'INTEREST'), ('CUST_RTN_INVOICE', 'CREDIT_NOTE'),
           ('PURCHASE_INVOICE', 'OTHER'), ('PURC_RTN_INVOICE', 'OTHER'), ('TEMPLATE', 'OTHER')
    union
    select t.invoice_type_id, k.kind from invoice_type t join invoice_kind k on k.id = t.parent_type_id
     where t.invoice_type_id not in ('SALES_INVOICE', 'INTEREST_INVOICE', 'CUST_RTN_INVOICE', 'PURCHASE_INVOICE',
                                     'PURC_RTN_INVOICE', 'TEMPLATE')
)
