-- A pass judges each line that waits once; another one begins when open items (run), what people decided (act) or rules have changed.
create table bank_pass (
    organisation text collate "C" primary key,
    number       bigint not null,
    run          bigint not null,
    act          bigint not null,
    rules        text   not null
);
create index bank_match_log_person on bank_match_log (organisation, id) where who <> 'auto';

-- judged: the last pass that did.
alter table bank_line add column judged bigint not null default 0;
drop index bank_line_waiting;
create index bank_line_waiting on bank_line (organisation, judged, id)
    where state in ('TO_DECIDE', 'UNKNOWN') and not touched;
