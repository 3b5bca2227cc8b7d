-- payment_kind: receipts, refunds to customers, and other disbursements
payment_kind (id, kind) as (
    values ('RECEIPT', 'RECEIPT'), ('CUSTOMER_REFUND', 'REFUND'), ('DISBURSEMENT', 'DISBURSEMENT')
    union
    select t.payment_type_id, k.kind from payment_type t join payment_kind k on k.id = t.parent_type_id
     where t.payment_type_id not in ('RECEIPT', 'CUSTOMER_REFUND', 'DISBURSEMENT')
)
