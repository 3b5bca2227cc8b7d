-- Disputes that a diagnosis raised because the cause was found in our own house; gone when the diagnosis withdraws them.
create table diagnosis_dispute (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index diagnosis_dispute_account on diagnosis_dispute (organisation, customer);
