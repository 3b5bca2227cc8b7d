-- What each order check was decided from, so that it can be decided again. Checks of the same state of an account share the
-- text of its case file, told by its fingerprint; gate: claims, releases and group of that moment.
create table gate_case (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    print        uuid not null,
    body         text not null,
    primary key (organisation, customer, print)
);
create table gate_check_input (
    check_id bigint primary key,
    print    uuid   not null,
    gate     text   not null
);
