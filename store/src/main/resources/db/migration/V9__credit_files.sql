-- What a credit file says beyond status and limit, and the groups that share a limit.
alter table credit_file
    add column review_on        date,
    add column risk_class       text not null default '',
    add column terms            text not null default '',
    add column increase_amount  numeric,
    add column increase_from    date,
    add column increase_through date;

create table credit_security (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    line         int     not null,
    kind         text    not null,
    currency     text    not null,
    amount       numeric not null,
    from_date    date    not null,
    through_date date,
    reference    text    not null,
    primary key (organisation, customer, line),
    foreign key (organisation, customer) references credit_file
);

create table credit_group (
    organisation   text collate "C" not null,
    id             text collate "C" not null,
    name           text not null,
    limit_currency text,
    limit_amount   numeric,
    changed_by     text not null,
    primary key (organisation, id)
);

create table credit_group_member (
    organisation text collate "C" not null,
    id           text collate "C" not null,
    customer     text collate "C" not null,
    from_date    date not null,
    through_date date,
    primary key (organisation, id, customer, from_date),
    foreign key (organisation, id) references credit_group
);
create index credit_group_member_customer on credit_group_member (organisation, customer);
