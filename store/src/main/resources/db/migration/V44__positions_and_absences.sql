-- Fallback positions, for ever; the newest counts. No customer ever reads them.
create table negotiation_plan (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    on_date      date        not null,
    at           timestamptz not null,
    currency     text        not null,
    ask          numeric     not null,
    fallback     numeric     not null,
    by_date      date        not null,
    walk_away    text        not null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index negotiation_plan_account on negotiation_plan (organisation, customer, at);

-- Which offer a debtor took, with the comparison that was shown.
create table negotiation_taken (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    at           timestamptz not null,
    offer        text        not null,
    currency     text        not null,
    insisting    numeric     not null,
    minimum      numeric     not null,
    kept         numeric     not null,
    judged       int         not null,
    days_late    int         not null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index negotiation_taken_account on negotiation_taken (organisation, customer, at);

-- A collector is away, both days inclusive, and somebody stands in for him.
create table absence (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    login        text collate "C" not null,
    stand_in     text collate "C" not null,
    from_date    date        not null,
    through_date date        not null,
    created_by   text        not null,
    check (from_date <= through_date and login <> stand_in)
);
create index absence_login on absence (organisation, login, from_date);
