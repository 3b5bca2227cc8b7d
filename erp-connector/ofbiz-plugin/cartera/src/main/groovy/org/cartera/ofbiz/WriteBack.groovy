package org.cartera.ofbiz

import groovy.json.JsonOutput
import groovy.json.JsonSlurper

import java.sql.Timestamp
import java.time.Instant

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
    throw new IllegalStateException("There is no action ${parameters.action}")
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
    BigDecimal amount = body.amount as BigDecimal
    Map made = run service: 'createPayment', with: [
            paymentTypeId  : 'CUSTOMER_PAYMENT', partyIdFrom: body.customer, partyIdTo: body.organisation,
            amount         : amount, currencyUomId: body.currency, paymentMethodId: body.paymentMethod,
            paymentRefNum  : body.reference, comments: body.comments, statusId: 'PMNT_NOT_PAID',
            effectiveDate  : Timestamp.valueOf(body.date + ' 00:00:00')]
    List wanted = body.applications ?: []
    boolean onePurpose = wanted.every { (it.amount as BigDecimal) >= amount }
    if (onePurpose) {
        receive(made.paymentId)
    }
    List applications = wanted.collect { apply(made.paymentId, it.invoice, it.amount as BigDecimal) }
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
                                             amount   : body.amount as BigDecimal, description: body.description]
    run service: 'setInvoiceStatus', with: [invoiceId: made.invoiceId, statusId: 'INVOICE_READY']
    return [invoice: made.invoiceId]
}
