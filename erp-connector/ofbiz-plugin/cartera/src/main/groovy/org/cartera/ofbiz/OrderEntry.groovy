package org.cartera.ofbiz

import java.math.RoundingMode

/*
 * Order entry. Every way of making a sales order ends in the service storeOrder, and so in checkOrder: order manager, web shop, point of
 * sale, shopping lists, imports. An error is what blocks there: the seller reads it and keeps his cart.
 */
Map checkOrder() {
    if (userLogin?.lastLocale) {
        // the checkout passes no language on, and the server's own would be spoken
        locale = Locale.forLanguageTag(userLogin.lastLocale.replace('_', '-'))
    }
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    BigDecimal amount = parameters.grandTotal != null ? parameters.grandTotal : total()
    String organisation = organisation()
    boolean till = parameters.salesChannelEnumId in settings.'till.channels'.tokenize(', ')
    if (settings.enabled != 'Y' || amount <= 0
            || settings.organisations && !(organisation in settings.organisations.tokenize(', '))
            || till && paidBy(settings.'till.methods')) {
        return success()
    }
    String billTo = parameters.billToCustomerPartyId ?: parameters.partyId
    BigDecimal asked = amount.setScale(2, RoundingMode.HALF_UP)
    String released = run(service: 'carteraReleasedKey', with: [organisation: organisation, billTo: billTo, amount: asked,
                                                                currency    : parameters.currencyUom]).cartKey
    Map check = run(service: 'carteraAsk', with: [question: [
            cartKey     : released ?: UUID.randomUUID().toString(),
            organisation: organisation,
            billTo      : billTo,
            soldTo      : parameters.partyId,
            checkpoint  : 'ORDER_ENTRY',
            amount      : asked,
            currency    : parameters.currencyUom,
            deliverBy   : deliverBy(),
            prepaid     : paidBy(settings.'prepaid.methods'),
            channel     : parameters.salesChannelEnumId,
            seller      : userLogin?.userLoginId]]).check
    // what is sold over the counter leaves at once: there a hold would come too late
    if (check.answer == 'REJECT' || till && check.answer == 'HOLD') {
        if (!released) {
            // in a transaction of its own: the order's is rolled back
            dispatcher.runSync('carteraOfferRelease', [check: check, userLogin: userLogin, locale: locale], 60, true)
        }
        return error(label('CarteraUiLabels', 'CarteraOrderRefused', [reasons: check.shown]))
    }
    return success([carteraCheck: check])
}

/* The order exists now, not yet committed: what is written here stands or falls with it, the job for Cartera too. */
Map bindOrder() {
    if (!parameters.carteraCheck) {
        return success()
    }
    run service: 'carteraKeepAnswer', with: [orderId: parameters.orderId, checkpoint: 'ORDER_ENTRY', check: parameters.carteraCheck]
    run service: 'carteraUseRelease', with: [orderId: parameters.orderId, cartKey: parameters.carteraCheck.cartKey, billTo: parameters.carteraCheck.billTo]
    if (parameters.carteraCheck.answer == 'HOLD') {
        run service: 'carteraHoldOrder', with: [orderId: parameters.orderId]
    }
    return success()
}

/*
 * Runs after storeOrder however it ended. The room is given back in a transaction of its own: that of the order, where a page or another service
 * has begun it, is marked for rollback and takes nothing any more. What fails here lapses by itself; the seller is to read why his order failed.
 */
Map dropCheck() {
    if (parameters.carteraCheck && !stored(parameters.orderId)) {
        try {
            dispatcher.runSync('carteraLeaveCancel', [cartKey  : parameters.carteraCheck.cartKey, organisation: parameters.carteraCheck.organisation,
                                                      userLogin: userLogin, locale: locale], 60, true)
        } catch (Exception notLeft) {
            logError("The check ${parameters.carteraCheck.cartKey} lapses by itself: ${notLeft.message}")
        }
    }
    return success()
}

Map leaveCancel() {
    Map cartera = run(service: 'carteraSigner', with: [:]).login
    dispatcher.runAsync('carteraCancelCheck', [cartKey: parameters.cartKey, organisation: parameters.organisation, userLogin: cartera], true)
    return success()
}

/* In a transaction that is marked for rollback nothing can be looked for, and nothing of it will be there. */
private boolean stored(String orderId) {
    try {
        return orderId && from('OrderHeader').where('orderId', orderId).queryOne()
    } catch (Exception rolledBack) {
        return false
    }
}

Map confirmCheck() {
    Map check = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    if (check?.source != 'LIVE') {
        return success()
    }
    return tell("/api/v1/order-checks/${encoded(check.cartKey)}/confirm", [organisation: check.organizationPartyId, order: parameters.orderId])
}

Map cancelCheck() {
    return tell("/api/v1/order-checks/${encoded(parameters.cartKey)}/cancel", [organisation: parameters.organisation])
}

/* An error makes the job queue try again; a "no" from Cartera will not become a yes by repeating it. */
private Map tell(GString path, Map body) {
    Map reply = run(service: 'carteraCall', with: [method: 'POST', path: path.toString(), body: body, patience: 30_000L])
    return reply.reached ? success() : error('Cartera was not reached')
}

private String encoded(String key) {
    return URLEncoder.encode(key, 'UTF-8').replace('+', '%20')
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

private boolean paidBy(String methods) {
    List preferences = (parameters.orderPaymentInfo ?: []).findAll { it.containsKey('paymentMethodTypeId') && it.paymentMethodTypeId }
    return preferences && preferences.every { it.paymentMethodTypeId in methods.tokenize(', ') }
}
