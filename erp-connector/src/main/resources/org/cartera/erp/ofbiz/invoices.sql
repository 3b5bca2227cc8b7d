-- One row for each posted sales document of the organisation, and for each that names no organisation of ours as seller.
with recursive
{include part-invoice-kinds.sql},
{include part-payment-kinds.sql},
-- the total as OFBiz's InvoiceWorker makes it: each line to 2 decimals; tax lines to 3, summed by authority, then to 2
line_total as (
    select it.invoice_id, sum(it.part) as total from (
        select invoice_id, round(coalesce(quantity, 1) * coalesce(amount, 0), 2) as part
          from invoice_item
         where coalesce(invoice_item_type_id, '') <> all (array(select enum_id from enumeration where enum_type_id = 'TAXABLE_INV_ITM_TY'))
               {limit invoice_id}
        union all
        select invoice_id, round(sum(round(coalesce(quantity, 1) * coalesce(amount, 0), 3)), 2)
          from invoice_item
         where invoice_item_type_id = any (array(select enum_id from enumeration where enum_type_id = 'TAXABLE_INV_ITM_TY'))
               {limit invoice_id}
         group by invoice_id, tax_auth_party_id, case when tax_auth_party_id is not null then tax_auth_geo_id end
    ) it group by it.invoice_id
),
-- what money received covers of the documents that the ERP calls paid
paid_by as (
    select a.invoice_id, sum(a.amount_applied) as applied
      from payment_application a
      join invoice i on i.invoice_id = a.invoice_id
      join payment p on p.payment_id = a.payment_id
     where i.status_id = 'INVOICE_PAID'
       and ((p.payment_type_id = any (array(select id from payment_kind where kind = 'RECEIPT'))
             and p.party_id_to = :organisation and p.status_id in ('PMNT_RECEIVED', 'PMNT_CONFIRMED'))
         or (p.payment_type_id = any (array(select id from payment_kind where kind <> 'RECEIPT'))
             and p.party_id_from = :organisation and p.status_id in ('PMNT_SENT', 'PMNT_CONFIRMED')))
       and (i.currency_uom_id = p.actual_currency_uom_id or i.currency_uom_id = coalesce(p.currency_uom_id,
             (select base_currency_uom_id from party_acctg_preference where party_id = :organisation)))
           {limit a.invoice_id}
     group by a.invoice_id
),
invoice_terms as (
    select invoice_id, string_agg(term_type_id || ',' || coalesce(term_days::text, '') || ',' || coalesce(term_value::text, ''), ';'
                                  order by term_days, term_type_id, invoice_term_id) as terms
      from invoice_term
     where term_type_id in ('FIN_PAYMENT_TERM', 'FIN_PAY_NETDAYS_1', 'FIN_PAY_NETDAYS_2', 'FIN_PAY_NETDAYS_3')
       and coalesce(invoice_item_seq_id, '_NA_') = '_NA_' {limit invoice_id}
     group by invoice_id
),
order_terms as (
    select order_id, string_agg(term_type_id || ',' || coalesce(term_days::text, '') || ',' || coalesce(term_value::text, ''), ';'
                                order by term_days, term_type_id) as terms
      from order_term
     where term_type_id in ('FIN_PAYMENT_TERM', 'FIN_PAY_NETDAYS_1', 'FIN_PAY_NETDAYS_2', 'FIN_PAY_NETDAYS_3')
       and coalesce(order_item_seq_id, '_NA_') = '_NA_'
     group by order_id
),
-- terms of agreements, by the days on which they hold
agreement_terms as (
    select a.agreement_id,
           case when a.party_id_from = :organisation then a.party_id_to else a.party_id_from end as party_id,
           a.agreement_type_id = 'SALES_AGREEMENT' and :organisation in (a.party_id_from, a.party_id_to) as sales,
           coalesce(({day greatest(a.from_date, t.from_date)})::text, '') || '>'
             || coalesce(({lastday least(a.thru_date, t.thru_date)})::text, '') || '>'
             || string_agg(t.term_type_id || ',' || coalesce(t.term_days::text, '') || ',' || coalesce(trim_scale(t.term_value)::text, ''), ';'
                           order by t.term_days, t.term_type_id, t.agreement_term_id) as terms
      from agreement a join agreement_term t on t.agreement_id = a.agreement_id
     where t.term_type_id in ('FIN_PAYMENT_TERM', 'FIN_PAY_NETDAYS_1', 'FIN_PAY_NETDAYS_2', 'FIN_PAY_NETDAYS_3')
       and coalesce(a.status_id, '') not in ('AGREEMENT_CANCELLED', 'AGREEMENT_REJECTED')
     group by a.agreement_id, greatest(a.from_date, t.from_date), least(a.thru_date, t.thru_date)
),
customer_agreements as (
    select party_id, string_agg(terms, '|' order by terms desc, agreement_id) as terms from agreement_terms where sales group by party_id
),
order_agreements as (
    select agreement_id, string_agg(terms, '|' order by terms desc) as terms from agreement_terms group by agreement_id
),
billed_order as (
    select b.invoice_id, min(b.order_id) as first_order, max(b.order_id) as last_order,
           case when min(coalesce(t.terms, '')) = max(coalesce(t.terms, '')) then min(t.terms) end as terms,
           case when min(coalesce(a.terms, '')) = max(coalesce(a.terms, '')) then min(a.terms) end as agreement_terms
      from (select distinct invoice_id, order_id from order_item_billing where true {limit invoice_id}) b
      left join order_terms t on t.order_id = b.order_id
      left join (select h.order_id, g.terms from order_header h join order_agreements g on g.agreement_id = h.agreement_id) a
             on a.order_id = b.order_id
     group by b.invoice_id
),
delivery as (
    select b.invoice_id, {day max(s.status_date)} as delivered
      from shipment_item_billing b join shipment_status s on s.shipment_id = b.shipment_id and s.status_id = 'SHIPMENT_DELIVERED'
     where true {limit b.invoice_id}
     group by b.invoice_id
),
document as (
    select i.invoice_id, i.invoice_type_id, k.kind, :organisation in (i.party_id, i.party_id_from) as named, i.status_id, i.invoice_date, i.due_date, i.currency_uom_id, i.reference_number,
           case when k.kind = 'CREDIT_NOTE' then i.party_id else i.party_id_from end as seller,
           case when k.kind = 'CREDIT_NOTE' or (k.kind is null and i.party_id = :organisation) then i.party_id_from else i.party_id end as buyer
      from invoice i left join invoice_kind k on k.id = i.invoice_type_id
     where coalesce(i.status_id, '') not in ('INVOICE_IN_PROCESS', 'INVOICE_CANCELLED')
       and coalesce(k.kind, '') <> 'OTHER' {limit i.invoice_id}
)
select d.invoice_id as key, d.invoice_type_id as type, d.kind, d.seller, {own d.seller} as own_seller,
       d.buyer, p.party_id is not null as known_buyer,
       d.status_id as status, {day d.invoice_date} as issued, {day d.due_date} as due, d.currency_uom_id as currency,
       d.reference_number as reference, coalesce(t.total, 0) as total, coalesce(r.applied, 0) as applied,
       case when o.first_order = o.last_order then o.first_order end as order_id, v.delivered,
       case when d.due_date is null then n.terms end as invoice_terms,
       case when d.due_date is null and n.terms is null then o.terms end as order_terms,
       case when d.due_date is null and n.terms is null and o.terms is null then coalesce(o.agreement_terms, g.terms) end as agreements
  from document d
  left join party p on p.party_id = d.buyer
  left join line_total t on t.invoice_id = d.invoice_id
  left join paid_by r on r.invoice_id = d.invoice_id
  left join invoice_terms n on n.invoice_id = d.invoice_id
  left join billed_order o on o.invoice_id = d.invoice_id
  left join customer_agreements g on g.party_id = d.buyer
  left join delivery v on v.invoice_id = d.invoice_id
 where d.seller = :organisation
    or (d.kind is null and d.named)
    or (d.kind is not null and (d.seller is null or not {own d.seller}))
