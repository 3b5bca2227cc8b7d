-- One row for each sales order that is approved and not wholly invoiced, or completed with goods shipped and not invoiced.
with recursive
-- an invoice that is a draft or cancelled invoices nothing
void_invoice as materialized (
    select invoice_id from invoice where status_id in ('INVOICE_IN_PROCESS', 'INVOICE_CANCELLED')
),
-- items of which more was issued than billed, in one pass: nearly all of a large ERP's orders are settled
unbilled as (
    select m.order_id from (
        select order_id, order_item_seq_id, coalesce(quantity, 0) - coalesce(cancel_quantity, 0) as quantity
          from item_issuance where true {limit order_id}
        union all
        select order_id, order_item_seq_id, -coalesce(quantity, 0)
          from order_item_billing where invoice_id not in (select invoice_id from void_invoice) {limit order_id}
    ) m group by m.order_id, m.order_item_seq_id having sum(m.quantity) > 0
),
candidate as materialized (
    select order_id from order_header
     where order_type_id = 'SALES_ORDER' {limit order_id}
       and coalesce(status_id, '') not in ('ORDER_CREATED', 'ORDER_PROCESSING', 'ORDER_HOLD', 'ORDER_COMPLETED', 'ORDER_REJECTED', 'ORDER_CANCELLED')
    union
    select h.order_id from unbilled u
      join order_header h on h.order_id = u.order_id and h.order_type_id = 'SALES_ORDER' and h.status_id = 'ORDER_COMPLETED'
),
billed as (
    select b.order_id, b.order_item_seq_id, sum(b.quantity) as quantity
      from candidate c join order_item_billing b on b.order_id = c.order_id
     where b.invoice_id not in (select invoice_id from void_invoice)
     group by b.order_id, b.order_item_seq_id
),
issued as (
    select s.order_id, s.order_item_seq_id, sum(coalesce(s.quantity, 0) - coalesce(s.cancel_quantity, 0)) as quantity
      from candidate c join item_issuance s on s.order_id = c.order_id
     group by s.order_id, s.order_item_seq_id
),
item as (
    select oi.order_id, oi.unit_price, oi.estimated_delivery_date,
           greatest(coalesce(oi.quantity, 0) - coalesce(oi.cancel_quantity, 0) - greatest(coalesce(b.quantity, 0), coalesce(s.quantity, 0)), 0) as to_ship,
           greatest(coalesce(s.quantity, 0) - coalesce(b.quantity, 0), 0) as shipped
      from candidate c
      join order_item oi on oi.order_id = c.order_id
      left join billed b on b.order_id = oi.order_id and b.order_item_seq_id = oi.order_item_seq_id
      left join issued s on s.order_id = oi.order_id and s.order_item_seq_id = oi.order_item_seq_id
     where coalesce(oi.status_id, '') not in ('ITEM_CANCELLED', 'ITEM_REJECTED')
),
total as (
    select i.order_id, sum(i.to_ship) as to_ship, sum(i.shipped) as shipped,
           sum(round(i.to_ship * i.unit_price, 2)) as to_ship_value, sum(round(i.shipped * i.unit_price, 2)) as shipped_value,
           bool_or(i.unit_price is null and i.to_ship + i.shipped > 0) as priceless,
           {day max(i.estimated_delivery_date)} as deliver_by
      from item i group by i.order_id
),
-- discounts, freight and taxes that no invoice has charged yet; those of an item that is no more go with it
adjustment as (
    select a.order_id, sum(coalesce(a.amount, 0) - coalesce(x.amount, 0)) as amount
      from candidate c join order_adjustment a on a.order_id = c.order_id
      left join (select b.order_adjustment_id, sum(b.amount) as amount
                   from order_adjustment_billing b
                  where b.invoice_id not in (select invoice_id from void_invoice)
                  group by b.order_adjustment_id) x on x.order_adjustment_id = a.order_adjustment_id
      left join order_item oi on oi.order_id = a.order_id and oi.order_item_seq_id = a.order_item_seq_id
     where coalesce(oi.status_id, '') not in ('ITEM_CANCELLED', 'ITEM_REJECTED')
     group by a.order_id
),
role as (
    select r.order_id, min(r.party_id) filter (where r.role_type_id = 'BILL_FROM_VENDOR') as seller,
           min(r.party_id) filter (where r.role_type_id = 'BILL_TO_CUSTOMER') as buyer,
           min(r.party_id) filter (where r.role_type_id = 'PLACING_CUSTOMER') as placed_by
      from candidate c join order_role r on r.order_id = c.order_id group by r.order_id
)
select h.order_id as key, h.status_id as status, r.seller, {own r.seller} as own_seller, r.buyer, p.party_id is not null as known_buyer, r.placed_by,
       {day coalesce(h.order_date, h.entry_date)} as ordered, t.deliver_by, h.currency_uom as currency,
       h.status_id = 'ORDER_COMPLETED' as completed, coalesce(t.priceless, false) as priceless,
       coalesce(t.to_ship, 0) as to_ship, coalesce(t.shipped, 0) as shipped,
       coalesce(t.to_ship_value, 0) as to_ship_value, coalesce(t.shipped_value, 0) as shipped_value, coalesce(a.amount, 0) as adjustment
  from candidate c
  join order_header h on h.order_id = c.order_id
  left join role r on r.order_id = c.order_id
  left join party p on p.party_id = r.buyer
  left join total t on t.order_id = c.order_id
  left join adjustment a on a.order_id = c.order_id
 where (r.seller = :organisation or r.seller is null or not {own r.seller})
   and (coalesce(h.status_id, '') not in ('ORDER_APPROVED', 'ORDER_SENT', 'ORDER_COMPLETED')
        or (h.status_id <> 'ORDER_COMPLETED' and t.to_ship > 0) or t.shipped > 0)
