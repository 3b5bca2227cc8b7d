alter table dispute add column cause text not null default 'UNKNOWN';

-- The day on which the customer is proven to have had the message in hand.
alter table intent add column proven_on date;
