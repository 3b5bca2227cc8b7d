select invoice_id from invoice where last_updated_tx_stamp > :since
union select invoice_id from invoice_item where last_updated_tx_stamp > :since
union select invoice_id from invoice_term where last_updated_tx_stamp > :since
union select invoice_id from payment_application where last_updated_tx_stamp > :since and invoice_id is not null
union select a.invoice_id from payment p join payment_application a on a.payment_id = p.payment_id
       where p.last_updated_tx_stamp > :since and a.invoice_id is not null
union select invoice_id from order_item_billing where last_updated_tx_stamp > :since
union select b.invoice_id from order_term t join order_item_billing b on b.order_id = t.order_id where t.last_updated_tx_stamp > :since
union select b.invoice_id from order_header h join order_item_billing b on b.order_id = h.order_id where h.last_updated_tx_stamp > :since
union select invoice_id from shipment_item_billing where last_updated_tx_stamp > :since
union select b.invoice_id from shipment_status s join shipment_item_billing b on b.shipment_id = s.shipment_id
       where s.last_updated_tx_stamp > :since
union select i.invoice_id from party p join invoice i on i.party_id = p.party_id or i.party_id_from = p.party_id
       where p.created_tx_stamp > :since
union select i.invoice_id
        from (select agreement_id from agreement where last_updated_tx_stamp > :since
              union select agreement_id from agreement_term where last_updated_tx_stamp > :since) g
        join agreement a on a.agreement_id = g.agreement_id
        join invoice i on i.party_id in (a.party_id_from, a.party_id_to)
                       or i.party_id_from in (a.party_id_from, a.party_id_to) and i.party_id_from <> :organisation
union select b.invoice_id
        from (select agreement_id from agreement where last_updated_tx_stamp > :since
              union select agreement_id from agreement_term where last_updated_tx_stamp > :since) g
        join order_header h on h.agreement_id = g.agreement_id
        join order_item_billing b on b.order_id = h.order_id
union select i.invoice_id from party_role r join invoice i on i.party_id = r.party_id
       where r.role_type_id = 'INTERNAL_ORGANIZATIO' and r.last_updated_tx_stamp > :since
union select i.invoice_id from party_role r join invoice i on i.party_id_from = r.party_id
       where r.role_type_id = 'INTERNAL_ORGANIZATIO' and r.last_updated_tx_stamp > :since
