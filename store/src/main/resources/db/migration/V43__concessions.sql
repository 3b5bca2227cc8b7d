-- Terms beyond somebody's authority that wait for those who may grant them, with what became of them. parts and items: one a line.
create sequence concession_number;
create table concession (
    id           bigint primary key default nextval('concession_number'),
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    kind         text        not null,
    made_on      date        not null,
    currency     text        not null,
    total        numeric     not null,
    parts        text        not null,
    items        text        not null,
    agreed_by    text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    reason       text        not null,
    state        text        not null,
    decided_by   text        not null,
    decided_at   timestamptz,
    decision     text        not null,
    version      bigint      not null default 1
);
create index concession_account on concession (organisation, customer, id);
create index concession_requested on concession (organisation, id) where state = 'REQUESTED';

-- News is about a release or about a concession.
alter table staff_notice alter column release drop not null;
alter table staff_notice add column concession bigint;
alter table staff_notice add constraint staff_notice_about check (num_nonnulls(release, concession) = 1);
create unique index staff_notice_concession on staff_notice (concession, kind, login);
