-- What an incremental read does, as plain SQL: what is stamped as touched is compared and replaced, what is gone is ended.
create temp table touched on commit drop as
select invoice_id from invoice where last_updated_tx_stamp > now() - interval '1 hour'
union select invoice_id from payment_application where last_updated_tx_stamp > now() - interval '1 hour';
analyze touched;
create temp table fresh on commit drop as
select 'Company'::text as organisation, q.invoice_id::text as key, q.party_id, 'INVOICE' as kind, q.status, q.issued, q.currency_uom_id, q.total, q.due, 'INVOICE' as due_source, null::text as instalments, q.reference_number,
       null::text as order_id, null::date as delivered, hashtextextended(q::text, 0) as print, 2 as gen_from, null::bigint as gen_to
  from (select i.invoice_id, i.party_id, case i.status_id when 'INVOICE_PAID' then 'PAID' else 'OPEN' end as status,
               (i.invoice_date at time zone 'America/Bogota')::date as issued, (i.due_date at time zone 'America/Bogota')::date as due,
               i.currency_uom_id, i.reference_number, t.total
          from touched c join invoice i on i.invoice_id = c.invoice_id
          join (select n.invoice_id, sum(round(n.quantity * n.amount, 2)) as total from invoice_item n join touched using (invoice_id) group by n.invoice_id) t
            on t.invoice_id = i.invoice_id) q;
update fact_invoice f set gen_to = 2 from fresh q where f.organisation = 'Company' and f.key = q.key and f.gen_to is null and f.print <> q.print;
insert into fact_invoice select q.* from fresh q where not exists (select 1 from fact_invoice f where f.organisation = 'Company' and f.key = q.key and f.gen_to is null);
update fact_invoice f set gen_to = 2 where f.gen_to is null and not exists (select 1 from invoice i where i.invoice_id = f.key);
insert into fact_payment
select 'Company', q.payment_id, q.party_id_from, 'RECEIPT', 'EFFECTIVE', q.effective, q.currency_uom_id, q.amount, null, null, q.payment_ref_num,
       q.payment_method_type_id, hashtextextended(q::text, 0), 2, null
  from (select payment_id, party_id_from, (effective_date at time zone 'America/Bogota')::date as effective, currency_uom_id, amount, payment_ref_num, payment_method_type_id
          from payment where last_updated_tx_stamp > now() - interval '1 hour') q
 where not exists (select 1 from fact_payment f where f.organisation = 'Company' and f.key = q.payment_id);
update fact_payment f set gen_to = 2 where f.gen_to is null and not exists (select 1 from payment p where p.payment_id = f.key);
insert into fact_application
select 'Company', q.payment_application_id, q.payment_id, q.invoice_id, null, null, q.currency_uom_id, q.amount_applied, hashtextextended(q::text, 0), 2, null
  from (select a.payment_application_id, a.payment_id, a.invoice_id, i.currency_uom_id, a.amount_applied
          from payment_application a join invoice i on i.invoice_id = a.invoice_id where a.last_updated_tx_stamp > now() - interval '1 hour') q
 where not exists (select 1 from fact_application f where f.organisation = 'Company' and f.key = q.payment_application_id);
update fact_application f set gen_to = 2 where f.gen_to is null and not exists (select 1 from payment_application a where a.payment_application_id = f.key);
