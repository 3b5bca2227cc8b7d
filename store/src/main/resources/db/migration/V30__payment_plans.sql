alter table promise add column approved_on date;
alter table promise add column approved_by text not null default '';

create table payment_plan (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    currency     text        not null,
    made_on      date        not null,
    agreed_by    text        not null,
    ended_on     date,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index payment_plan_account on payment_plan (organisation, customer);

create table payment_plan_part (
    plan   text not null references payment_plan,
    due    date not null,
    amount numeric not null,
    primary key (plan, due)
);

create table payment_plan_item (
    plan text not null references payment_plan,
    item text collate "C" not null,
    primary key (plan, item)
);
