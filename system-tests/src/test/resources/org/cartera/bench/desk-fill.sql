-- What people wrote down by :asOf: every tenth debtor was called, every twentieth has promised, every fortieth disputes an item, and
-- three collectors look after everybody. The first administrator may look at all that.
insert into staff_user_role (login, role)
select login, unnest(array['COLLECTOR', 'CREDIT_MANAGER']) from staff_user where login = 'admin' on conflict do nothing;
create temp table debtor on commit drop as
select customer, row_number() over (order by customer) as n from account where organisation = 'Company' and live;
insert into customer_collector (organisation, customer, login, changed_by)
select 'Company', customer, 'collector' || n % 3, 'bench' from debtor on conflict do nothing;
insert into contact_log (id, organisation, customer, channel, direction, kind, at, reaction, person, said, created_by, changed_by, version)
select 'bench-' || n || '-' || c, 'Company', customer, case c % 3 when 0 then 'CALL' when 1 then 'EMAIL' else 'WHATSAPP' end,
       case c % 4 when 0 then 'IN' else 'OUT' end, 'COLLECTION', (date ':asOf' - c * 6 + time '15:00') at time zone 'America/Bogota',
       case c % 4 when 0 then 'REPLIED' else 'NONE' end, 'Ana', 'Paga la otra semana, dice que ya salió la orden de pago.', 'bench', 'bench', 1
  from debtor, generate_series(1, 12) c where n % 10 = 0;
insert into promise (id, organisation, customer, currency, amount, made_on, due, promised_by, created_by, changed_by, version)
select 'bench-' || d.n, 'Company', d.customer, p.currency, p.open, date ':asOf' - 10, date ':asOf' - (d.n % 7)::int + 2, 'Ana', 'bench', 'bench', 1
  from debtor d join lateral (select currency, open from position p where p.organisation = 'Company' and p.customer = d.customer
      and p.open > 0 order by currency limit 1) p on true where d.n % 20 = 0;
insert into dispute (id, organisation, customer, item, currency, amount, from_date, department, reason, outcome, void, created_by, changed_by, version)
select 'bench-' || d.n, 'Company', d.customer, o.item, o.currency, o.open, date ':asOf' - 5, 'SALES', 'Precio distinto del pedido', '', false, 'bench', 'bench', 1
  from debtor d join lateral (select item, currency, open from open_item o where o.organisation = 'Company' and o.customer = d.customer
      order by item limit 1) o on true where d.n % 40 = 0;
analyze customer_collector, contact_log, promise, dispute;
