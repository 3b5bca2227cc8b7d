-- Payments that the ERP is asked to enter, one a match. state as of an intent. payment: the ERP's id once it has answered.
-- reverse: the match was taken back when the ERP had the payment, or may have had it.
create table erp_payment (
    id           bigint generated always as identity primary key,
    organisation text collate "C" not null,
    match        bigint      not null unique references bank_match,
    key          text collate "C" not null unique,
    state        text        not null default 'PENDING',
    detail       text        not null default '',
    payment      text collate "C",
    reverse      boolean     not null default false,
    node         text,
    tries        int         not null default 0,
    due_at       timestamptz not null,
    beat_at      timestamptz
);
create index erp_payment_due on erp_payment (due_at) where state in ('PENDING', 'RETRY');
create index erp_payment_sending on erp_payment (id) where state = 'SENDING';
create index erp_payment_person on erp_payment (organisation) where state in ('UNCERTAIN', 'DEAD') or reverse;
