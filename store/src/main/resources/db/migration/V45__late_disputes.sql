-- News is about a release, a concession, or a dispute that a department has not answered: once for each dispute, day and person.
-- told_on: the day of the reminder. answer_by: the last day for the answer, as it was then.
alter table staff_notice
    add column dispute   text collate "C",
    add column told_on   date,
    add column answer_by date;
alter table staff_notice drop constraint staff_notice_about;
alter table staff_notice add constraint staff_notice_about check (num_nonnulls(release, concession, dispute) = 1
    and (dispute is null) = (told_on is null) and (dispute is null) = (answer_by is null));
create unique index staff_notice_dispute on staff_notice (dispute, told_on, login);
