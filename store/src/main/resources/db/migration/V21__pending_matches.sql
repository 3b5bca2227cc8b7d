-- Whose item an allocation pays: what is pending is read by customer, a chunk of accounts at a time. It is little, for what the ERP has
-- confirmed is live no more.
alter table bank_allocation add column customer text collate "C";
update bank_allocation a set customer = m.customer from bank_match m where m.id = a.match;
alter table bank_allocation alter column customer set not null;
-- confirmed: when the ERP was seen to have what the match brings; it is pending no more.
alter table bank_match add column confirmed timestamptz;
create index bank_match_unconfirmed on bank_match (organisation) where state = 'APPLIED' and confirmed is null;
create index bank_allocation_customer on bank_allocation (organisation, customer) where live;
