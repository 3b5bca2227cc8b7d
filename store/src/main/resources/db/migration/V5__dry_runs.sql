-- Dry runs: what tonight's run would do. Nothing outside these tables knows of them.

create sequence dry_run_number;
create table dry_run (
    id             bigint primary key default nextval('dry_run_number'),
    organisation   text collate "C" not null,
    business_date  date        not null,
    fresh          boolean     not null,
    status         text        not null,
    owner          text        not null,
    started_by     text        not null,
    started_at     timestamptz not null,
    heartbeat      timestamptz not null,
    ended_at       timestamptz,
    generation     bigint,
    policy_version text        not null,
    compared_with  bigint,
    beside_run     boolean     not null,
    done           bigint      not null,
    total          bigint      not null,
    message        text        not null
);
create unique index dry_run_live on dry_run (organisation) where status in ('RUNNING', 'STOPPING');

-- Accounts to which something would be done, that are or were in trouble. hold: PLACE, KEEP, RELEASE, FREE.
create table dry_account (
    dry_run       bigint  not null references dry_run on delete cascade,
    customer      text collate "C" not null,
    name          text    not null,
    search        text    not null,
    hold          text    not null,
    grounds       text    not null,
    change        text    not null,
    held_before   boolean not null,
    days          int     not null,
    days_before   int     not null,
    primary key (dry_run, customer)
);

create table dry_position (
    dry_run        bigint  not null references dry_run on delete cascade,
    customer       text collate "C" not null,
    currency       text    not null,
    overdue        numeric not null,
    overdue_before numeric not null,
    primary key (dry_run, customer, currency)
);

create table dry_action (
    dry_run   bigint  not null references dry_run on delete cascade,
    customer  text collate "C" not null,
    key       text collate "C" not null,
    stage     text    not null,
    channel   text    not null,
    recipient text    not null,
    currency  text    not null,
    total     numeric not null,
    items     int     not null,
    days      int     not null,
    late      boolean not null,
    grounds   text    not null,
    primary key (dry_run, customer, key)
);

-- A dry run lists its accounts apart from a real run's list.
create table dry_work_list (like work_list including all);
create unlogged table dry_work_account (like work_account including all);
create unlogged table dry_work_document (like work_document including all);
