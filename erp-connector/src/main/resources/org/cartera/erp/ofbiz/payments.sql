-- One row for each receipt and refund of the organisation, other disbursements that settle one of its sales documents,
-- and money that moved to or from no organisation of ours.
with recursive
{include part-invoice-kinds.sql},
{include part-payment-kinds.sql},
used as (
    select u.payment_id, sum(u.amount_applied) as applied from (
        select payment_id, amount_applied from payment_application where true {limit payment_id}
        union all
        select to_payment_id, amount_applied from payment_application where to_payment_id is not null {limit to_payment_id}
    ) u group by u.payment_id
),
-- the share in use of payments made in another currency than their books'
cross_used as (
    select p.payment_id,
           sum(case when i.currency_uom_id = p.actual_currency_uom_id then a.amount_applied / nullif(p.actual_currency_amount, 0)
                    else a.amount_applied / nullif(p.amount, 0) end) as share
      from payment p join payment_application a on a.payment_id = p.payment_id left join invoice i on i.invoice_id = a.invoice_id
     where p.actual_currency_uom_id <> p.currency_uom_id {limit p.payment_id}
     group by p.payment_id
),
money as (
    select p.*, k.kind, case when k.kind = 'RECEIPT' then p.party_id_to else p.party_id_from end as ours,
           case when k.kind = 'RECEIPT' or (k.kind is null and p.party_id_to = :organisation) then p.party_id_from else p.party_id_to end as other
      from payment p left join payment_kind k on k.id = p.payment_type_id
     where true {limit p.payment_id}
)
select m.payment_id as key, m.payment_type_id as type, m.kind, m.ours, {own m.ours} as own_side,
       m.other, y.party_id is not null as known_other, m.status_id as status,
       {day coalesce(m.effective_date, m.created_stamp)} as effective, m.amount,
       coalesce(m.currency_uom_id, (select base_currency_uom_id from party_acctg_preference where party_id = :organisation)) as currency,
       m.actual_currency_amount as actual, m.actual_currency_uom_id as actual_currency,
       m.payment_ref_num as reference, m.payment_method_type_id as method,
       case when c.share is null then u.applied when c.share > 1.00005 then round(c.share * m.amount, 2) end as applied
  from money m
  left join party y on y.party_id = m.other
  left join used u on u.payment_id = m.payment_id
  left join cross_used c on c.payment_id = m.payment_id
 where (m.kind in ('RECEIPT', 'REFUND') and m.ours = :organisation)
    or (m.kind is null and :organisation in (m.party_id_from, m.party_id_to))
    or (m.kind in ('RECEIPT', 'REFUND') and coalesce(m.status_id, '') not in ('PMNT_CANCELLED', 'PMNT_VOID')
        and (m.ours is null or not {own m.ours}))
    or (m.kind = 'DISBURSEMENT' and m.ours = :organisation and m.payment_id in (
            select a.payment_id from payment_application a join invoice i on i.invoice_id = a.invoice_id
              join invoice_kind k on k.id = i.invoice_type_id
             where (k.kind in ('INVOICE', 'INTEREST') and i.party_id_from = :organisation
                or k.kind = 'CREDIT_NOTE' and i.party_id = :organisation) {limit a.payment_id}))
