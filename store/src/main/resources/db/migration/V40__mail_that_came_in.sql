-- Mails that came in, each once: by its place in the mailbox, and by its Message-ID wherever it lies.
create sequence mail_in_number;
create table mail_in (
    id           bigint primary key default nextval('mail_in_number'),
    organisation text collate "C" not null,
    mailbox      text        not null,
    validity     bigint      not null,
    uid          bigint      not null,
    message_id   text        not null,
    at           timestamptz not null,
    sent_from    text        not null,
    subject      text        not null,
    kind         text        not null,
    reason       text        not null,
    intent       bigint references intent,
    customer     text collate "C" not null,
    body         text        not null,
    settled_at   timestamptz,
    settled_by   text        not null default ''
);
create unique index mail_in_place on mail_in (mailbox, validity, uid);
create unique index mail_in_message on mail_in (mailbox, message_id) where message_id <> '';
create index mail_in_open on mail_in (organisation, id) where settled_at is null and kind in ('REPLY', 'UNMATCHED', 'REFUSED');
create index mail_in_intent on mail_in (intent) where intent is not null;

-- How far each mailbox was read; it outlives the mails, which are removed for their age.
create table mailbox_position (
    mailbox  text   not null,
    validity bigint not null,
    uid      bigint not null,
    primary key (mailbox, validity)
);

-- Under which Message-ID each mail left.
create index intent_event_sent on intent_event (detail) where state = 'SENT' and detail like '<%';
