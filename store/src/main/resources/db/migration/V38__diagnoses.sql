-- The answers to the five questions of a case, for ever; the newest counts.
create table diagnosis (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    on_date      date        not null,
    at           timestamptz not null,
    cause        text        not null,
    documents    text        not null,
    actions      text        not null,
    reactions    text        not null,
    departments  text        not null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index diagnosis_account on diagnosis (organisation, customer, at);

-- Who acted without a complete one, and why.
create table diagnosis_override (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    at           timestamptz not null,
    rule         text        not null,
    reason       text        not null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index diagnosis_override_account on diagnosis_override (organisation, customer, at);
