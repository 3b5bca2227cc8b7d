-- What a full read does, as plain SQL inside one database: every fact with its fingerprint into tables of the same shape.
insert into fact_organisation select 'Company', party_id, group_name, 'America/Bogota', 'COP', 'CO', 0, 1, null from party_group where party_id = 'Company';
insert into fact_customer
select 'Company', q.party_id, q.group_name, 'COMPANY', true, q.party_tax_id, q.preferred_currency_uom_id, null, 'CO', null, '{}', hashtextextended(q::text, 0), 1, null
  from (select p.party_id, g.group_name, t.party_tax_id, p.preferred_currency_uom_id
          from party p join party_group g on g.party_id = p.party_id
          left join party_tax_auth_info t on t.party_id = p.party_id
         where exists (select 1 from party_role r where r.party_id = p.party_id and r.role_type_id = 'CUSTOMER')) q;
insert into fact_contact_point
select 'Company', q.party_id || '/' || q.contact_mech_id || '/' || q.purpose || '/' || q.from_day, q.party_id, q.contact_mech_id, q.kind, q.purpose,
       q.value, q.from_day, null, hashtextextended(q::text, 0), 1, null
  from (select m.party_id, m.contact_mech_id, u.contact_mech_purpose_type_id as purpose, (m.from_date at time zone 'America/Bogota')::date as from_day,
               case k.contact_mech_type_id when 'EMAIL_ADDRESS' then 'EMAIL' else 'POSTAL' end as kind,
               coalesce(k.info_string, a.to_name || E'\n' || a.address1 || E'\n' || a.city || E'\nColombia') as value
          from party_contact_mech m join contact_mech k on k.contact_mech_id = m.contact_mech_id
          join party_contact_mech_purpose u on u.party_id = m.party_id and u.contact_mech_id = m.contact_mech_id
          left join postal_address a on a.contact_mech_id = m.contact_mech_id
         where m.party_id <> 'Company') q;
insert into fact_invoice
select 'Company', q.invoice_id, q.party_id, 'INVOICE', q.status, q.issued, q.currency_uom_id, q.total, q.due, 'INVOICE', null, q.reference_number, null, null,
       hashtextextended(q::text, 0), 1, null
  from (select i.invoice_id, i.party_id, case i.status_id when 'INVOICE_PAID' then 'PAID' else 'OPEN' end as status,
               (i.invoice_date at time zone 'America/Bogota')::date as issued, (i.due_date at time zone 'America/Bogota')::date as due,
               i.currency_uom_id, i.reference_number, t.total
          from invoice i
          join (select invoice_id, sum(round(quantity * amount, 2)) as total from invoice_item group by invoice_id) t on t.invoice_id = i.invoice_id
         where i.party_id_from = 'Company' and i.invoice_type_id = 'SALES_INVOICE' and i.status_id not in ('INVOICE_IN_PROCESS', 'INVOICE_CANCELLED')) q;
insert into fact_payment
select 'Company', q.payment_id, q.party_id_from, 'RECEIPT', 'EFFECTIVE', q.effective, q.currency_uom_id, q.amount, null, null, q.payment_ref_num,
       q.payment_method_type_id, hashtextextended(q::text, 0), 1, null
  from (select payment_id, party_id_from, (effective_date at time zone 'America/Bogota')::date as effective, currency_uom_id, amount, payment_ref_num, payment_method_type_id
          from payment where party_id_to = 'Company' and payment_type_id = 'CUSTOMER_PAYMENT' and status_id in ('PMNT_RECEIVED', 'PMNT_CONFIRMED')) q;
insert into fact_application
select 'Company', q.payment_application_id, q.payment_id, q.invoice_id, null, null, q.currency_uom_id, q.amount_applied, hashtextextended(q::text, 0), 1, null
  from (select a.payment_application_id, a.payment_id, a.invoice_id, i.currency_uom_id, a.amount_applied
          from payment_application a join payment p on p.payment_id = a.payment_id join invoice i on i.invoice_id = a.invoice_id
         where p.party_id_to = 'Company') q;
insert into fact_exchange_rate
select 'Company', uom_id || '/' || uom_id_to, uom_id, uom_id_to, from_date::date, null, conversion_factor::numeric, 0, 1, null from uom_conversion_dated;
analyze fact_customer, fact_contact_point, fact_invoice, fact_payment, fact_application;
