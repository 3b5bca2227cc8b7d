with rate as (
    select d.uom_id, d.uom_id_to, {day d.from_date} as since, {lastday d.thru_date} as through, d.conversion_factor, d.from_date
      from uom_conversion_dated d
     where (select uom_type_id from uom where uom_id = d.uom_id) = 'CURRENCY_MEASURE' {limit d.uom_id}
)
select distinct on (1) uom_id || '/' || uom_id_to || '/' || since as key, uom_id, uom_id_to, since, through, conversion_factor as factor
  from rate order by 1, through desc nulls first, from_date desc
