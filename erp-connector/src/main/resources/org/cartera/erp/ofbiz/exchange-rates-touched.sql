select uom_id from uom_conversion_dated where last_updated_tx_stamp > :since
