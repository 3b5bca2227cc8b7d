-- Which collector looks after a customer; without a row nobody does.
create table customer_collector (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    login        text collate "C" not null,
    changed_by   text not null,
    primary key (organisation, customer)
);
create index customer_collector_login on customer_collector (organisation, login);

-- How the last run judged each promise (PromiseState), and since when it is so. The run writes it and decides nothing by it.
create table promise_standing (
    promise   text primary key references promise on delete cascade,
    state     text not null,
    since     date not null,
    judged_on date not null
);
