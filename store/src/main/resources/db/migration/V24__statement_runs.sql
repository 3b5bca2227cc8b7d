-- Runs of two kinds: tonight's, and those that produce statements. One of each kind lives at a time.
alter table run add column kind text not null default 'ESCALATION';
drop index run_live;
create unique index run_live on run (organisation, kind) where status in ('RUNNING', 'STOPPING');

-- A message that brings a statement instead of asking for items.
alter table intent add column statement bigint;
create index intent_statement on intent (statement) where statement is not null;

-- What a run did about each account in each currency. fate: KEPT, SAME, SKIPPED, BLOCKED. grounds: see GroundText.
create table statement_run (
    run       bigint not null references run,
    customer  text collate "C" not null,
    currency  text   not null,
    fate      text   not null,
    statement bigint,
    grounds   text   not null,
    primary key (run, customer, currency)
);
create index statement_newest on statement (organisation, id desc);
