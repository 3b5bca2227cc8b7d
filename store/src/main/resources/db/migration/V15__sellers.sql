-- Which of our sellers looks after a customer, and what sellers and collectors ask of each other (S1-22).
create table customer_seller (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    login        text collate "C" not null,
    changed_by   text not null,
    primary key (organisation, customer)
);
create index customer_seller_login on customer_seller (organisation, login);

-- for_seller: the customer's seller is asked, else the collectors are. answered_at null: it waits.
create table help_request (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    for_seller   boolean     not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    question     text        not null,
    answer       text        not null default '',
    answered_by  text        not null default '',
    answered_at  timestamptz
);
create index help_request_customer on help_request (organisation, customer, id desc);
create index help_request_open on help_request (organisation, id) where answered_at is null;
