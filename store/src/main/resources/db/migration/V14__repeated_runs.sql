-- What a run decided from, apart from facts: another run of its date that would decide from the same lets its decisions
-- stand. program: the start of the program that decided; empty where several did. oldest_running: every transaction
-- before it had ended when the run began to decide. written: rows that people wrote.
create table run_basis (
    run            bigint primary key references run,
    program        text   not null,
    policy_version text   not null,
    oldest_running bigint not null,
    newest_event   bigint not null,
    written        bigint not null
);

-- The block whose text this one repeats, for another run of the same date.
alter table decision_block add column same_as bigint;
create index decision_block_repeated on decision_block (same_as) where same_as is not null;
