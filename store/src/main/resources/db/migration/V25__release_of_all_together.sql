-- A release of a customer may be for all its orders together; so each order says which release let it pass.
alter table gate_release add column together boolean not null default false;
alter table gate_order add column release_id bigint;
