with recursive
{include part-invoice-kinds.sql},
{include part-payment-kinds.sql},
{include part-customers.sql},
tax as (
    select distinct on (party_id) party_id, party_tax_id from party_tax_auth_info
     where party_tax_id is not null and (thru_date is null or thru_date > now()) {limit party_id}
     order by party_id, from_date desc, tax_auth_geo_id, tax_auth_party_id
),
home as (
    select distinct on (m.party_id) m.party_id, g.geo_code
      from party_contact_mech m
      join party_contact_mech_purpose u on u.party_id = m.party_id and u.contact_mech_id = m.contact_mech_id
      join postal_address a on a.contact_mech_id = m.contact_mech_id
      join geo g on g.geo_id = a.country_geo_id
     where u.contact_mech_purpose_type_id in ('BILLING_LOCATION', 'GENERAL_LOCATION', 'PRIMARY_LOCATION')
       and m.from_date <= now() and (m.thru_date is null or m.thru_date > now())
       and u.from_date <= now() and (u.thru_date is null or u.thru_date > now()) {limit m.party_id}
     order by m.party_id, u.contact_mech_purpose_type_id, u.from_date desc, m.contact_mech_id
),
classified as (
    select party_id, string_agg(distinct party_classification_group_id, '|' order by party_classification_group_id) as groups
      from party_classification
     where from_date <= now() and (thru_date is null or thru_date > now()) {limit party_id}
     group by party_id
)
select p.party_id as key, g.group_name, n.party_id is not null and g.party_id is null or coalesce(p.party_type_id, '') = 'PERSON' as person,
       n.first_name, n.middle_name, n.last_name, coalesce(p.status_id, '') <> 'PARTY_DISABLED' as active,
       p.preferred_currency_uom_id as currency, t.party_tax_id as tax_id, h.geo_code as country, c.groups
  from customer
  join party p on p.party_id = customer.party_id
  left join party_group g on g.party_id = p.party_id
  left join person n on n.party_id = p.party_id
  left join tax t on t.party_id = p.party_id
  left join home h on h.party_id = p.party_id
  left join classified c on c.party_id = p.party_id
