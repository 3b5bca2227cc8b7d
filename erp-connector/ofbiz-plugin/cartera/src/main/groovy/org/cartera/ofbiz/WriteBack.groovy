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
 * The money is received (an expected payment would settle nothing), so OFBiz wants the organisation's payment method. It applies as much
 * as fits, whatever amount it is asked for: the wanted amount is set afterwards.
 */
private Map createPayment(Map body) {
    Map made = run service: 'createPayment', with: [
            paymentTypeId  : 'CUSTOMER_PAYMENT', partyIdFrom: body.customer, partyIdTo: body.organisation,
            amount         : body.amount as BigDecimal, currencyUomId: body.currency, paymentMethodId: body.paymentMethod,
            paymentRefNum  : body.reference, comments: body.comments, statusId: 'PMNT_NOT_PAID',
            effectiveDate  : Timestamp.valueOf(body.date + ' 00:00:00')]
    Map received = run service: 'setPaymentStatus', with: [paymentId: made.paymentId, statusId: 'PMNT_RECEIVED']
    if (received.responseMessage == 'fail') {
        throw new IllegalStateException("Payment ${made.paymentId} was not received: give a paymentMethod of the organisation")
    }
    List applications = (body.applications ?: []).collect { application ->
        BigDecimal wanted = application.amount as BigDecimal
        Map applied = run service: 'createPaymentApplication', with: [paymentId: made.paymentId, invoiceId: application.invoice, amountApplied: wanted]
        if (applied.amountApplied < wanted) {
            throw new IllegalStateException("Invoice ${application.invoice} has only ${applied.amountApplied} open")
        }
        if (applied.amountApplied > wanted) {
            run service: 'updatePaymentApplication', with: [paymentApplicationId: applied.paymentApplicationId, paymentId: made.paymentId,
                                                            invoiceId           : application.invoice, amountApplied: wanted]
        }
        return applied.paymentApplicationId
    }
    return [payment: made.paymentId, applications: applications]
}

private Map interestInvoice(Map body) {
    Map made = run service: 'createInvoice', with: [
            invoiceTypeId: 'INTEREST_INVOICE', partyIdFrom: body.organisation, partyId: body.customer, currencyUomId: body.currency,
            invoiceDate  : Timestamp.valueOf(body.date + ' 00:00:00'), dueDate: Timestamp.valueOf(body.due + ' 00:00:00'),
            statusId     : 'INVOICE_IN_PROCESS', description: body.description]
    run service: 'createInvoiceItem', with: [invoiceId: made.invoiceId, invoiceItemTypeId: 'INV_INTRST_CHRG', quantity: 1.0,
                                             amount   : body.amount as BigDecimal, description: body.description]
    run service: 'setInvoiceStatus', with: [invoiceId: made.invoiceId, statusId: 'INVOICE_READY']
    return [invoice: made.invoiceId]
}
