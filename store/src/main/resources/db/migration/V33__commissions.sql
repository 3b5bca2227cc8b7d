-- Sales commission on what is collected (S2-4). A settled month is never changed; what comes to light later is a line of a later month.
create table commission_month (
    organisation text collate "C" not null,
    month        date        not null,
    settled_by   text        not null,
    settled_at   timestamptz not null,
    primary key (organisation, month)
);

-- What a receipt earned its seller, or, with negative amounts, took back. valued: the receipt's value date.
create table commission_line (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    month        date    not null,
    application  text collate "C" not null,
    invoice      text collate "C" not null,
    customer     text collate "C" not null,
    seller       text collate "C" not null,
    valued       date    not null,
    currency     text    not null,
    collected    numeric not null,
    commission   numeric not null,
    foreign key (organisation, month) references commission_month
);
create index commission_line_application on commission_line (organisation, application);
create index commission_line_seller on commission_line (organisation, seller, month);
