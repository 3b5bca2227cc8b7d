-- One invoice in a hundred changes: half of the open ones among them are paid, the others get another reference.
update invoice set reference_number = reference_number || 'x', last_updated_tx_stamp = now(), last_updated_stamp = now()
 where right(invoice_id, 2) = ':digits';
create temp table paid on commit drop as
select i.invoice_id, i.party_id, i.currency_uom_id, t.total - coalesce(a.applied, 0) as amount
  from invoice i
  join (select invoice_id, sum(round(quantity * amount, 2)) as total from invoice_item group by invoice_id) t on t.invoice_id = i.invoice_id
  left join (select invoice_id, sum(amount_applied) as applied from payment_application group by invoice_id) a on a.invoice_id = i.invoice_id
 where right(i.invoice_id, 2) = ':digits' and i.status_id = 'INVOICE_READY' and hashtext(i.invoice_id) % 2 = 0;
insert into payment (payment_id, payment_type_id, payment_method_type_id, party_id_from, party_id_to, status_id, effective_date, amount, currency_uom_id, created_stamp, created_tx_stamp, last_updated_stamp, last_updated_tx_stamp)
select 'N' || substr(invoice_id, 2), 'CUSTOMER_PAYMENT', 'EFT_ACCOUNT', party_id, 'Company', 'PMNT_RECEIVED', timestamptz ':asOf 12:00 America/Bogota', round(amount, 2), currency_uom_id, now(), now(), now(), now() from paid;
insert into payment_application (payment_application_id, payment_id, invoice_id, amount_applied, created_stamp, created_tx_stamp, last_updated_stamp, last_updated_tx_stamp)
select 'M' || substr(invoice_id, 2), 'N' || substr(invoice_id, 2), invoice_id, round(amount, 2), now(), now(), now(), now() from paid;
update invoice set status_id = 'INVOICE_PAID' where invoice_id in (select invoice_id from paid);
