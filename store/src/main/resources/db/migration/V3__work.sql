-- What our people write down, what runs decide, and what is to be done about it.

create table promise (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    currency     text        not null,
    amount       numeric     not null,
    made_on      date        not null,
    due          date        not null,
    promised_by  text        not null,
    withdrawn_on date,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index promise_account on promise (organisation, customer);

create table promise_item (
    promise text not null references promise,
    item    text collate "C" not null,
    primary key (promise, item)
);

create table dispute (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    item         text collate "C" not null,
    currency     text        not null,
    amount       numeric     not null,
    from_date    date        not null,
    through_date date,
    department   text        not null,
    reason       text        not null,
    outcome      text        not null,
    void         boolean     not null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index dispute_account on dispute (organisation, customer);

-- void: ended on or before its first day, so it never held; disputes likewise.
create table pause (
    id           text primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    item         text collate "C",
    from_date    date        not null,
    through_date date,
    void         boolean     not null,
    reason       text        not null,
    created_by   text        not null,
    changed_by   text        not null,
    version      bigint      not null
);
create index pause_account on pause (organisation, customer);

create table credit_file (
    organisation   text collate "C" not null,
    customer       text collate "C" not null,
    status         text   not null,
    limit_currency text,
    limit_amount   numeric,
    valid_through  date,
    changed_by     text   not null,
    version        bigint not null,
    primary key (organisation, customer)
);

-- At most one hold stands on an account. grounds: see GroundText.
create sequence hold_number;
create table hold (
    id             bigint primary key default nextval('hold_number'),
    organisation   text collate "C" not null,
    customer       text collate "C" not null,
    since          date   not null,
    origin         text   not null,
    placed_by      text   not null,
    reason         text   not null,
    grounds        text   not null,
    run            bigint,
    released_on    date,
    released_by    text,
    release_reason text,
    version        bigint not null
);
create unique index hold_in_force on hold (organisation, customer) where released_on is null;

-- What finance tunes, as YAML. In force is the latest effective date that has come, there the newest version.
create table policy_text (
    organisation   text collate "C" not null,
    kind           text collate "C" not null,
    effective_from date        not null,
    version        int         not null,
    yaml           text        not null,
    author         text        not null,
    rationale      text        not null,
    created_at     timestamptz not null,
    primary key (organisation, kind, version)
);

create sequence run_number;
create table run (
    id             bigint primary key default nextval('run_number'),
    organisation   text collate "C" not null,
    business_date  date        not null,
    status         text        not null,
    step           text        not null,
    owner          text        not null,
    epoch          bigint      not null,
    generation     bigint,
    started_by     text        not null,
    started_at     timestamptz not null,
    heartbeat      timestamptz not null,
    ended_at       timestamptz,
    message        text        not null,
    stopped_by     text
);
create unique index run_live on run (organisation) where status in ('RUNNING', 'STOPPING');
create index run_newest on run (organisation, id desc);

create table run_step (
    run        bigint      not null references run,
    step       text        not null,
    done       bigint      not null,
    total      bigint      not null,
    started_at timestamptz not null,
    primary key (run, step)
);

create table run_summary (
    run                 bigint primary key references run,
    customers           bigint  not null,
    instalments         bigint  not null,
    holds_placed        bigint  not null,
    holds_released      bigint  not null,
    holds_in_force      bigint  not null,
    communications      bigint  not null,
    sent                bigint  not null,
    waiting             bigint  not null,
    failed              bigint  not null,
    rejected            bigint  not null,
    generation          bigint  not null,
    seconds             numeric not null
);

-- The portfolio's figures per currency as a run left them. buckets are the amounts, bounds the upper bounds in days.
create table run_aging (
    run      bigint    not null references run,
    currency text      not null,
    bounds   text      not null,
    buckets  numeric[] not null,
    open     numeric   not null,
    overdue  numeric   not null,
    exposure numeric   not null,
    primary key (run, currency)
);

-- The accounts that a run of one generation and date decides, and their documents that are not settled.
create table work_list (
    organisation text collate "C" not null,
    generation   bigint not null,
    as_of        date   not null,
    accounts     bigint not null,
    primary key (organisation, generation, as_of)
);
create unlogged table work_account (
    organisation text collate "C" not null,
    generation   bigint not null,
    as_of        date   not null,
    customer     text collate "C" not null,
    primary key (organisation, generation, as_of, customer)
);
create unlogged table work_document (
    organisation text collate "C" not null,
    generation   bigint not null,
    as_of        date   not null,
    customer     text collate "C" not null,
    kind         text   not null,
    key          text collate "C" not null
);
create index work_document_customer on work_document (organisation, generation, as_of, customer);

-- Accounts as they were last decided. live: it stands in the list, with a position for each of its currencies.
create table account (
    organisation   text collate "C" not null,
    customer       text collate "C" not null,
    name           text    not null,
    search         text    not null,
    live           boolean not null,
    held           boolean not null,
    incomplete     boolean not null,
    oldest_days    int     not null,
    next_action    text    not null,
    next_action_on date,
    decided_on     date    not null,
    decided_before date,
    run            bigint  not null,
    generation     bigint  not null,
    policy_version text    not null,
    primary key (organisation, customer)
);

create table position (
    organisation   text collate "C" not null,
    customer       text collate "C" not null,
    currency       text    not null,
    open           numeric not null,
    overdue        numeric not null,
    credit         numeric not null,
    ordered        numeric not null,
    oldest_days    int     not null,
    bounds         text    not null,
    buckets        numeric[] not null,
    primary key (organisation, customer, currency)
);

-- Open items as they were last decided: what is done or waited for. Days past due follow from due and the account's date.
create table open_item (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    item         text collate "C" not null,
    reference    text,
    currency     text    not null,
    original     numeric not null,
    open         numeric not null,
    issued       date    not null,
    due          date    not null,
    outcome      text    not null,
    until        date,
    primary key (organisation, customer, item)
);

create table item_memory (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    item         text collate "C" not null,
    first_seen   date not null,
    closed_on    date,
    reopening    int  not null,
    primary key (organisation, customer, item)
);

-- state: PENDING, SENDING, SENT, RETRY, UNCERTAIN, DEAD, DROPPED.
create sequence intent_number;
create table intent (
    id            bigint primary key default nextval('intent_number'),
    organisation  text collate "C" not null,
    customer      text collate "C" not null,
    key           text collate "C" not null unique,
    stage         text        not null,
    channel       text        not null,
    template      text        not null,
    owner         text        not null,
    business_date date        not null,
    currency      text        not null,
    total         numeric     not null,
    items         int         not null,
    late          boolean     not null,
    state         text        not null,
    detail        text        not null,
    node          text,
    tries         int         not null,
    due_at        timestamptz not null,
    changed_at    timestamptz not null,
    run           bigint      not null
);
create index intent_due on intent (organisation, due_at) where state in ('PENDING', 'RETRY');
create index intent_account on intent (organisation, customer);
create index intent_run on intent (run);

create table intent_line (
    intent    bigint not null references intent,
    line      int    not null,
    item      text collate "C" not null,
    reference text   not null,
    issued    date   not null,
    due       date   not null,
    days      int    not null,
    open      numeric not null,
    asked     numeric not null,
    primary key (intent, line)
);

create table message (
    intent  bigint primary key references intent,
    subject text not null,
    html    text not null,
    plain   text not null
);

-- No instalment gets the same stage twice.
create table stage_taken (
    organisation text collate "C" not null,
    item         text collate "C" not null,
    stage        text   not null,
    reopening    int    not null,
    taken_on     date   not null,
    intent       bigint not null references intent,
    primary key (organisation, item, stage, reopening)
);
create index stage_taken_intent on stage_taken (intent);

create table task (
    id           bigint primary key references intent,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    stage        text    not null,
    template     text    not null,
    owner        text    not null,
    due          date    not null,
    currency     text    not null,
    amount       numeric not null,
    oldest_days  int     not null,
    late         boolean not null,
    status       text    not null,
    outcome      text    not null,
    done_at      timestamptz,
    done_by      text    not null,
    version      bigint  not null
);
create index task_open on task (organisation, due) where status = 'OPEN';
create index task_account on task (organisation, customer);

-- The decision log: what was decided about an account (subject "hold") or an item, with its grounds and what it was
-- decided from. An item that goes on waiting for the same reason is not written again.
create table decision (
    organisation  text collate "C" not null,
    customer      text collate "C" not null,
    business_date date   not null,
    subject       text collate "C" not null,
    outcome       text   not null,
    run           bigint not null,
    generation    bigint not null,
    policy_version text  not null,
    grounds       text   not null,
    inputs        text   not null,
    primary key (organisation, customer, business_date, subject, outcome)
);
create index decision_run_hold on decision (run) where subject = 'hold';
