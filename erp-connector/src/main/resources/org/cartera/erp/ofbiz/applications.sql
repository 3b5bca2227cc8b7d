-- One row for each application of the organisation's payments or to its sales documents, and for each that hangs in the air.
with recursive
{include part-invoice-kinds.sql},
{include part-payment-kinds.sql},
link as (
    select a.payment_application_id, a.payment_id, a.invoice_id, a.billing_account_id, a.to_payment_id, a.amount_applied,
           p.payment_id is not null as known_payment, i.invoice_id is not null as known_invoice,
           i.currency_uom_id as invoice_currency, p.currency_uom_id as payment_currency, p.status_id as payment_status,
           case when p.actual_currency_amount is not null then p.actual_currency_uom_id end as actual_currency,
           pk.kind as payment_kind, case when pk.kind = 'RECEIPT' then p.party_id_to else p.party_id_from end as payment_ours,
           case when pk.kind = 'RECEIPT' then p.party_id_from else p.party_id_to end as payer,
           case ik.kind when 'CREDIT_NOTE' then i.party_id when 'OTHER' then null else i.party_id_from end as seller,
           case when ik.kind = 'CREDIT_NOTE' then i.party_id_from else i.party_id end as buyer
      from payment_application a
      left join payment p on p.payment_id = a.payment_id
      left join payment_kind pk on pk.id = p.payment_type_id
      left join invoice i on i.invoice_id = a.invoice_id
      left join invoice_kind ik on ik.id = i.invoice_type_id
     where true {limit a.payment_application_id}
)
select l.payment_application_id as key, l.payment_id, l.known_payment, l.invoice_id, l.known_invoice, l.billing_account_id, l.to_payment_id,
       l.to_payment_id is null or exists (select 1 from payment t where t.payment_id = l.to_payment_id) as known_to_payment,
       l.amount_applied as amount, l.invoice_currency, l.actual_currency,
       coalesce(l.payment_currency, (select base_currency_uom_id from party_acctg_preference where party_id = :organisation)) as payment_currency,
       l.payment_status, l.payment_kind, l.payment_ours,
       case when l.seller = :organisation then l.buyer when l.payment_ours = :organisation then l.payer end as account
  from link l
 where l.seller = :organisation
    or (l.payment_kind in ('RECEIPT', 'REFUND') and l.payment_ours = :organisation)
    or (l.payment_kind = 'DISBURSEMENT' and l.payment_ours = :organisation and l.payment_id in (
            select x.payment_id from payment_application x join invoice i on i.invoice_id = x.invoice_id
              join invoice_kind k on k.id = i.invoice_type_id
             where k.kind in ('INVOICE', 'INTEREST') and i.party_id_from = :organisation
                or k.kind = 'CREDIT_NOTE' and i.party_id = :organisation))
    or (not l.known_payment and not l.known_invoice)
