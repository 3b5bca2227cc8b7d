-- The facts that orders of a customer are judged by, in one row in place of the fifty pages on which they lie: as canonical text,
-- of one generation, good for its date and every later one. A copy that may be lost: what is missing is gathered and kept again.
create unlogged table kept_facts (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    generation   bigint not null,
    as_of        date   not null,
    body         text   not null,
    primary key (organisation, customer)
);
-- The newest generation that changed anything of a customer; what was kept before it no longer holds. A read of everything touches
-- everybody and says so once, with an empty customer.
create table fact_touch (
    organisation text collate "C" not null,
    customer     text collate "C" not null,
    generation   bigint not null,
    primary key (organisation, customer)
);
