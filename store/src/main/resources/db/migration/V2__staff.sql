-- Who may use Cartera: people, programs, and what we say of our organisations beyond the ERP's facts.

create table staff_user (
    login         text primary key,
    name          text    not null,
    email         text    not null,
    language      text    not null,
    active        boolean not null,
    password_hash text    not null,
    changed_by    text    not null,
    version       bigint  not null
);

create table staff_user_role (
    login text not null references staff_user,
    role  text not null,
    primary key (login, role)
);

-- No row: the user sees every organisation.
create table staff_user_organisation (
    login        text not null references staff_user,
    organisation text collate "C" not null,
    primary key (login, organisation)
);

-- Apart from the user's row, so that a wrong password never makes an administrator's edit stale. Times are UTC.
create table staff_sign_in (
    login         text primary key references staff_user,
    failures      integer not null,
    first_failure timestamp,
    locked_until  timestamp,
    last_sign_in  timestamp
);

-- The secret is a long random text, so a plain SHA-256 of it cannot be guessed.
create table api_client (
    id            text primary key,
    name          text    not null,
    secret_digest text    not null,
    active        boolean not null,
    changed_by    text    not null,
    version       bigint  not null
);

create table api_client_scope (
    id    text not null references api_client,
    scope text not null,
    primary key (id, scope)
);

create table api_client_organisation (
    id           text not null references api_client,
    organisation text collate "C" not null,
    primary key (id, organisation)
);

create table organisation_setting (
    organisation text collate "C" primary key,
    display_name text,
    zone         text,
    language     text   not null,
    changed_by   text   not null,
    version      bigint not null
);
