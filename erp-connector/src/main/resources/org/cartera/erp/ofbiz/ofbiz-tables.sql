-- The tables and columns of Apache OFBiz that Cartera reads, with OFBiz's own names, types, keys and indexes, and nothing
-- else of it. For tests and for the demo ERP: a real OFBiz has these tables already. Foreign keys are left out, so that
-- rows which a real ERP gets from direct SQL, imports and merges can be made here as well.
-- Every table also has OFBiz's four stamps, added at the end. Types: entity engine, fieldtypepostgres.xml.

-- what kinds of document there are: trees by parent_type_id
create table invoice_type (invoice_type_id varchar(20) primary key, parent_type_id varchar(20), has_table char(1), description varchar(255));
create table payment_type (payment_type_id varchar(20) primary key, parent_type_id varchar(20), has_table char(1), description varchar(255));
create table enumeration (enum_id varchar(20) primary key, enum_type_id varchar(20), enum_code varchar(60), sequence_id varchar(20), description varchar(255));
create table uom (uom_id varchar(20) primary key, uom_type_id varchar(20), abbreviation varchar(60), numeric_code numeric(20,0), description varchar(255));
create table geo (geo_id varchar(20) primary key, geo_type_id varchar(20), geo_name varchar(100), geo_code varchar(60));

-- parties and how to reach them
create table party (party_id varchar(20) primary key, party_type_id varchar(20), external_id varchar(20), preferred_currency_uom_id varchar(20), description text, status_id varchar(20));
create table party_group (party_id varchar(20) primary key, group_name varchar(100));
create table person (party_id varchar(20) primary key, salutation varchar(100), first_name varchar(100), middle_name varchar(100), last_name varchar(100));
create table party_role (party_id varchar(20), role_type_id varchar(20), primary key (party_id, role_type_id));
create table party_relationship (party_id_from varchar(20), party_id_to varchar(20), role_type_id_from varchar(20), role_type_id_to varchar(20), from_date timestamptz, thru_date timestamptz, status_id varchar(20), party_relationship_type_id varchar(20), primary key (party_id_from, party_id_to, role_type_id_from, role_type_id_to, from_date));
create table party_classification (party_id varchar(20), party_classification_group_id varchar(20), from_date timestamptz, thru_date timestamptz, primary key (party_id, party_classification_group_id, from_date));
create table party_tax_auth_info (party_id varchar(20), tax_auth_geo_id varchar(20), tax_auth_party_id varchar(20), from_date timestamptz, thru_date timestamptz, party_tax_id varchar(60), primary key (party_id, tax_auth_geo_id, tax_auth_party_id, from_date));
create table party_acctg_preference (party_id varchar(20) primary key, base_currency_uom_id varchar(20));
create table contact_mech (contact_mech_id varchar(20) primary key, contact_mech_type_id varchar(20), info_string varchar(255));
create table postal_address (contact_mech_id varchar(20) primary key, to_name varchar(100), attn_name varchar(100), address1 varchar(255), address2 varchar(255), city varchar(100), postal_code varchar(60), country_geo_id varchar(20), state_province_geo_id varchar(20));
create table telecom_number (contact_mech_id varchar(20) primary key, country_code varchar(10), area_code varchar(10), contact_number varchar(60));
create table party_contact_mech (party_id varchar(20), contact_mech_id varchar(20), from_date timestamptz, thru_date timestamptz, extension varchar(255), primary key (party_id, contact_mech_id, from_date));
create table party_contact_mech_purpose (party_id varchar(20), contact_mech_id varchar(20), contact_mech_purpose_type_id varchar(20), from_date timestamptz, thru_date timestamptz, primary key (party_id, contact_mech_id, contact_mech_purpose_type_id, from_date));

-- invoices
create table invoice (invoice_id varchar(20) primary key, invoice_type_id varchar(20), party_id_from varchar(20), party_id varchar(20), status_id varchar(20), billing_account_id varchar(20), invoice_date timestamptz, due_date timestamptz, paid_date timestamptz, reference_number varchar(60), description varchar(255), currency_uom_id varchar(20));
create index invoice_party on invoice (party_id);
create index invoice_party_frm on invoice (party_id_from);
create index invoice_sttsitm on invoice (status_id);
create table invoice_item (invoice_id varchar(20), invoice_item_seq_id varchar(20), invoice_item_type_id varchar(20), product_id varchar(20), quantity numeric(18,6), amount numeric(18,3), description varchar(255), tax_auth_party_id varchar(20), tax_auth_geo_id varchar(20), primary key (invoice_id, invoice_item_seq_id));
create index invce_itm_invce on invoice_item (invoice_id);
create table invoice_term (invoice_term_id varchar(20) primary key, term_type_id varchar(20), invoice_id varchar(20), invoice_item_seq_id varchar(20), term_value numeric(18,2), term_days numeric(20,0), uom_id varchar(20));
create index invoice_trm_inv on invoice_term (invoice_id);

-- money received and paid back
create table payment (payment_id varchar(20) primary key, payment_type_id varchar(20), payment_method_type_id varchar(20), party_id_from varchar(20), party_id_to varchar(20), status_id varchar(20), effective_date timestamptz, payment_ref_num varchar(60), amount numeric(18,2), currency_uom_id varchar(20), comments varchar(255), actual_currency_amount numeric(18,2), actual_currency_uom_id varchar(20));
create index payment_fpty on payment (party_id_from);
create index payment_tpty on payment (party_id_to);
create table payment_application (payment_application_id varchar(20) primary key, payment_id varchar(20), invoice_id varchar(20), invoice_item_seq_id varchar(20), billing_account_id varchar(20), to_payment_id varchar(20), amount_applied numeric(18,2));
create index payment_app_inv on payment_application (invoice_id);
create index payment_app_pmt on payment_application (payment_id);
create index payment_app_tpmt on payment_application (to_payment_id);
create table billing_account (billing_account_id varchar(20) primary key, account_limit numeric(18,2), account_currency_uom_id varchar(20), from_date timestamptz, thru_date timestamptz, description varchar(255));
create table billing_account_role (billing_account_id varchar(20), party_id varchar(20), role_type_id varchar(20), from_date timestamptz, thru_date timestamptz, primary key (billing_account_id, party_id, role_type_id, from_date));
create table uom_conversion_dated (uom_id varchar(20), uom_id_to varchar(20), from_date timestamptz, thru_date timestamptz, conversion_factor double precision, purpose_enum_id varchar(20), primary key (uom_id, uom_id_to, from_date));

-- orders, what was billed and shipped of them, and the terms they were agreed on
create table order_header (order_id varchar(20) primary key, order_type_id varchar(20), order_date timestamptz, entry_date timestamptz, status_id varchar(20), currency_uom varchar(20), billing_account_id varchar(20), product_store_id varchar(20), agreement_id varchar(20), remaining_sub_total numeric(18,2), grand_total numeric(18,2));
create index order_hdr_stts on order_header (status_id);
create table order_role (order_id varchar(20), party_id varchar(20), role_type_id varchar(20), primary key (order_id, party_id, role_type_id));
create index order_role_party on order_role (party_id);
create table order_item (order_id varchar(20), order_item_seq_id varchar(20), product_id varchar(20), quantity numeric(18,6), cancel_quantity numeric(18,6), unit_price numeric(18,3), item_description varchar(255), status_id varchar(20), estimated_ship_date timestamptz, estimated_delivery_date timestamptz, primary key (order_id, order_item_seq_id));
create table order_adjustment (order_adjustment_id varchar(20) primary key, order_adjustment_type_id varchar(20), order_id varchar(20), order_item_seq_id varchar(20), amount numeric(18,3));
create index order_adj_ohead on order_adjustment (order_id);
create table order_adjustment_billing (order_adjustment_id varchar(20), invoice_id varchar(20), invoice_item_seq_id varchar(20), amount numeric(18,2), primary key (order_adjustment_id, invoice_id, invoice_item_seq_id));
create table order_item_billing (order_id varchar(20), order_item_seq_id varchar(20), invoice_id varchar(20), invoice_item_seq_id varchar(20), item_issuance_id varchar(20), quantity numeric(18,6), amount numeric(18,2), primary key (order_id, order_item_seq_id, invoice_id, invoice_item_seq_id));
create index order_itblng_invitm on order_item_billing (invoice_id, invoice_item_seq_id);
create table order_term (term_type_id varchar(20), order_id varchar(20), order_item_seq_id varchar(20), term_value numeric(18,2), term_days numeric(20,0), uom_id varchar(20), primary key (term_type_id, order_id, order_item_seq_id));
create table item_issuance (item_issuance_id varchar(20) primary key, order_id varchar(20), order_item_seq_id varchar(20), shipment_id varchar(20), shipment_item_seq_id varchar(20), issued_date_time timestamptz, quantity numeric(18,6), cancel_quantity numeric(18,6));
create index item_iss_oritm on item_issuance (order_id, order_item_seq_id);
create table shipment_status (status_id varchar(20), shipment_id varchar(20), status_date timestamptz, primary key (status_id, shipment_id));
create table shipment_item_billing (shipment_id varchar(20), shipment_item_seq_id varchar(20), invoice_id varchar(20), invoice_item_seq_id varchar(20), primary key (shipment_id, shipment_item_seq_id, invoice_id, invoice_item_seq_id));
create index shpmt_itmblg_inv on shipment_item_billing (invoice_id, invoice_item_seq_id);
create table agreement (agreement_id varchar(20) primary key, party_id_from varchar(20), party_id_to varchar(20), agreement_type_id varchar(20), agreement_date timestamptz, from_date timestamptz, thru_date timestamptz, status_id varchar(20));
create table agreement_term (agreement_term_id varchar(20) primary key, term_type_id varchar(20), agreement_id varchar(20), agreement_item_seq_id varchar(20), from_date timestamptz, thru_date timestamptz, term_value numeric(18,3), term_days numeric(20,0));

-- the stamps of every table: *_tx_stamp is the start of the writing transaction, by the application's clock; both are indexed
do $$
declare
    t text;
begin
    for t in
        select c.relname from pg_class c
         where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
           and c.relname = any (array['invoice_type', 'payment_type', 'enumeration', 'uom', 'geo',
               'party', 'party_group', 'person', 'party_role', 'party_relationship', 'party_classification', 'party_tax_auth_info',
               'party_acctg_preference', 'contact_mech', 'postal_address', 'telecom_number', 'party_contact_mech',
               'party_contact_mech_purpose', 'invoice', 'invoice_item', 'invoice_term', 'payment', 'payment_application',
               'billing_account', 'billing_account_role', 'uom_conversion_dated', 'order_header', 'order_role', 'order_item',
               'order_adjustment', 'order_adjustment_billing', 'order_item_billing', 'order_term', 'item_issuance',
               'shipment_status', 'shipment_item_billing', 'agreement', 'agreement_term'])
    loop
        execute format('alter table %I add last_updated_stamp timestamptz, add last_updated_tx_stamp timestamptz,'
            || ' add created_stamp timestamptz, add created_tx_stamp timestamptz', t);
        execute format('create index on %I (last_updated_tx_stamp)', t);
        execute format('create index on %I (created_tx_stamp)', t);
    end loop;
end $$;

-- the types that OFBiz seeds
insert into invoice_type (invoice_type_id, parent_type_id) values
    ('INVOICE', null), ('SALES_INVOICE', 'INVOICE'), ('PURCHASE_INVOICE', 'INVOICE'), ('TEMPLATE', 'INVOICE'),
    ('INTEREST_INVOICE', 'SALES_INVOICE'), ('PURC_RTN_INVOICE', 'SALES_INVOICE'), ('CUST_RTN_INVOICE', 'PURCHASE_INVOICE'),
    ('COMMISSION_INVOICE', 'PURCHASE_INVOICE'), ('PAYROL_INVOICE', 'PURCHASE_INVOICE'),
    ('SALES_INV_TEMPLATE', 'TEMPLATE'), ('PUR_INV_TEMPLATE', 'TEMPLATE');
insert into payment_type (payment_type_id, parent_type_id) values
    ('RECEIPT', null), ('DISBURSEMENT', null),
    ('CUSTOMER_PAYMENT', 'RECEIPT'), ('CUSTOMER_DEPOSIT', 'RECEIPT'), ('INTEREST_RECEIPT', 'RECEIPT'), ('GC_DEPOSIT', 'RECEIPT'),
    ('CUSTOMER_REFUND', 'DISBURSEMENT'), ('VENDOR_PAYMENT', 'DISBURSEMENT'), ('VENDOR_PREPAY', 'DISBURSEMENT'),
    ('COMMISSION_PAYMENT', 'DISBURSEMENT'), ('PAY_CHECK', 'DISBURSEMENT'), ('PAYROL_PAYMENT', 'DISBURSEMENT'),
    ('GC_WITHDRAWAL', 'DISBURSEMENT'), ('TAX_PAYMENT', 'DISBURSEMENT'), ('SALES_TAX_PAYMENT', 'TAX_PAYMENT'),
    ('INCOME_TAX_PAYMENT', 'TAX_PAYMENT'), ('PAYROLL_TAX_PAYMENT', 'TAX_PAYMENT');
insert into enumeration (enum_id, enum_type_id) values
    ('INV_SALES_TAX', 'TAXABLE_INV_ITM_TY'), ('ITM_SALES_TAX', 'TAXABLE_INV_ITM_TY'), ('PINV_SALES_TAX', 'TAXABLE_INV_ITM_TY'),
    ('PITM_SALES_TAX', 'TAXABLE_INV_ITM_TY'), ('CRT_SALES_TAX_ADJ', 'TAXABLE_INV_ITM_TY');
insert into uom (uom_id, uom_type_id) values
    ('COP', 'CURRENCY_MEASURE'), ('USD', 'CURRENCY_MEASURE'), ('EUR', 'CURRENCY_MEASURE'), ('MXN', 'CURRENCY_MEASURE'),
    ('JPY', 'CURRENCY_MEASURE'), ('CLP', 'CURRENCY_MEASURE'), ('GBP', 'CURRENCY_MEASURE'), ('WT_kg', 'WEIGHT_MEASURE');
insert into geo (geo_id, geo_type_id, geo_name, geo_code) values
    ('COL', 'COUNTRY', 'Colombia', 'CO'), ('MEX', 'COUNTRY', 'Mexico', 'MX'), ('USA', 'COUNTRY', 'United States', 'US'),
    ('ESP', 'COUNTRY', 'Spain', 'ES'), ('FRA', 'COUNTRY', 'France', 'FR'), ('DEU', 'COUNTRY', 'Germany', 'DE');
