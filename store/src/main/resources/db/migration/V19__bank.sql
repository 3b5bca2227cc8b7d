-- What the bank told us, each movement once, and what its lines pay.
create table bank_file (
    id            bigint generated always as identity primary key,
    organisation  text collate "C" not null,
    hash          text        not null,
    name          text        not null,
    size          bigint      not null,
    uploaded_by   text        not null,
    at            timestamptz not null,
    format        text,
    told          bigint      not null,
    fresh         bigint      not null,
    reason        text,
    place         text,
    reason_values text[]
);
create unique index bank_file_once on bank_file (organisation, hash) where reason is null;
create index bank_file_newest on bank_file (organisation, id desc);

-- n: its place in the file, from 1.
create table bank_statement (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    file         bigint not null references bank_file,
    n            int    not null,
    number       text,
    account      text collate "C" not null,
    currency     text   not null,
    from_date    date,
    through_date date,
    opening      numeric,
    closing      numeric
);
create index bank_statement_account on bank_statement (organisation, account);
create index bank_statement_file on bank_statement (file);

-- ordinal: the how-many-th movement of its print. touched: a person has decided, so nothing automatic does.
-- state: NEW, TO_DECIDE, APPLIED, UNKNOWN, RETURNED, OTHER.
create table bank_line (
    id                  bigint generated always as identity primary key,
    organisation        text collate "C" not null,
    file                bigint  not null references bank_file,
    statement           bigint references bank_statement,
    print               text collate "C" not null,
    ordinal             int     not null,
    account             text collate "C" not null,
    booked              date    not null,
    valued              date    not null,
    currency            text    not null,
    amount              numeric not null,
    instructed_currency text,
    instructed          numeric,
    charges_currency    text,
    charges             numeric,
    kind                text    not null,
    bank_reference      text,
    end_to_end          text,
    payer_name          text,
    payer_account       text,
    payer_bank          text,
    reference           text[]  not null,
    documents           text    not null,
    words               text    not null,
    reason              text,
    place               text    not null,
    state               text    not null,
    touched             boolean not null,
    taken_back_by       bigint
);
create unique index bank_line_once on bank_line (organisation, print, ordinal);
create index bank_line_waiting on bank_line (organisation, id)
    where state in ('NEW', 'TO_DECIDE', 'UNKNOWN') and not touched;
create index bank_line_state on bank_line (organisation, state, id desc);
create index bank_line_statement on bank_line (statement);
create index bank_line_amount on bank_line (organisation, account, amount);

-- One row a suggestion, or the one that is applied; a match that was undone stays. rank: 0 the best.
create sequence bank_match_number;
create table bank_match (
    id               bigint primary key,
    organisation     text collate "C" not null,
    line             bigint  not null references bank_line,
    rank             int     not null,
    customer         text collate "C" not null,
    state            text    not null,
    by_person        boolean not null,
    score            int     not null,
    currency         text    not null,
    unapplied        numeric not null,
    missing_reason   text,
    missing_currency text,
    missing          numeric,
    missing_name     text,
    reasons          text    not null
);
create unique index bank_match_once on bank_match (line) where state = 'APPLIED';
create index bank_match_line on bank_match (line);

-- live: the match is applied. owed: what the ERP said was open when it was; the ERP has seen the payment when it says so much less.
create table bank_allocation (
    match        bigint  not null references bank_match on delete cascade,
    organisation text collate "C" not null,
    rank         int     not null,
    item         text collate "C" not null,
    currency     text    not null,
    paid         numeric not null,
    owed         numeric,
    live         boolean not null,
    primary key (match, rank)
);
create index bank_allocation_item on bank_allocation (organisation, item) where live;

create table bank_match_log (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    line         bigint      not null,
    what         text        not null,
    who          text        not null,
    at           timestamptz not null,
    note         text        not null
);
create index bank_match_log_line on bank_match_log (line, id);

-- known_by: ACCOUNT or NAME. key: as it is compared; payer: as the bank wrote it.
create table learnt_payer (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    known_by     text        not null,
    key          text collate "C" not null,
    customer     text collate "C" not null,
    payer        text        not null,
    who          text        not null,
    at           timestamptz not null,
    unique (organisation, known_by, key, customer)
);

-- Numbers by which payers may name an open item, and words by which a bank may name a customer: made from open_item and account.
create table document_key (
    organisation text collate "C" not null,
    key          text collate "C" not null,
    customer     text collate "C" not null,
    item         text collate "C" not null,
    primary key (organisation, key, item)
);
create index document_key_item on document_key (organisation, item);
create table payer_name (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    name         text not null,
    primary key (organisation, customer)
);
create table payer_word (
    organisation text collate "C" not null,
    word         text collate "C" not null,
    customer     text collate "C" not null,
    primary key (organisation, word, customer)
);
create index payer_word_customer on payer_word (organisation, customer);

-- How a bank's tables are read; names: COLUMN, a tab and the heading, one a line.
create table column_mapping (
    name         text primary key,
    names        text        not null,
    date_pattern text        not null,
    decimal_sign text        not null,
    separator    text,
    charset      text,
    account      text,
    currency     text,
    who          text        not null,
    at           timestamptz not null
);
