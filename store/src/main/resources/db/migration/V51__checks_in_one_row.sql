-- A seller waits while a check is written, so it is written to as few places as can be.

-- What stood at the gate is told with the check; the account's case file stays apart, because many checks share it.
alter table gate_check add column print uuid;
alter table gate_check add column gate text;
update gate_check k set print = i.print, gate = i.gate from gate_check_input i where i.check_id = k.id;
drop table gate_check_input;

-- Most orders that wait, and all that have ended, claim nothing.
create index gate_order_claiming on gate_order (organisation, customer) where state in ('RESERVED', 'COMMITTED');
drop index gate_order_account;

-- A new order that is held claims nothing either: the customer's standing is what it was.
drop trigger gate_order_noted on gate_order;
create trigger gate_order_noted after insert on gate_order for each row
    when (new.state in ('COMMITTED', 'ENDED')) execute function gate_note();
create trigger gate_order_changed after update on gate_order for each row
    when (new.state in ('HELD', 'COMMITTED', 'ENDED')) execute function gate_note();
