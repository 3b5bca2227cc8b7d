package org.cartera.ofbiz

/*
 * The second line. The checkout approves orders by itself right after storing them, and that would lift a hold again: such an approval is
 * turned into the hold. A person who approves (the order view and the mass change ask for the items' status too) is told why not.
 */
Map guardApproval() {
    Map order = from('OrderHeader').where('orderId', parameters.orderId).queryOne()
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    if (settings.enabled != 'Y' || order?.orderTypeId != 'SALES_ORDER' || !order.grandTotal || order.grandTotal <= 0) {
        return success()
    }
    boolean person = parameters.setItemStatus == 'Y'
    def kept = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    String answer = kept?.answer
    if (person || !fresh(kept, order, settings)) {
        Map check = run(service: 'carteraAsk', with: [question: question(order, kept, 'APPROVAL')]).check
        answer = check.answer
        keep(kept, check)
        if (person && !(answer in ['APPROVE', 'WARN'])) {
            return error(label('CarteraUiLabels', 'CarteraApprovalRefused', [order: parameters.orderId, reasons: check.shown]))
        }
    }
    if (answer in ['APPROVE', 'WARN']) {
        return success()
    }
    return success([statusId: 'ORDER_HOLD', changeReason: label('CarteraUiLabels', 'CarteraHeld')])
}

/* Goods that leave are gone: the last moment to stop, for an order approved weeks ago. Only what Cartera itself says stops them. */
Map guardShipment() {
    Map order = from('OrderHeader').where('orderId', parameters.orderId).queryOne()
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    if (settings.enabled != 'Y' || order?.orderTypeId != 'SALES_ORDER' || !order.grandTotal || order.grandTotal <= 0) {
        return success()
    }
    def kept = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    Map check = run(service: 'carteraAsk', with: [question: question(order, kept, 'SHIPMENT')]).check
    if (check.source == 'LIVE' && check.answer in ['HOLD', 'REJECT']) {
        return error(label('CarteraUiLabels', 'CarteraShipmentRefused', [order: parameters.orderId, reasons: check.shown]))
    }
    return success()
}

/* Whether the answer of order entry is minutes old and about this very amount; an answer of the mirror never is. */
private boolean fresh(Map kept, Map order, Map settings) {
    if (!kept || kept.source != 'LIVE' && kept.answer != 'HOLD') {
        return false
    }
    long age = System.currentTimeMillis() - kept.checkedAt.time
    return age < (settings.'approval.fresh.minutes' as long) * 60_000 && kept.amount >= order.grandTotal
}

private Map question(Map order, Map kept, String checkpoint) {
    return [cartKey     : kept?.cartKey ?: 'order-' + order.orderId,
            organisation: kept?.organizationPartyId ?: party(order, 'BILL_FROM_VENDOR'),
            billTo      : kept?.billToPartyId ?: party(order, 'BILL_TO_CUSTOMER'),
            order       : order.orderId,
            checkpoint  : checkpoint,
            amount      : order.grandTotal,
            currency    : order.currencyUom,
            channel     : order.salesChannelEnumId,
            seller      : userLogin?.userLoginId]
}

private String party(Map order, String role) {
    return from('OrderRole').where('orderId', order.orderId, 'roleTypeId', role).queryFirst()?.partyId
}

private void keep(Object kept, Map check) {
    Map row = [orderId            : parameters.orderId, cartKey: check.cartKey, organizationPartyId: check.organisation,
               billToPartyId      : check.billTo, amount: check.amount, currencyUomId: check.currency,
               answer             : check.answer, source: check.source, reasons: check.text,
               checkedAt          : new java.sql.Timestamp(System.currentTimeMillis())]
    delegator.createOrStore(makeValue('CarteraOrderCheck', row))
}
