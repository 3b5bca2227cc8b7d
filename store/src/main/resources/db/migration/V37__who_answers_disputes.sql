-- Who of the department answers, and by when where somebody named a day; else the policy says.
alter table dispute add column owner text not null default '';
alter table dispute add column answer_by date;
