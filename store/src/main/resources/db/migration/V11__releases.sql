-- What people edit carries a version; what copies outside want to know carries when it changed.
alter table gate_release add column version bigint not null default 1;
create index gate_release_asked on gate_release (organisation, requested_by, id desc);
alter table credit_group add column version bigint not null default 1;
alter table gate_order add column changed_at timestamptz not null default clock_timestamp();

-- Accounts to be looked at again: the ERP told of a change (read_erp), credit may have become free, a person changed a
-- fact. One row an account, so that duplicates are harmless; asked_at tells a later question from the one being worked on.
create table gate_recheck (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    read_erp     boolean     not null,
    asked_at     timestamptz not null,
    due_at       timestamptz not null,
    tries        int         not null default 0,
    primary key (organisation, customer)
);
create index gate_recheck_due on gate_recheck (due_at);

create function gate_ask_again(org text, cust text) returns void language sql as $$
    insert into gate_recheck as r (organisation, customer, read_erp, asked_at, due_at)
    values (org, cust, false, clock_timestamp(), clock_timestamp())
    on conflict (organisation, customer) do update set asked_at = excluded.asked_at,
        due_at = case when r.read_erp then r.due_at else excluded.due_at end
$$;

create function gate_ask_again_row() returns trigger language plpgsql as $$
begin
    perform gate_ask_again(new.organisation, new.customer);
    return null;
end $$;
create trigger credit_file_asked after insert or update on credit_file for each row execute function gate_ask_again_row();
create trigger hold_asked after update on hold for each row
    when (new.released_on is not null and old.released_on is null) execute function gate_ask_again_row();
create trigger gate_order_asked after update on gate_order for each row
    when (new.state = 'ENDED' and old.state <> 'ENDED') execute function gate_ask_again_row();

-- A read of the whole organisation may have brought anything: all accounts with orders that wait are asked about.
create function gate_ask_all_again() returns trigger language plpgsql as $$
begin
    perform gate_ask_again(o.organisation, o.customer) from (
        select distinct organisation, customer from gate_order
         where organisation = new.organisation and answer = 'HOLD' and state in ('HELD', 'COMMITTED')) o;
    return null;
end $$;
create index gate_order_waiting on gate_order (organisation, customer) where answer = 'HOLD' and state <> 'ENDED';
create trigger generation_asked after insert on generation for each row
    when (new.mode <> 'ONE_CUSTOMER') execute function gate_ask_all_again();

-- A group's limit and members are news for every member.
create function gate_group_changed() returns trigger language plpgsql as $$
begin
    perform gate_ask_again(m.organisation, m.customer) from credit_group_member m
      where m.organisation = new.organisation and m.id = new.id;
    insert into gate_change (organisation, customer)
      select m.organisation, m.customer from credit_group_member m where m.organisation = new.organisation and m.id = new.id;
    return null;
end $$;
create trigger credit_group_noted after update on credit_group for each row execute function gate_group_changed();
create trigger credit_member_noted after insert or update on credit_group_member for each row execute function gate_note();
create trigger credit_member_asked after insert or update on credit_group_member
    for each row execute function gate_ask_again_row();
