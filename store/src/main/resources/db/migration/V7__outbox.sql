-- Who lives is judged by one clock, the database's; each node's own clock only tells times.
alter table run add column beat_at timestamptz not null default clock_timestamp();

-- Each intent told apart by how often it was taken, alive while somebody beats for it, with every change of its state kept.

-- taken: the fence; grows whenever it is taken to be sent and whenever a person decides about it.
-- beat_at: last sign of life of whoever is sending it, by the database's clock.
-- settled_on: the date on which a person decided about it last; the next stage's interval starts no earlier.
alter table intent
    add column taken      bigint not null default 0,
    add column beat_at    timestamptz,
    add column settled_on date;
create index intent_sending on intent (id) where state = 'SENDING';
create index intent_person on intent (organisation) where state in ('UNCERTAIN', 'DEAD');

-- by_whom: the node, or the person who decided. state as in intent; TOO_LATE: reported after a person had decided.
create sequence intent_event_number;
create table intent_event (
    id      bigint primary key default nextval('intent_event_number'),
    intent  bigint      not null references intent,
    taken   bigint      not null,
    at      timestamptz not null,
    state   text        not null,
    by_whom text        not null,
    detail  text        not null
);
create index intent_event_intent on intent_event (intent);
