-- What every account was decided from, a block for each chunk of a run; see BlockText. It outlives the generations of
-- facts. An account's row says which block holds the text of its newest decision, and a fingerprint of that text.
create sequence decision_block_number;
create table decision_block (
    id             bigint primary key,
    organisation   text collate "C" not null,
    run            bigint not null,
    business_date  date   not null,
    generation     bigint not null,
    policy_version text   not null,
    first_customer text collate "C" not null,
    last_customer  text collate "C" not null,
    accounts       int    not null,
    body           bytea  not null
);
alter table decision_block alter column body set storage external;
create index decision_block_day on decision_block (organisation, business_date, first_customer);
create index decision_block_run on decision_block (run, first_customer);

alter table account add column input_block bigint;
alter table account add column input_print uuid;

-- Where the blocks say it whole, a summary beside each entry says it twice.
alter table decision drop column inputs;

-- The text of the rules of every version that ever decided, shipped ones included, so that it can decide again.
create table policy_kept (
    version  text primary key,
    policy   text not null,
    strategy text not null,
    country  text
);
