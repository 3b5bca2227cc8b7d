-- Statements of account as they were produced, by version. sha256 seals what a statement says, without its version; each file
-- has a seal of its own. Rows are only added: a trigger refuses anything else, but for the retention of whole statements.
create table statement (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    number       text        not null,
    language     text        not null,
    version      int         not null,
    from_date    date        not null,
    through_date date        not null,
    form         text        not null,
    basis        text        not null,
    currency     text        not null,
    closing      numeric     not null,
    sha256       text        not null,
    at           timestamptz not null,
    by_whom      text        not null,
    unique (organisation, customer, number, language, version)
);

create table statement_file (
    statement bigint not null references statement on delete cascade,
    format    text   not null,
    content   bytea  not null,
    sha256    text   not null,
    primary key (statement, format)
);

create function statement_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A statement that was produced is not changed';
end $$;

create trigger statement_stays before update on statement for each row execute function statement_stays();
create trigger statement_file_stays before update on statement_file for each row execute function statement_stays();
