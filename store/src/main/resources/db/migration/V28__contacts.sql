-- Contacts with debtors, for ever: a correction is one more row, which names the row whose place it takes.
create table contact_log (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    channel      text        not null,
    direction    text        not null,
    kind         text        not null,
    at           timestamptz not null,
    reaction     text        not null,
    person       text        not null,
    said         text        not null,
    corrects     text unique references contact_log on delete set null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index contact_log_account on contact_log (organisation, customer, at);

-- What debtors want of each channel; the newest of a channel counts.
create table channel_wish (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    channel      text        not null,
    wish         text        not null,
    on_date      date        not null,
    note         text        not null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index channel_wish_account on channel_wish (organisation, customer);
