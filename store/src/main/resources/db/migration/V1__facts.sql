-- Versioned copy of the ERP's facts. A row holds for the generations gen_from <= n < gen_to; gen_to is null while it is
-- in force. One row a version, at most one in force for each key: every write is a read's merge under a lock of its
-- organisation. gen_to stands in no index, so that ending a version touches none. print is the
-- connector's fingerprint of the ERP's rows, which betrays changes that bear no stamp. Keys compare by code point ("C"), as they do in Java.

create sequence generation_number;

create table generation (
    number       bigint primary key,
    organisation text collate "C" not null,
    mode         text        not null,
    customer     text collate "C",
    snapshot_at  timestamptz not null,
    completed_at timestamptz not null,
    rejected     bigint      not null
);
create index generation_current on generation (organisation, number desc);

create table generation_count (
    number bigint not null references generation,
    kind   text   not null,
    facts  bigint not null,
    primary key (number, kind)
);

create table fact_organisation (
    organisation  text collate "C" not null,
    key           text collate "C" not null,
    name          text   not null,
    zone          text   not null,
    base_currency text,
    country       text,
    print         bigint not null,
    gen_from      bigint not null,
    gen_to        bigint,
    primary key (organisation, key, gen_from)
);

create table fact_customer (
    organisation    text collate "C" not null,
    key             text collate "C" not null,
    name            text    not null,
    kind            text    not null,
    active          boolean not null,
    tax_id          text,
    currency        text,
    language        text,
    country         text,
    zone            text,
    classifications text[]  not null,
    print         bigint not null,
    gen_from        bigint  not null,
    gen_to          bigint,
    primary key (organisation, key, gen_from)
);

create table fact_contact_point (
    organisation text collate "C" not null,
    key          text collate "C" not null,
    customer     text collate "C" not null,
    id           text   not null,
    kind         text   not null,
    purpose      text   not null,
    value        text   not null,
    from_date    date   not null,
    through_date date,
    print         bigint not null,
    gen_from     bigint not null,
    gen_to       bigint,
    primary key (organisation, key, gen_from)
);
create index fact_contact_point_customer on fact_contact_point (organisation, customer);

create table fact_relationship (
    organisation text collate "C" not null,
    key          text collate "C" not null,
    from_party   text collate "C" not null,
    to_party     text collate "C" not null,
    type         text   not null,
    role_from    text   not null,
    role_to      text   not null,
    since        date   not null,
    through_date date,
    print         bigint not null,
    gen_from     bigint not null,
    gen_to       bigint,
    primary key (organisation, key, gen_from)
);

-- An invoice of one instalment, the usual one, keeps its due date in the row; several stand in instalments, one a line.
create table fact_invoice (
    organisation text collate "C" not null,
    key          text collate "C" not null,
    customer     text collate "C" not null,
    kind         text    not null,
    status       text    not null,
    issued       date    not null,
    currency     text    not null,
    total        numeric not null,
    due          date,
    due_source   text,
    instalments  text,
    reference    text,
    order_id     text,
    delivered    date,
    print        bigint  not null,
    gen_from     bigint  not null,
    gen_to       bigint,
    primary key (organisation, key, gen_from)
);
create index fact_invoice_customer on fact_invoice (organisation, customer);

create table fact_payment (
    organisation    text collate "C" not null,
    key             text collate "C" not null,
    customer        text collate "C" not null,
    direction       text    not null,
    state           text    not null,
    effective       date    not null,
    currency        text    not null,
    amount          numeric not null,
    actual_currency text,
    actual          numeric,
    reference       text,
    method          text,
    print         bigint not null,
    gen_from        bigint  not null,
    gen_to          bigint,
    primary key (organisation, key, gen_from)
);
create index fact_payment_customer on fact_payment (organisation, customer);

create table fact_application (
    organisation    text collate "C" not null,
    key             text collate "C" not null,
    payment         text collate "C" not null,
    invoice         text collate "C",
    billing_account text collate "C",
    to_payment      text collate "C",
    currency        text    not null,
    amount          numeric not null,
    print         bigint not null,
    gen_from        bigint  not null,
    gen_to          bigint,
    primary key (organisation, key, gen_from)
);
create index fact_application_payment on fact_application (organisation, payment);
create index fact_application_invoice on fact_application (organisation, invoice) where invoice is not null;
create index fact_application_to_payment on fact_application (organisation, to_payment) where to_payment is not null;

create table fact_order (
    organisation         text collate "C" not null,
    key                  text collate "C" not null,
    customer             text collate "C" not null,
    sold_to              text collate "C",
    ordered              date    not null,
    deliver_by           date,
    status               text    not null,
    currency             text    not null,
    not_invoiced         numeric not null,
    shipped_not_invoiced numeric not null,
    print         bigint not null,
    gen_from             bigint  not null,
    gen_to               bigint,
    primary key (organisation, key, gen_from)
);
create index fact_order_customer on fact_order (organisation, customer);

create table fact_billing_account (
    organisation   text collate "C" not null,
    key            text collate "C" not null,
    customer       text collate "C" not null,
    limit_currency text,
    limit_amount   numeric,
    from_date      date,
    through_date   date,
    print         bigint not null,
    gen_from       bigint not null,
    gen_to         bigint,
    primary key (organisation, key, gen_from)
);
create index fact_billing_account_customer on fact_billing_account (organisation, customer);

create table fact_exchange_rate (
    organisation  text collate "C" not null,
    key           text collate "C" not null,
    from_currency text    not null,
    to_currency   text    not null,
    since         date    not null,
    through_date  date,
    factor        numeric not null,
    print         bigint not null,
    gen_from      bigint  not null,
    gen_to        bigint,
    primary key (organisation, key, gen_from)
);

-- key is kind/erp_key/reason: one row of the ERP may be rejected for several reasons.
create table fact_rejected (
    organisation text collate "C" not null,
    key          text collate "C" not null,
    kind         text   not null,
    erp_key      text collate "C" not null,
    reason       text   not null,
    customer     text collate "C",
    details      text[] not null,
    gen_from     bigint not null,
    gen_to       bigint,
    primary key (organisation, key, gen_from)
);
create index fact_rejected_customer on fact_rejected (organisation, customer);
