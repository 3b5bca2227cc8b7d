-- What came of a contact besides the reaction: an outcome, what the debtor says stands in the way, and from when to try again.
alter table contact_log add column outcome text not null default 'NONE';
alter table contact_log add column explanation text not null default '';
alter table contact_log add column volunteered boolean not null default false;
alter table contact_log add column retry_on date;
create index contact_log_cooling on contact_log (organisation, retry_on) where outcome = 'COOL_OFF';

-- The answers to the four questions of a service call, for ever, with the contact in which they were given.
create table contact_questionnaire (
    contact       text primary key references contact_log on delete cascade,
    questions     int     not null,
    received      text    not null,
    received_note text    not null,
    received_done boolean not null,
    content       text    not null,
    content_note  text    not null,
    content_done  boolean not null,
    invoice       text    not null,
    invoice_note  text    not null,
    invoice_done  boolean not null,
    terms         text    not null,
    terms_note    text    not null,
    terms_done    boolean not null
);
