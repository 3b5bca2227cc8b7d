-- Checks and orders at the gate are found by their keys, so PostgreSQL need not count the values of all else while sellers wait: it does
-- so again and again as the tables grow.
do $$
declare
    of record;
begin
    for of in select attrelid::regclass as name, attname as col from pg_attribute
               where attrelid in ('gate_check'::regclass, 'gate_order'::regclass, 'gate_case'::regclass)
                 and attnum > 0 and not attisdropped loop
        execute format('alter table %s alter column %I set statistics %s', of.name, of.col,
            case when of.col in ('id', 'organisation', 'customer', 'cart_key', 'order_id', 'print', 'state', 'answer') then 20 else 0 end);
    end loop;
end $$;
