-- What is pending is looked up by customer everywhere. One index instead of two: between two that both begin with the organisation the
-- planner chose the wrong one while statistics were of an empty table, and each allocation was written into both.
create index bank_allocation_live on bank_allocation (organisation, customer, item) where live;
drop index bank_allocation_item;
drop index bank_allocation_customer;
