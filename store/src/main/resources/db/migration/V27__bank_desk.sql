-- A line may pay several customers, each in a match of its own.
drop index bank_match_once;
create unique index bank_match_once on bank_match (line, customer) where state = 'APPLIED';

-- line: the confirmation that taught it.
alter table learnt_payer add column line bigint;
alter table bank_match_log alter column line drop not null;
create index bank_match_log_newest on bank_match_log (organisation, id desc);

create index bank_line_booked on bank_line (organisation, booked);

-- Tax numbers and customers' own, as people write them beside a payment.
create table payer_number (
    organisation text collate "C" not null,
    number       text collate "C" not null,
    customer     text collate "C" not null,
    primary key (organisation, number, customer)
);

-- Made anew with the reference of the customer's statement at the next pass.
delete from document_key;
