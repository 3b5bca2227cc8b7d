-- What deciding and recording does on a first night, as plain SQL over the whole portfolio: no promises, disputes, pauses or
-- limits stand in the data, so none is looked for here.
create temp table item on commit drop as
select i.customer, i.key || '/1' as item, i.reference, i.currency, i.total, i.total - coalesce(a.amount, 0) as open, i.issued, d.opens as due, date ':asOf' - d.opens as days
  from fact_invoice i
  left join (select f.invoice, sum(f.amount) as amount from fact_application f join fact_payment p on p.organisation = f.organisation and p.key = f.payment and p.gen_to is null
              where f.organisation = 'Company' and f.gen_to is null and p.state = 'EFFECTIVE' and p.effective <= date ':asOf' group by f.invoice) a on a.invoice = i.key
  join business_day d on d.day = i.due
 where i.organisation = 'Company' and i.gen_to is null and i.status <> 'WRITTEN_OFF' and i.issued <= date ':asOf' and i.total <> coalesce(a.amount, 0);
create temp table credit on commit drop as
select p.customer, p.currency, sum(p.amount - coalesce(a.amount, 0)) as credit
  from fact_payment p
  left join (select payment, sum(amount) as amount from fact_application where organisation = 'Company' and gen_to is null group by payment) a on a.payment = p.key
 where p.organisation = 'Company' and p.gen_to is null and p.state = 'EFFECTIVE' and p.effective <= date ':asOf' and p.amount <> coalesce(a.amount, 0)
 group by p.customer, p.currency;
analyze item, credit;
create temp table total on commit drop as
select coalesce(t.customer, c.customer) as customer, coalesce(t.currency, c.currency) as currency, coalesce(t.open, 0) as open, coalesce(t.overdue, 0) as overdue,
       coalesce(c.credit, 0) as credit, coalesce(t.oldest, 0) as oldest, coalesce(t.buckets, '{0,0,0,0,0}') as buckets
  from (select customer, currency, sum(open) as open, coalesce(sum(open) filter (where days > 0), 0) as overdue, greatest(0, max(days)) as oldest,
               array[coalesce(sum(open) filter (where days <= 0), 0), coalesce(sum(open) filter (where days between 1 and 30), 0), coalesce(sum(open) filter (where days between 31 and 60), 0),
                     coalesce(sum(open) filter (where days between 61 and 90), 0), coalesce(sum(open) filter (where days > 90), 0)] as buckets
          from item group by customer, currency) t
  full join credit c on c.customer = t.customer and c.currency = t.currency;
create temp table step on commit drop as
select s.*, case when s.outcome like 'WAIT:%' then null else split_part(s.outcome, ':', 2) end as stage,
       case when s.outcome like 'SEND:%' then 'EMAIL' else 'TASK' end as channel
  from (select i.*, t.credit,
               case when i.open <= case i.currency when 'COP' then 20000 else 5 end or t.open <= case i.currency when 'COP' then 50000 else 10 end then 'WAIT:SMALL_BALANCE'
                    when i.days > 0 and t.credit >= t.overdue then 'WAIT:COVERED_BY_CREDITS'
                    when i.days < -10 then 'WAIT:NEXT_STAGE' when i.days < -3 then 'ASSIGN:service-call' when i.days < 0 then 'SEND:reminder-before'
                    when i.days = 0 then 'SEND:due-today' when i.days < 10 then 'WAIT:NEXT_STAGE' when i.days < 20 then 'ASSIGN:overdue-call' else 'SEND:letter-1' end as outcome,
               case when i.days < -10 then i.due - 10 when i.days between 1 and 9 then i.due + 10 end as until
          from item i join total t on t.customer = i.customer and t.currency = i.currency) s;
create temp table held on commit drop as
select customer, string_agg('hold.days-overdue' || E'\t' || item || E'\tdays:' || days || E'\tdays:15', E'\n' order by due, item) as grounds
  from item where days > 15 and open > case currency when 'COP' then 20000 else 5 end group by customer;
analyze total, step, held;
insert into decision (organisation, customer, business_date, subject, outcome, run, generation, policy_version, grounds)
select 'Company', customer, date ':asOf', item, outcome, 1, 1, 'standard', 'stage.reached' || E'\t' || item || E'\tdays:' || days || E'\tdays:10' from step
union all
select 'Company', customer, date ':asOf', 'hold', 'PLACE', 1, 1, 'standard', grounds from held;
insert into decision_block (id, organisation, run, business_date, generation, policy_version, first_customer, last_customer, accounts, body)
select min(number), 'Company', 1, date ':asOf', 1, 'standard', min(customer), max(customer), count(*), convert_to(string_agg(customer || E'\n' || inputs, E'\n' order by customer), 'UTF8')
  from (select customer, row_number() over (order by customer) as number,
               string_agg(item || ' ' || currency || ' ' || total || ' ' || open || ' ' || issued || ' ' || due, E'\n') as inputs from step group by customer) s
 group by number / 200;
insert into hold (organisation, customer, since, origin, placed_by, reason, grounds, run, version)
select 'Company', customer, date ':asOf', 'POLICY', 'standard', '', grounds, 1, 1 from held;
with numbered as (
    insert into intent (organisation, customer, key, stage, channel, template, owner, business_date, currency, total, items, late, state, detail, tries, due_at, changed_at, run)
    select 'Company', customer, 'Company|' || customer || '|' || currency || '|' || stage || '|' || channel || '|:asOf', stage, channel, stage, 'COLLECTOR', date ':asOf',
           currency, sum(open), count(*), false, 'PENDING', '', 0, now(), now(), 1
      from step where stage is not null group by customer, currency, stage, channel
    returning id, customer, currency, stage)
insert into intent_line
select n.id, row_number() over (partition by n.id order by s.due, s.item), s.item, coalesce(s.reference, ''), s.issued, s.due, s.days, s.open, s.open
  from numbered n join step s on s.customer = n.customer and s.currency = n.currency and s.stage = n.stage;
insert into stage_taken
select 'Company', l.item, i.stage, 0, date ':asOf', i.id from intent i join intent_line l on l.intent = i.id;
insert into task (id, organisation, customer, stage, template, owner, due, currency, amount, oldest_days, late, status, outcome, done_by, version)
select i.id, 'Company', i.customer, i.stage, i.template, i.owner, date ':asOf', i.currency, i.total, t.oldest, false, 'OPEN', '', '', 1
  from intent i join total t on t.customer = i.customer and t.currency = i.currency where i.channel = 'TASK';
insert into item_memory select 'Company', customer, item, date ':asOf', null, 0 from item;
insert into account (organisation, customer, name, search, live, held, incomplete, oldest_days, next_action, next_action_on, decided_on,
       decided_before, run, generation, policy_version)
select 'Company', c.key, c.name, lower(c.key || ' ' || c.name || ' ' || coalesce(c.tax_id, '') || ' ' || coalesce(s.texts, '')), true, h.customer is not null, false, coalesce(s.oldest, 0),
       coalesce(s.next, ''), s.until, date ':asOf', null, 1, 1, 'standard'
  from (select distinct customer from total) t
  join fact_customer c on c.organisation = 'Company' and c.key = t.customer and c.gen_to is null
  left join (select customer, string_agg(left(item, -2) || ' ' || reference, ' ') as texts, greatest(0, max(days)) as oldest,
                    min(outcome) as next, min(until) as until from step group by customer) s on s.customer = t.customer
  left join held h on h.customer = t.customer;
insert into position select 'Company', customer, currency, open, overdue, credit, 0, oldest, '30,60,90', buckets from total;
insert into open_item select 'Company', customer, item, reference, currency, total, open, issued, due, outcome, until from step;
