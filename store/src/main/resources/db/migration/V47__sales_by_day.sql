-- What was invoiced a day, less credit notes and without interest, as the newest facts tell: days outstanding are measured in
-- it. Written anew by a run whose facts have changed; sales_read says of which generation the rows are.
create table sales_day (
    organisation text collate "C" not null,
    currency     text    not null,
    day          date    not null,
    sold         numeric not null,
    primary key (organisation, currency, day)
);

create table sales_read (
    organisation text collate "C" primary key,
    generation   bigint not null
);

insert into sales_day (organisation, currency, day, sold)
select organisation, currency, issued, sum(case when kind = 'CREDIT_NOTE' then -abs(total) else total end)
  from fact_invoice where gen_to is null and kind <> 'INTEREST' group by organisation, currency, issued;
