package org.cartera.ofbiz

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.transform.Field

import java.sql.Timestamp
import java.time.DateTimeException
import java.time.Instant
import java.time.LocalDate

/**
 * What the body of each action holds: rows of OFBiz by their number, an amount, a date, an instant, a text by its greatest length. With "?" it may be
 * missing.
 */
@Field static final Map<String, Map<String, String>> BODIES = [
        HOLD_ORDER       : [order: 'OrderHeader.orderId'],
        APPROVE_ORDER    : [order: 'OrderHeader.orderId'],
        LOG_COMMUNICATION: [organisation: 'Party.partyId', customer: 'Party.partyId', type: '20?', subject: '255', text: '1000000', at: 'instant'],
        CREATE_PAYMENT   : [organisation: 'Party.partyId', customer: 'Party.partyId', amount: 'amount', currency: 'Uom.uomId', date: 'date',
                            paymentMethod: 'PaymentMethod.paymentMethodId?', reference: '60?', comments: '255?', applications: 'applications?'],
        INTEREST_INVOICE : [organisation: 'Party.partyId', customer: 'Party.partyId', amount: 'amount', currency: 'Uom.uomId', date: 'date', due: 'date',
                            description: '255?'],
]
@Field static final Map<String, String> APPLICATION = [invoice: 'Invoice.invoiceId', amount: 'amount']

/*
 * What Cartera asks OFBiz to write, by OFBiz's own services and in one transaction with the key. A key that comes again does nothing and
 * gets the first answer; two at once collide on the key, one of them fails whole and is repeated by Cartera.
 */
Map writeBack() {
    if (!security.hasPermission('CARTERA_WRITE', userLogin)) {
        return error('The permission CARTERA_WRITE is missing')
    }
    Map done = from('CarteraWriteBack').where('idempotencyKey', parameters.idempotencyKey).queryOne()
    if (done) {
        return done.action == parameters.action
                ? success([result: new JsonSlurper().parseText(done.result)])
                : error("The key ${parameters.idempotencyKey} was used for ${done.action}")
    }
    if (!(parameters.action in BODIES.keySet())) {
        return unusable('action', "is none of ${BODIES.keySet().join(', ')}")
    }
    Map wrong = wrong(BODIES[parameters.action], parameters.body, 'body')
    if (wrong) {
        return unusable(wrong.field, wrong.why)
    }
    Map result
    try {
        result = act(parameters.body)
    } catch (IllegalStateException no) {
        return error(no.message)
    }
    makeValue('CarteraWriteBack', [idempotencyKey: parameters.idempotencyKey, action: parameters.action,
                                   result        : JsonOutput.toJson(result)]).create()
    return success([result: result])
}

private Map unusable(String field, CharSequence why) {
    return error("The field ${field} ${why}".toString()) + [field: field]
}

/* The first field that cannot be used, and why; null where all can. */
private Map wrong(Map<String, String> kinds, Map body, String path) {
    return kinds.findResult { name, kind ->
        Object value = body[name]
        String field = path + '.' + name
        if (value == null || value == '') {
            return kind.endsWith('?') ? null : [field: field, why: 'is missing']
        }
        if (kind == 'applications?') {
            return wrongApplications(value, field)
        }
        String why = wrong(kind - '?', value)
        return why ? [field: field, why: why] : null
    }
}

private Map wrongApplications(Object list, String path) {
    if (!(list instanceof List) || !list.every { it instanceof Map }) {
        return [field: path, why: 'is no list of invoices with amounts']
    }
    return (0..<list.size()).findResult { wrong(APPLICATION, list[it], "${path}[${it}]") }
}

private String wrong(String kind, Object value) {
    if (!(value instanceof CharSequence || value instanceof Number)) {
        return 'is no text and no number'
    }
    String text = value.toString()
    if (kind.contains('.')) {
        List row = kind.tokenize('.')
        return text.length() <= 20 && from(row[0]).where(row[1], text).queryOne() ? null : "names no ${row[0]} of OFBiz"
    }
    if (kind ==~ /\d+/) {
        return text.length() <= (kind as int) ? null : "is longer than ${kind} characters"
    }
    try {
        switch (kind) {
            case 'amount':
                BigDecimal amount = new BigDecimal(text)
                boolean fits = amount > 0 && amount < 1e16 && amount.remainder(0.01) == 0
                return fits ? null : 'is no amount above zero with two decimals at most'
            case 'date':
                LocalDate.parse(text)
                return null
            default:
                Instant.parse(text)
                return null
        }
    } catch (NumberFormatException | DateTimeException unreadable) {
        return kind == 'amount' ? 'is no amount' : kind == 'date' ? 'is no date like 2026-11-23' : 'is no instant like 2026-11-23T10:00:00Z'
    }
}

private Map act(Map body) {
    switch (parameters.action) {
        case 'HOLD_ORDER':
            return changeOrder('ORDER_HOLD', [changeReason: label('CarteraUiLabels', 'CarteraHeld')])
        case 'APPROVE_ORDER':
            return changeOrder('ORDER_APPROVED', [setItemStatus: 'Y'])
        case 'LOG_COMMUNICATION':
            return logCommunication(body)
        case 'CREATE_PAYMENT':
            return createPayment(body)
        case 'INTEREST_INVOICE':
            return interestInvoice(body)
    }
    throw new IllegalArgumentException(parameters.action)
}

private Map changeOrder(String status, Map more) {
    run service: 'changeOrderStatus', with: [orderId: parameters.body.order, statusId: status] + more
    return [order: parameters.body.order]
}

private Map logCommunication(Map body) {
    Map made = run service: 'createCommunicationEvent', with: [
            communicationEventTypeId: body.type ?: 'EMAIL_COMMUNICATION', statusId: 'COM_COMPLETE',
            partyIdFrom             : body.organisation, partyIdTo: body.customer, subject: body.subject, content: body.text,
            datetimeStarted         : Timestamp.from(Instant.parse(body.at))]
    return [communication: made.communicationEventId]
}

/*
 * OFBiz applies as much as fits, whatever amount it is asked for: the wanted amount is set afterwards. With received money it closes an invoice and
 * posts at once, and takes neither back when the amount is lowered; so the money is received last. Money for one purpose cannot be applied by
 * more: it is received first, as OFBiz looks by itself for an invoice of the same amount that has something applied to it already.
 */
private Map createPayment(Map body) {
    BigDecimal amount = new BigDecimal(body.amount.toString())
    Map made = run service: 'createPayment', with: [
            paymentTypeId  : 'CUSTOMER_PAYMENT', partyIdFrom: body.customer, partyIdTo: body.organisation,
            amount         : amount, currencyUomId: body.currency, paymentMethodId: body.paymentMethod,
            paymentRefNum  : body.reference, comments: body.comments, statusId: 'PMNT_NOT_PAID',
            effectiveDate  : Timestamp.valueOf(body.date + ' 00:00:00')]
    List wanted = body.applications ?: []
    boolean onePurpose = wanted.every { (new BigDecimal(it.amount.toString())) >= amount }
    if (onePurpose) {
        receive(made.paymentId)
    }
    List applications = wanted.collect { apply(made.paymentId, it.invoice, new BigDecimal(it.amount.toString())) }
    if (!onePurpose) {
        receive(made.paymentId)
    }
    if (from('PaymentApplication').where('paymentId', made.paymentId).queryList().size() > applications.size()) {
        throw new IllegalStateException("OFBiz has applied payment ${made.paymentId} by itself (accounting.payment.application.autocreate) to more than was asked")
    }
    return [payment: made.paymentId, applications: applications]
}

private String apply(String payment, String invoice, BigDecimal wanted) {
    Map applied = run service: 'createPaymentApplication', with: [paymentId: payment, invoiceId: invoice, amountApplied: wanted]
    if (applied.amountApplied < wanted) {
        throw new IllegalStateException("Invoice ${invoice} has only ${applied.amountApplied} open")
    }
    if (applied.amountApplied > wanted) {
        run service: 'updatePaymentApplication', with: [paymentApplicationId: applied.paymentApplicationId, paymentId: payment, invoiceId: invoice,
                                                        amountApplied       : wanted]
    }
    return applied.paymentApplicationId
}

/* An expected payment would settle nothing. OFBiz wants the organisation's payment method for it. */
private void receive(String payment) {
    Map received = run service: 'setPaymentStatus', with: [paymentId: payment, statusId: 'PMNT_RECEIVED']
    if (received.responseMessage == 'fail') {
        throw new IllegalStateException("Payment ${payment} was not received: give a paymentMethod of the organisation")
    }
}

private Map interestInvoice(Map body) {
    Map made = run service: 'createInvoice', with: [
            invoiceTypeId: 'INTEREST_INVOICE', partyIdFrom: body.organisation, partyId: body.customer, currencyUomId: body.currency,
            invoiceDate  : Timestamp.valueOf(body.date + ' 00:00:00'), dueDate: Timestamp.valueOf(body.due + ' 00:00:00'),
            statusId     : 'INVOICE_IN_PROCESS', description: body.description]
    if (from('Invoice').where('invoiceId', made.invoiceId).queryOne()?.currencyUomId != body.currency) {
        // OFBiz takes the currency that the customer prefers, whatever it is told
        run service: 'updateInvoice', with: [invoiceId: made.invoiceId, currencyUomId: body.currency]
    }
    run service: 'createInvoiceItem', with: [invoiceId: made.invoiceId, invoiceItemTypeId: 'INV_INTRST_CHRG', quantity: 1.0,
                                             amount   : new BigDecimal(body.amount.toString()), description: body.description]
    run service: 'setInvoiceStatus', with: [invoiceId: made.invoiceId, statusId: 'INVOICE_READY']
    return [invoice: made.invoiceId]
}
