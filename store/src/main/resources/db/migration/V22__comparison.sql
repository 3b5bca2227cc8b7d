-- What customers say that they owe us, held against our ledger. Amounts of balances as text, one currency an element.
-- state: NEW, COMPARED, SIGNED. told: how somebody said it is signed; signs: how it was read.
create table their_list (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    as_of        date        not null,
    from_date    date,
    told         text,
    name         text        not null,
    size         bigint      not null,
    hash         text        not null,
    format       text        not null,
    by_whom      text        not null,
    at           timestamptz not null,
    state        text        not null,
    compared_at  timestamptz,
    generation   bigint,
    signs        text,
    signs_ground text,
    ours         text[],
    theirs       text[],
    unique (organisation, customer, hash)
);
create index their_list_newest on their_list (organisation, id desc);
create index their_list_unsigned on their_list (organisation, id) where state <> 'SIGNED';

create table their_line (
    list      bigint  not null references their_list on delete cascade,
    n         int     not null,
    reference text    not null,
    date      date,
    currency  text    not null,
    amount    numeric not null,
    words     text    not null,
    primary key (list, n)
);

create table finding (
    list      bigint  not null references their_list on delete cascade,
    n         int     not null,
    topic     text    not null,
    currency  text    not null,
    amount    numeric not null,
    by_person boolean not null,
    grounds   text    not null,
    primary key (list, n)
);

-- amount: in our sign.
create table finding_theirs (
    list    bigint  not null,
    finding int     not null,
    n       int     not null,
    amount  numeric not null,
    primary key (list, n),
    foreign key (list, finding) references finding on delete cascade
);

create table finding_ours (
    list     bigint  not null,
    finding  int     not null,
    key      text collate "C" not null,
    kind     text    not null,
    document text    not null,
    numbers  text[]  not null,
    date     date    not null,
    currency text    not null,
    amount   numeric not null,
    primary key (list, key),
    foreign key (list, finding) references finding on delete cascade
);

-- closed_by: empty while it is open.
create table difference (
    id           bigint generated always as identity primary key,
    list         bigint  not null references their_list on delete cascade,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    key          text collate "C" not null,
    topic        text    not null,
    currency     text    not null,
    amount       numeric not null,
    owner        text    not null,
    department   text    not null,
    due          date    not null,
    opened       date    not null,
    outcome      text    not null,
    closed_by    text    not null,
    comment      text    not null,
    disputes     text[]  not null,
    unique (list, key)
);
create index difference_open on difference (organisation, due) where closed_by = '';

-- together: a person put these lines together; else nobody shall put any two of them together.
create table their_group (
    id       bigint generated always as identity primary key,
    list     bigint  not null references their_list on delete cascade,
    together boolean not null,
    rows     int[]   not null,
    keys     text[]  not null
);
create index their_group_list on their_group (list);

create table comparison_note (
    id   bigint generated always as identity primary key,
    list bigint      not null references their_list on delete cascade,
    what text        not null,
    who  text        not null,
    at   timestamptz not null,
    note text        not null
);
create index comparison_note_list on comparison_note (list, id);

create table sign_off (
    list      bigint primary key references their_list on delete cascade,
    name      text        not null,
    signed_on date        not null,
    remarks   text        not null,
    by_whom   text        not null,
    at        timestamptz not null
);

create table sign_off_paper (
    list     bigint not null references sign_off on delete cascade,
    language text   not null,
    content  bytea  not null,
    sha256   text   not null,
    primary key (list, language)
);

-- How a customer's tables were read last; names as in column_mapping.
create table their_mapping (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    names        text        not null,
    date_pattern text        not null,
    decimal_sign text        not null,
    separator    text,
    charset      text,
    currency     text,
    who          text        not null,
    at           timestamptz not null,
    primary key (organisation, customer)
);

create function comparison_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was noted or signed is not changed';
end $$;

create trigger comparison_note_stays before update on comparison_note for each row execute function comparison_stays();
create trigger sign_off_stays before update on sign_off for each row execute function comparison_stays();
create trigger sign_off_paper_stays before update on sign_off_paper for each row execute function comparison_stays();
