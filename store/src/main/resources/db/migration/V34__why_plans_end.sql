-- Why a payment plan was called off, in words.
alter table payment_plan add column ended_why text not null default '';
