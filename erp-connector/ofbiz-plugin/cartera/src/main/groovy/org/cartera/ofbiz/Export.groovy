package org.cartera.ofbiz

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.transform.CompileStatic
import groovy.transform.Field
import org.apache.ofbiz.entity.condition.EntityCondition
import org.apache.ofbiz.entity.condition.EntityOperator

import java.nio.charset.StandardCharsets
import java.security.MessageDigest
import java.sql.Timestamp
import java.time.Instant

/**
 * What Cartera reads of OFBiz, and nothing else: entities with the fields that leave. No log-in, no card, no note of a person is among them.
 * Each row also says when the transaction that made it and the last that changed it began, by which an incremental read finds it.
 */
@Field static final Map<String, String> FIELDS = [
        InvoiceType             : 'invoiceTypeId parentTypeId',
        PaymentType             : 'paymentTypeId parentTypeId',
        Enumeration             : 'enumId enumTypeId',
        Uom                     : 'uomId uomTypeId',
        Geo                     : 'geoId geoName geoCode',
        Party                   : 'partyId partyTypeId preferredCurrencyUomId statusId',
        PartyGroup              : 'partyId groupName',
        Person                  : 'partyId firstName middleName lastName',
        PartyRole               : 'partyId roleTypeId',
        PartyRelationship       : 'partyIdFrom partyIdTo roleTypeIdFrom roleTypeIdTo fromDate thruDate partyRelationshipTypeId',
        PartyClassification     : 'partyId partyClassificationGroupId fromDate thruDate',
        PartyTaxAuthInfo        : 'partyId taxAuthGeoId taxAuthPartyId fromDate thruDate partyTaxId',
        PartyAcctgPreference    : 'partyId baseCurrencyUomId',
        ContactMech             : 'contactMechId contactMechTypeId infoString',
        PostalAddress           : 'contactMechId toName attnName address1 address2 city postalCode countryGeoId stateProvinceGeoId',
        TelecomNumber           : 'contactMechId countryCode areaCode contactNumber',
        PartyContactMech        : 'partyId contactMechId fromDate thruDate extension',
        PartyContactMechPurpose : 'partyId contactMechId contactMechPurposeTypeId fromDate thruDate',
        Invoice                 : 'invoiceId invoiceTypeId partyIdFrom partyId statusId billingAccountId invoiceDate dueDate referenceNumber currencyUomId',
        InvoiceItem             : 'invoiceId invoiceItemSeqId invoiceItemTypeId quantity amount taxAuthPartyId taxAuthGeoId',
        InvoiceTerm             : 'invoiceTermId termTypeId invoiceId invoiceItemSeqId termValue termDays',
        Payment                 : 'paymentId paymentTypeId paymentMethodTypeId partyIdFrom partyIdTo statusId effectiveDate paymentRefNum amount' +
                ' currencyUomId actualCurrencyAmount actualCurrencyUomId createdStamp',
        PaymentApplication      : 'paymentApplicationId paymentId invoiceId invoiceItemSeqId billingAccountId toPaymentId amountApplied',
        BillingAccount          : 'billingAccountId accountLimit accountCurrencyUomId fromDate thruDate',
        BillingAccountRole      : 'billingAccountId partyId roleTypeId fromDate thruDate',
        UomConversionDated      : 'uomId uomIdTo fromDate thruDate conversionFactor',
        OrderHeader             : 'orderId orderTypeId orderDate entryDate statusId currencyUom agreementId',
        OrderRole               : 'orderId partyId roleTypeId',
        OrderItem               : 'orderId orderItemSeqId quantity cancelQuantity unitPrice statusId estimatedDeliveryDate',
        OrderAdjustment         : 'orderAdjustmentId orderId orderItemSeqId amount',
        OrderAdjustmentBilling  : 'orderAdjustmentId invoiceId invoiceItemSeqId amount',
        OrderItemBilling        : 'orderId orderItemSeqId invoiceId invoiceItemSeqId quantity amount',
        OrderTerm               : 'termTypeId orderId orderItemSeqId termValue termDays',
        ItemIssuance            : 'itemIssuanceId orderId orderItemSeqId quantity cancelQuantity',
        ShipmentStatus          : 'statusId shipmentId statusDate',
        ShipmentItemBilling     : 'shipmentId shipmentItemSeqId invoiceId invoiceItemSeqId',
        Agreement               : 'agreementId partyIdFrom partyIdTo agreementTypeId fromDate thruDate statusId',
        AgreementTerm           : 'agreementTermId termTypeId agreementId fromDate thruDate termValue termDays',
]

@Field static final List<String> STAMPS = ['createdTxStamp', 'lastUpdatedTxStamp']

/** The most rows of a page, whatever is asked for. */
@Field static final int MOST = 50_000

/*
 * One page of an entity in the order of its key: what comes after one key, up to another where it is given, as CSV. It may be narrowed to rows
 * stamped since an instant, and to rows with certain values of one field. A caller who shows the digest that the page had gets no rows where it
 * is still the same. A page is one query: it shows one moment; two pages may show two.
 */
Map page() {
    if (!security.hasPermission('CARTERA_READ', userLogin)) {
        return error('The permission CARTERA_READ is missing')
    }
    if (!FIELDS.containsKey(parameters.entity)) {
        return error("${parameters.entity} is not exported")
    }
    List<String> fields = (FIELDS[parameters.entity].split(' ') as List) + STAMPS
    if (parameters.field && !(parameters.field in fields)) {
        return error("${parameters.entity} has no field ${parameters.field} to look for")
    }
    def model = delegator.getModelEntity(parameters.entity)
    if (parameters.field && (!parameters.values || model.getField(parameters.field).getType() in ['date-time', 'numeric', 'currency-amount', 'currency-precise', 'fixed-point', 'floating-point'])) {
        return error("${parameters.entity} is not looked through by ${parameters.field} ${parameters.values ? '' : 'without a value'}".toString().trim())
    }
    List<String> key = model.getPkFieldNames()
    int limit = Math.max(1, Math.min(MOST, (parameters.limit ?: MOST) as int))
    List conditions = []
    try {
        conditions += after(key, values(parameters.after, model, key)) + through(key, values(parameters.through, model, key))
        if (parameters.since) {
            conditions << compare('lastUpdatedTxStamp', EntityOperator.GREATER_THAN, Timestamp.from(Instant.parse(parameters.since)))
        }
    } catch (RuntimeException unreadable) {
        return error("A key or an instant cannot be read: ${unreadable.message}")
    }
    if (parameters.field) {
        conditions << compare(parameters.field, EntityOperator.IN, parameters.values)
    }
    def query = from(parameters.entity).select(fields as Set).orderBy(key).limit(limit + 1).maxRows(limit + 1).fetchSize(1000)
    List rows = (conditions ? query.where(EntityCondition.makeCondition(conditions, EntityOperator.AND)) : query).queryList()
    boolean more = rows.size() > limit
    if (more) {
        rows = rows.subList(0, limit)
    }
    String text = csv(rows, fields)
    String digest = digest(text)
    boolean same = digest == parameters.known && !more
    return success([page: [head: fields.join(','), rows: same ? '' : text, same: same, digest: digest, more: more, count: rows.size(),
                           last: rows ? token(rows.last(), key) : '']])
}

/* The entities that have a row stamped since an instant: each question is one look into the index of stamps. */
Map stamped() {
    if (!security.hasPermission('CARTERA_READ', userLogin)) {
        return error('The permission CARTERA_READ is missing')
    }
    Timestamp since
    try {
        since = Timestamp.from(Instant.parse(parameters.since))
    } catch (RuntimeException unreadable) {
        return error("The instant cannot be read: ${unreadable.message}")
    }
    EntityCondition later = compare('lastUpdatedTxStamp', EntityOperator.GREATER_THAN, since)
    return success([entities: FIELDS.keySet().findAll { from(it).select(['lastUpdatedTxStamp'] as Set).where(later).limit(1).maxRows(1).queryList() } as List])
}

/* Rows after the key (a, b): a > ? or (a = ? and b > ?). That a >= ? follows, and lets a database use its index. */
private List after(List<String> key, List values) {
    return values ? [compare(key[0], EntityOperator.GREATER_THAN_EQUAL_TO, values[0]), beyond(key, values, EntityOperator.GREATER_THAN, false)] : []
}

private List through(List<String> key, List values) {
    return values ? [compare(key[0], EntityOperator.LESS_THAN_EQUAL_TO, values[0]), beyond(key, values, EntityOperator.LESS_THAN, true)] : []
}

private Object beyond(List<String> key, List values, Object operator, boolean itself) {
    List ways = (0..<key.size()).collect { n ->
        EntityCondition.makeCondition(same(key, values, n) + compare(key[n], operator, values[n]), EntityOperator.AND)
    }
    if (itself) {
        ways << EntityCondition.makeCondition(same(key, values, key.size()), EntityOperator.AND)
    }
    return EntityCondition.makeCondition(ways, EntityOperator.OR)
}

private List same(List<String> key, List values, int parts) {
    return (0..<parts).collect { compare(key[it], EntityOperator.EQUALS, values[it]) }
}

private EntityCondition compare(String field, EntityOperator operator, Object value) {
    return EntityCondition.makeCondition(field, operator, value)
}

/* A key travels as a word that only this component reads. */
private String token(Map row, List<String> key) {
    String text = JsonOutput.toJson(key.collect { row[it] instanceof Timestamp ? row[it].toInstant().toString() : row[it].toString() })
    return Base64.urlEncoder.withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8))
}

private List values(String token, Object model, List<String> key) {
    if (!token) {
        return []
    }
    List texts = new JsonSlurper().parseText(new String(Base64.urlDecoder.decode(token), StandardCharsets.UTF_8)) as List
    if (texts.size() != key.size()) {
        throw new IllegalArgumentException("a key has ${key.size()} parts")
    }
    return (0..<key.size()).collect { model.getField(key[it]).getType() == 'date-time' ? Timestamp.from(Instant.parse(texts[it])) : texts[it] }
}

/* RFC 4180. Every text is quoted, so that an empty one is told from none. */
@CompileStatic
private static String csv(List<Map> rows, List<String> fields) {
    StringBuilder text = new StringBuilder(rows.size() * 100)
    for (Map row : rows) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                text.append(',' as char)
            }
            write(text, row.get(fields.get(i)))
        }
        text.append('\n' as char)
    }
    return text.toString()
}

@CompileStatic
private static void write(StringBuilder text, Object value) {
    if (value instanceof Timestamp) {
        Instant instant = ((Timestamp) value).toInstant()
        text.append(instant.isAfter(Instant.parse('9999-12-31T23:59:59Z')) ? 'infinity'
                : instant.isBefore(Instant.parse('0001-01-01T00:00:00Z')) ? '-infinity' : instant.toString())
    } else if (value instanceof BigDecimal) {
        text.append(((BigDecimal) value).toPlainString())
    } else if (value instanceof Number) {
        text.append(value.toString())
    } else if (value != null) {
        text.append('"' as char).append(value.toString().replace('\u0000', '').replace('"', '""')).append('"' as char)
    }
}

@CompileStatic
private static String digest(String text) {
    return MessageDigest.getInstance('SHA-256').digest(text.getBytes(StandardCharsets.UTF_8)).encodeHex().toString()
}
