with recursive
{include part-invoice-kinds.sql},
{include part-payment-kinds.sql},
{include part-customers.sql},
point as (
    select m.party_id, m.contact_mech_id, coalesce(u.contact_mech_purpose_type_id, '') as purpose, k.contact_mech_type_id, k.info_string,
           {day greatest(m.from_date, u.from_date)} as from_day, {lastday least(m.thru_date, u.thru_date)} as last_day,
           m.extension, t.country_code, t.area_code, t.contact_number,
           a.to_name, a.attn_name, a.address1, a.address2, a.city, a.postal_code, s.geo_name as state, c.geo_name as country
      from customer
      join party_contact_mech m on m.party_id = customer.party_id
      join contact_mech k on k.contact_mech_id = m.contact_mech_id
      left join party_contact_mech_purpose u on u.party_id = m.party_id and u.contact_mech_id = m.contact_mech_id
      left join telecom_number t on t.contact_mech_id = k.contact_mech_id
      left join postal_address a on a.contact_mech_id = k.contact_mech_id
      left join geo s on s.geo_id = a.state_province_geo_id
      left join geo c on c.geo_id = a.country_geo_id
     where k.contact_mech_type_id in ('EMAIL_ADDRESS', 'TELECOM_NUMBER', 'POSTAL_ADDRESS')
       and coalesce(nullif(trim(k.info_string), ''), nullif(trim(t.contact_number), ''), nullif(trim(a.address1), ''), nullif(trim(a.city), '')) is not null
)
select distinct on (1) party_id || '/' || contact_mech_id || '/' || purpose || '/' || from_day as key, point.*
  from point order by 1, last_day desc nulls first
