-- What was removed for its age: one row a subject and removal.
create table removal (
    subject        text        not null,
    removed_before timestamptz not null,
    removed        bigint      not null,
    removed_at     timestamptz not null,
    removed_by     text        not null
);
create index removal_newest on removal (subject, removed_at desc);
