-- An OFBiz of :customers customers and :invoices invoices of three lines each, as of :asOf: 30 % open, a third of these
-- partly paid, the rest paid; pesos and every tenth invoice in dollars; every fiftieth customer has money unapplied.
do $$
declare r record;
begin
    for r in select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
              where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attname ~ '^(created|last_updated)(_tx)?_stamp$'
    loop
        execute format('alter table %I alter %I set default timestamptz ''2026-01-01''', r.relname, r.attname);
    end loop;
end $$;
insert into party (party_id, party_type_id, status_id, preferred_currency_uom_id)
select 'Company', 'PARTY_GROUP', 'PARTY_ENABLED', 'COP'
union all select 'C' || lpad(c::text, 8, '0'), 'PARTY_GROUP', 'PARTY_ENABLED', 'COP' from generate_series(1, :customers) c;
insert into party_group (party_id, group_name)
select 'Company', 'Company'
union all select 'C' || lpad(c::text, 8, '0'), 'Comercial ' || initcap(md5(c::text)) || ' S.A.S.' from generate_series(1, :customers) c;
insert into party_acctg_preference (party_id, base_currency_uom_id) values ('Company', 'COP');
insert into party_role (party_id, role_type_id)
select 'Company', 'INTERNAL_ORGANIZATIO'
union all select 'C' || lpad(c::text, 8, '0'), r from generate_series(1, :customers) c, unnest(array['CUSTOMER', 'BILL_TO_CUSTOMER']) r;
insert into party_tax_auth_info (party_id, tax_auth_geo_id, tax_auth_party_id, from_date, party_tax_id)
select 'C' || lpad(c::text, 8, '0'), 'COL', 'DIAN', '2020-01-01', '999' || lpad(c::text, 8, '0') from generate_series(1, :customers) c;
insert into contact_mech (contact_mech_id, contact_mech_type_id, info_string)
select 'E' || lpad(c::text, 8, '0'), 'EMAIL_ADDRESS', 'pagos' || c || '@cliente.example' from generate_series(1, :customers) c
union all select 'P' || lpad(c::text, 8, '0'), 'POSTAL_ADDRESS', null from generate_series(0, :customers) c;
insert into postal_address (contact_mech_id, to_name, address1, city, country_geo_id)
select 'P' || lpad(c::text, 8, '0'), 'Comercial ' || initcap(md5(c::text)) || ' S.A.S.', 'Calle ' || c % 150 || ' # 10-20', 'Bogotá', 'COL'
  from generate_series(0, :customers) c;
insert into party_contact_mech (party_id, contact_mech_id, from_date)
select case c when 0 then 'Company' else 'C' || lpad(c::text, 8, '0') end, k || lpad(c::text, 8, '0'), '2020-01-01'
  from generate_series(0, :customers) c, unnest(array['E', 'P']) k where c > 0 or k = 'P';
insert into party_contact_mech_purpose (party_id, contact_mech_id, contact_mech_purpose_type_id, from_date)
select party_id, contact_mech_id, case left(contact_mech_id, 1) when 'E' then 'BILLING_EMAIL' else 'BILLING_LOCATION' end, from_date
  from party_contact_mech;
insert into uom_conversion_dated (uom_id, uom_id_to, from_date, conversion_factor) values ('USD', 'COP', '2020-01-01', 4000);

create temp table sale as
select i, 'F' || lpad(i::text, 9, '0') as id, 'C' || lpad((1 + i % :customers)::text, 8, '0') as customer,
       case h / 16 % 10 when 0 then 'USD' else 'COP' end as currency,
       case h / 16 % 10 when 0 then 20 + h / 256 % 900 else 60000 + h / 256 % 900000 end as price,
       1 + h / 1024 % 4 as quantity, h % 10 < 3 as open, h % 30 < 3 as partly,
       date ':asOf' - case when h % 10 < 3 then h / 4096 % 150 else 150 + h / 4096 % 600 end as issued
  from (select i, hashint4(i) & 2147483647 as h from generate_series(1, :invoices) i) g;
insert into invoice (invoice_id, invoice_type_id, party_id_from, party_id, status_id, invoice_date, due_date, reference_number, currency_uom_id)
select id, 'SALES_INVOICE', 'Company', customer, case when open then 'INVOICE_READY' else 'INVOICE_PAID' end,
       (issued + time '10:00') at time zone 'America/Bogota', (issued + 30 + time '23:59:59') at time zone 'America/Bogota',
       'FE-' || i, currency
  from sale;
insert into invoice_item (invoice_id, invoice_item_seq_id, invoice_item_type_id, product_id, quantity, amount)
select id, '00001', 'INV_FPROD_ITEM', 'P' || i % 500, quantity, price from sale
union all select id, '00002', 'INV_FPROD_ITEM', 'P' || i % 499, 1, round(price / 3.0, 2) from sale
union all select id, '00003', 'INV_SALES_TAX', null, 1, round(0.19 * (quantity * price + round(price / 3.0, 2)), 2) from sale;
create temp table amount as
select s.*, t.total, case when s.partly then round(t.total * 0.4, 2) else t.total end as paid
  from sale s join (select invoice_id, sum(quantity * amount) as total from invoice_item group by invoice_id) t on t.invoice_id = s.id;
insert into payment (payment_id, payment_type_id, payment_method_type_id, party_id_from, party_id_to, status_id, effective_date, payment_ref_num, amount, currency_uom_id)
select 'R' || lpad(i::text, 9, '0'), 'CUSTOMER_PAYMENT', 'EFT_ACCOUNT', customer, 'Company', 'PMNT_RECEIVED',
       (least(issued + 30, date ':asOf' - 1) + time '12:00') at time zone 'America/Bogota', 'TR-' || i, round(paid, 2), currency
  from amount where partly or not open
union all
select 'U' || lpad(c::text, 9, '0'), 'CUSTOMER_PAYMENT', 'EFT_ACCOUNT', 'C' || lpad(c::text, 8, '0'), 'Company', 'PMNT_RECEIVED',
       (date ':asOf' - 5 + time '12:00') at time zone 'America/Bogota', 'TU-' || c, 150000, 'COP'
  from generate_series(1, :customers, 50) c;
insert into payment_application (payment_application_id, payment_id, invoice_id, amount_applied)
select 'A' || lpad(i::text, 9, '0'), 'R' || lpad(i::text, 9, '0'), id, round(paid, 2) from amount where partly or not open;

