package org.cartera.ofbiz

/*
 * Order entry. Every way of making a sales order ends in the service storeOrder, and so in checkOrder: order manager, web shop, point of
 * sale, shopping lists, imports. An error is what blocks there: the seller reads it and keeps his cart.
 */
Map checkOrder() {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    BigDecimal amount = parameters.grandTotal != null ? parameters.grandTotal : total()
    if (settings.enabled != 'Y' || amount <= 0) {
        return success()
    }
    Map check = run(service: 'carteraAsk', with: [question: [
            cartKey     : UUID.randomUUID().toString(),
            organisation: organisation(),
            billTo      : parameters.billToCustomerPartyId ?: parameters.partyId,
            soldTo      : parameters.partyId,
            checkpoint  : 'ORDER_ENTRY',
            amount      : amount.setScale(2, java.math.RoundingMode.HALF_UP),
            currency    : parameters.currencyUom,
            deliverBy   : deliverBy(),
            prepaid     : prepaid(settings.'prepaid.methods'.tokenize(', ')),
            channel     : parameters.salesChannelEnumId,
            seller      : userLogin?.userLoginId]]).check
    if (check.answer == 'REJECT') {
        return error(label('CarteraUiLabels', 'CarteraOrderRefused', [reasons: check.shown]))
    }
    return success([carteraCheck: check])
}

/* The order exists now, not yet committed: what is written here stands or falls with it, the job for Cartera too. */
Map bindOrder() {
    Map check = parameters.carteraCheck
    if (!check) {
        return success()
    }
    makeValue('CarteraOrderCheck', [orderId            : parameters.orderId, cartKey: check.cartKey,
                                    organizationPartyId: check.organisation, billToPartyId: check.billTo,
                                    amount             : check.amount, currencyUomId: check.currency,
                                    answer             : check.answer, source: check.source, reasons: check.text,
                                    checkedAt          : new java.sql.Timestamp(System.currentTimeMillis())]).create()
    Map cartera = from('UserLogin').where('userLoginId', 'cartera').cache().queryOne()
    if (check.answer == 'HOLD') {
        // not "run service:", which would sign with the seller's name
        Map held = dispatcher.runSync('changeOrderStatus', [orderId     : parameters.orderId, statusId: 'ORDER_HOLD',
                                                            changeReason: label('CarteraUiLabels', 'CarteraHeld'), userLogin: cartera, locale: locale])
        if (held.responseMessage == 'error') {
            return error(held.errorMessage)
        }
    }
    dispatcher.runAsync('carteraConfirmCheck', [orderId: parameters.orderId, userLogin: cartera], true)
    return success()
}

/* Runs after storeOrder however it ended. */
Map dropCheck() {
    if (parameters.carteraCheck && !(parameters.orderId && from('OrderHeader').where('orderId', parameters.orderId).queryOne())) {
        Map cartera = from('UserLogin').where('userLoginId', 'cartera').cache().queryOne()
        dispatcher.runAsync('carteraCancelCheck', [cartKey  : parameters.carteraCheck.cartKey, organisation: parameters.carteraCheck.organisation,
                                                   userLogin: cartera], true)
    }
    return success()
}

Map confirmCheck() {
    Map check = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    if (!check || check.source != 'LIVE') {
        return success()
    }
    String key = parameters.cartKey ?: check.cartKey
    return told(run(service: 'carteraCall', with: [method: 'POST', path: "/api/v1/order-checks/${key}/confirm".toString(),
                                                   body  : [organisation: check.organizationPartyId, order: parameters.orderId], patience: 30_000L]))
}

Map cancelCheck() {
    return told(run(service: 'carteraCall', with: [method: 'POST', path: "/api/v1/order-checks/${parameters.cartKey}/cancel".toString(),
                                                   body  : [organisation: parameters.organisation], patience: 30_000L]))
}

/* An error makes the job queue try again; a "no" from Cartera will not become a yes by repeating it. */
private Map told(Map reply) {
    return reply.reached ? success() : error('Cartera was not reached')
}

private String organisation() {
    if (parameters.billFromVendorPartyId) {
        return parameters.billFromVendorPartyId
    }
    return from('ProductStore').where('productStoreId', parameters.productStoreId).cache().queryOne()?.payToPartyId
}

private BigDecimal total() {
    BigDecimal items = (parameters.orderItems ?: []).sum(0.0) { (it.quantity ?: 0.0) * (it.unitPrice ?: 0.0) }
    return items + (parameters.orderAdjustments ?: []).sum(0.0) { it.amount ?: 0.0 }
}

private String deliverBy() {
    Object latest = (parameters.orderItems ?: []).collect { it.estimatedDeliveryDate }.findAll().max()
    return latest ? latest.toLocalDateTime().toLocalDate().toString() : null
}

private boolean prepaid(List methods) {
    List preferences = (parameters.orderPaymentInfo ?: []).findAll { it.containsKey('paymentMethodTypeId') && it.paymentMethodTypeId }
    return preferences && preferences.every { it.paymentMethodTypeId in methods }
}
