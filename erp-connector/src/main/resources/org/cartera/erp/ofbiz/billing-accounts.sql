select distinct on (b.billing_account_id) b.billing_account_id as key, b.account_limit as credit_limit, b.account_currency_uom_id as currency,
       {day b.from_date} as since, {lastday b.thru_date} as through, r.party_id
  from billing_account b
  left join billing_account_role r on r.billing_account_id = b.billing_account_id and r.role_type_id = 'BILL_TO_CUSTOMER'
 where true {limit b.billing_account_id}
 order by b.billing_account_id, r.thru_date desc nulls first, r.from_date desc nulls last, r.party_id
