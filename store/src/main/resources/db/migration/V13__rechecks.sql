-- An account is asked about again only where something may come of it: an order waits, the policy's hold stands, or others
-- share a limit with it.
create or replace function gate_ask_again(org text, cust text) returns void language sql as $$
    insert into gate_recheck as r (organisation, customer, read_erp, asked_at, due_at)
    select org, cust, false, clock_timestamp(), clock_timestamp()
     where exists (select 1 from gate_order o where o.organisation = org and o.customer = cust and o.answer = 'HOLD'
                      and o.state <> 'ENDED')
        or exists (select 1 from hold h where h.organisation = org and h.customer = cust and h.released_on is null
                      and h.origin = 'POLICY')
        or exists (select 1 from credit_group_member m where m.organisation = org and m.customer = cust)
    on conflict (organisation, customer) do update set asked_at = excluded.asked_at,
        due_at = case when r.read_erp then r.due_at else excluded.due_at end
$$;

-- When the ERP told last; a later note of ours alone does not make it read again.
alter table gate_recheck add column erp_told_at timestamptz;

-- Two secrets of a client are valid while the ERP changes from one to the other.
alter table api_client add column previous_digest text, add column previous_until timestamptz;
