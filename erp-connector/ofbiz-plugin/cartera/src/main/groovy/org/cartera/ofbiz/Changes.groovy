package org.cartera.ofbiz

/* "Come and read": what changed and whom it may concern. Cartera reads the facts itself; nothing of the document travels here. */
Map tellChange() {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    if (settings.enabled != 'Y' || !settings.url) {
        return success()
    }
    Map change = [entity: parameters.entity,
                  id    : parameters.invoiceId ?: parameters.paymentId ?: parameters.orderId ?: parameters.billingAccountId ?: parameters.partyId,
                  parties: parties().unique()]
    Map reply = run(service: 'carteraCall', with: [method: 'POST', path: '/api/v1/changes', body: change, patience: 30_000L])
    return reply.reached ? success() : error('Cartera was not reached')
}

private List parties() {
    List known = [parameters.partyId, parameters.partyIdFrom, parameters.partyIdTo].findAll()
    if (known) {
        return known
    }
    if (parameters.invoiceId) {
        Map invoice = from('Invoice').where('invoiceId', parameters.invoiceId).queryOne()
        return [invoice?.partyId, invoice?.partyIdFrom].findAll()
    }
    if (parameters.paymentId) {
        Map payment = from('Payment').where('paymentId', parameters.paymentId).queryOne()
        return [payment?.partyIdFrom, payment?.partyIdTo].findAll()
    }
    if (parameters.orderId) {
        return from('OrderRole').where('orderId', parameters.orderId, 'roleTypeId', 'BILL_TO_CUSTOMER').queryList()*.partyId
    }
    return []
}
