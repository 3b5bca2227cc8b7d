-- Those that keep books; and of those marked internal, which departments are too, the ones that sell.
with recursive
{include part-invoice-kinds.sql},
own as (
    select party_id, base_currency_uom_id from party_acctg_preference
    union select r.party_id, null from party_role r where r.role_type_id = 'INTERNAL_ORGANIZATIO'
           and r.party_id not in (select party_id from party_acctg_preference)
           and (exists (select 1 from invoice i join invoice_kind k on k.id = i.invoice_type_id
                         where i.party_id_from = r.party_id and k.kind in ('INVOICE', 'INTEREST'))
                or exists (select 1 from order_role o where o.party_id = r.party_id and o.role_type_id = 'BILL_FROM_VENDOR'))
),
home as (
    select distinct on (m.party_id) m.party_id, g.geo_code
      from own join party_contact_mech m on m.party_id = own.party_id
      join postal_address a on a.contact_mech_id = m.contact_mech_id
      join geo g on g.geo_id = a.country_geo_id
     where m.from_date <= now() and (m.thru_date is null or m.thru_date > now())
     order by m.party_id, m.from_date desc, m.contact_mech_id
)
select own.party_id as key, own.base_currency_uom_id as currency, coalesce(nullif(trim(g.group_name), ''), own.party_id) as name, h.geo_code as country
  from own left join party_group g on g.party_id = own.party_id left join home h on h.party_id = own.party_id
 where true {limit own.party_id}
