-- Whoever removes a match for its age removes what the ERP was asked for with it.
alter table erp_payment drop constraint erp_payment_match_fkey;
alter table erp_payment add constraint erp_payment_match_fkey foreign key (match) references bank_match on delete cascade;
