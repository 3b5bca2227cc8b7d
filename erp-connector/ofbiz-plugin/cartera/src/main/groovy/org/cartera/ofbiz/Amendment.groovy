package org.cartera.ofbiz

import java.math.RoundingMode

/*
 * Changes of an order that exists. Only an increase is asked about; a decrease never holds. REJECT takes the change back, HOLD keeps
 * it and puts the order on hold.
 */
Map rememberTotal() {
    Map order = from('OrderHeader').where('orderId', parameters.orderId).queryOne()
    return order?.orderTypeId == 'SALES_ORDER' ? success([carteraTotalBefore: order.grandTotal ?: 0.0]) : success()
}

Map checkAmendment() {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    if (settings.enabled != 'Y' || parameters.carteraTotalBefore == null) {
        return success()
    }
    run service: 'resetGrandTotal', with: [orderId: parameters.orderId]
    Map order = from('OrderHeader').where('orderId', parameters.orderId).queryOne()
    if (order.grandTotal <= parameters.carteraTotalBefore) {
        return success()
    }
    def kept = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    Map check = run(service: 'carteraAsk', with: [question: [
            cartKey     : UUID.randomUUID().toString(),
            organisation: kept?.organizationPartyId ?: party(order, 'BILL_FROM_VENDOR'),
            billTo      : kept?.billToPartyId ?: party(order, 'BILL_TO_CUSTOMER'),
            order       : order.orderId,
            checkpoint  : 'AMENDMENT',
            amount      : order.grandTotal.setScale(2, RoundingMode.HALF_UP),
            previous    : parameters.carteraTotalBefore.setScale(2, RoundingMode.HALF_UP),
            currency    : order.currencyUom,
            channel     : order.salesChannelEnumId,
            seller      : userLogin?.userLoginId]]).check
    if (check.answer == 'REJECT') {
        return error(label('CarteraUiLabels', 'CarteraAmendmentRefused', [order: order.orderId, reasons: check.shown]))
    }
    delegator.createOrStore(makeValue('CarteraOrderCheck',
            [orderId      : order.orderId, cartKey: kept?.cartKey ?: 'order-' + order.orderId, organizationPartyId: check.organisation,
             billToPartyId: check.billTo, amount: check.amount, currencyUomId: check.currency, answer: check.answer,
             source       : check.source, reasons: check.text, checkedAt: new java.sql.Timestamp(System.currentTimeMillis())]))
    Map cartera = from('UserLogin').where('userLoginId', 'cartera').cache().queryOne()
    if (check.source == 'LIVE') {
        // the change has a key of its own at Cartera
        dispatcher.runAsync('carteraConfirmCheck', [orderId: order.orderId, cartKey: check.cartKey, userLogin: cartera], true)
    }
    if (check.answer == 'HOLD' && order.statusId in ['ORDER_CREATED', 'ORDER_PROCESSING', 'ORDER_APPROVED']) {
        Map held = dispatcher.runSync('changeOrderStatus', [orderId     : order.orderId, statusId: 'ORDER_HOLD',
                                                            changeReason: label('CarteraUiLabels', 'CarteraHeld'), userLogin: cartera, locale: locale])
        if (held.responseMessage == 'error') {
            return error(held.errorMessage)
        }
    }
    return success()
}

private String party(Map order, String role) {
    return from('OrderRole').where('orderId', order.orderId, 'roleTypeId', role).queryFirst()?.partyId
}
