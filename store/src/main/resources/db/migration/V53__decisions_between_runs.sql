-- A hold may be lifted between two runs, by a payment that the ERP tells of. Its line in the log has no run.
alter table decision alter column run drop not null;
