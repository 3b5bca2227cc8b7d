-- News about releases for our people: their inboxes, and the mail that leaves of each once. state as of an intent.
create table staff_notice (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    login        text collate "C" not null,
    kind         text        not null,
    release      bigint      not null,
    at           timestamptz not null,
    read_at      timestamptz,
    state        text        not null default 'PENDING',
    detail       text        not null default '',
    node         text,
    tries        int         not null default 0,
    due_at       timestamptz not null,
    beat_at      timestamptz,
    unique (release, kind, login)
);
create index staff_notice_inbox on staff_notice (login, organisation, id desc);
create index staff_notice_due on staff_notice (due_at) where state in ('PENDING', 'RETRY');
create index staff_notice_sending on staff_notice (id) where state = 'SENDING';
