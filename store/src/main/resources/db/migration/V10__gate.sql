-- The gate. A read tells when it began by our clock: a commitment counts until a read begun after it shows the order.
alter table generation add column begun_at timestamptz;
update generation set begun_at = snapshot_at;
alter table generation alter column begun_at set not null;
create index generation_whole on generation (organisation, number desc) where mode <> 'ONE_CUSTOMER';
create index generation_one on generation (organisation, customer, number desc) where mode = 'ONE_CUSTOMER';

-- One row an account: its lock.
create table gate_account (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    primary key (organisation, customer)
);

-- Orders and changes of orders under their cart keys. state: RESERVED, COMMITTED, HELD, ENDED; see Claim. Every check
-- updates its row, so pages keep room for the new version.
create table gate_order (
    organisation  text collate "C" not null,
    cart_key      text collate "C" not null,
    customer      text collate "C" not null,
    sold_to       text collate "C",
    order_id      text collate "C",
    checkpoint    text        not null,
    state         text        not null,
    answer        text        not null,
    currency      text        not null,
    amount        numeric     not null,
    claimed       numeric     not null,
    previous      numeric,
    deliver_by    date,
    prepaid       boolean     not null,
    channel       text        not null,
    seller        text        not null,
    waiting_since timestamptz,
    expires_at    timestamptz not null,
    confirmed_at  timestamptz,
    primary key (organisation, cart_key)
) with (fillfactor = 70);
create index gate_order_account on gate_order (organisation, customer) where state <> 'ENDED';
create index gate_order_order on gate_order (organisation, order_id) where order_id is not null;

create sequence gate_check_number;
create table gate_check (
    id             bigint primary key default nextval('gate_check_number'),
    organisation   text collate "C" not null,
    customer       text collate "C" not null,
    cart_key       text collate "C" not null,
    sold_to        text,
    order_id       text,
    kind           text        not null,
    checkpoint     text        not null,
    currency       text        not null,
    amount         numeric     not null,
    previous       numeric,
    deliver_by     date,
    prepaid        boolean     not null,
    channel        text        not null,
    seller         text        not null,
    answer         text        not null,
    grounds        text        not null,
    clearing       text        not null,
    exposure       text,
    group_exposure text,
    claims         text        not null,
    business_date  date        not null,
    generation     bigint      not null,
    facts_as_of    timestamptz not null,
    read_begun     timestamptz not null,
    policy_version text        not null,
    asked_at       timestamptz not null
);
create index gate_check_account on gate_check (organisation, customer, id desc);

-- state: REQUESTED, GRANTED, REFUSED, REVOKED. order_id and cart_key null: for every order of the account.
create sequence gate_release_number;
create table gate_release (
    id           bigint primary key default nextval('gate_release_number'),
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    order_id     text collate "C",
    cart_key     text collate "C",
    currency     text,
    amount       numeric,
    valid_until  date        not null,
    state        text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    reason       text        not null,
    decided_by   text        not null,
    decided_at   timestamptz,
    decision     text        not null
);
create index gate_release_account on gate_release (organisation, customer, valid_until);
create index gate_release_requested on gate_release (organisation, id) where state = 'REQUESTED';

-- Accounts whose standing may have changed, for copies outside. A row gets its number (seq) only when it is read for the
-- first time, in one hand after the other: so a cursor never passes a change that is committed later.
create sequence gate_change_seq;
create table gate_change (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    seq          bigint
);
create index gate_change_feed on gate_change (organisation, seq);
create index gate_change_new on gate_change (id) where seq is null;

create function gate_note() returns trigger language plpgsql as $$
begin
    insert into gate_change (organisation, customer) values (new.organisation, new.customer);
    return null;
end $$;
create trigger hold_noted after insert or update on hold for each row execute function gate_note();
create trigger credit_file_noted after insert or update on credit_file for each row execute function gate_note();
create trigger gate_release_noted after insert or update on gate_release for each row execute function gate_note();
create trigger gate_order_noted after insert or update on gate_order for each row
    when (new.state in ('HELD', 'COMMITTED', 'ENDED')) execute function gate_note();
insert into gate_change (organisation, customer)
    select organisation, customer from credit_file union select organisation, customer from hold where released_on is null;
