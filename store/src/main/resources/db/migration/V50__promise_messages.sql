-- What is written to whoever promised to pay: its confirmation and its reminder (S2-16).
alter table intent add promise text;

create index intent_promise on intent (promise) where promise is not null;
