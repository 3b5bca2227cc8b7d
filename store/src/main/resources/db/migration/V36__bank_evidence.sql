-- Who owes just an amount, where a bank tells nothing else.
create index open_item_open on open_item (organisation, open, customer);

-- tax_id: as customers were known when they were made findable; who has another one now, or another name, is made findable again.
alter table payer_name add column tax_id text;
create index payer_number_customer on payer_number (organisation, customer);

-- Words with the name that they are of, to be compared without another look. Made anew at the next pass.
delete from payer_name;
delete from payer_word;
alter table payer_word add column name text not null;

-- Credit notes that payers kept back.
create index bank_match_credit on bank_match (organisation, customer) where state = 'APPLIED' and missing_reason = 'CREDIT_NOTE';
