package org.cartera.ofbiz

import java.sql.Timestamp

/*
 * An order as Cartera is asked about it. No question comes back for what is no concern of credit: purchases, orders of nothing, other
 * organisations, what was paid at the till.
 */
Map question() {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    Map order = from('OrderHeader').where('orderId', parameters.orderId).queryOne()
    if (settings.enabled != 'Y' || order?.orderTypeId != 'SALES_ORDER' || !order.grandTotal || order.grandTotal <= 0 || paidAtTheTill(order, settings)) {
        return success()
    }
    Map kept = kept()
    String organisation = kept?.organizationPartyId ?: party('BILL_FROM_VENDOR') ?: sellerOf(order.productStoreId)
    if (settings.organisations && !(organisation in settings.organisations.tokenize(', '))) {
        return success()
    }
    return success([question: [
            cartKey     : kept?.cartKey ?: 'order-' + order.orderId,
            organisation: organisation,
            billTo      : kept?.billToPartyId ?: party('BILL_TO_CUSTOMER') ?: party('PLACING_CUSTOMER'),
            soldTo      : party('PLACING_CUSTOMER'),
            order       : order.orderId,
            checkpoint  : parameters.checkpoint,
            amount      : order.grandTotal,
            currency    : order.currencyUom,
            deliverBy   : deliverBy(),
            prepaid     : prepaid(order.grandTotal, settings.'prepaid.methods'.tokenize(', ')),
            channel     : order.salesChannelEnumId,
            // whoever asks again, an approver or the job of this component, has not sold it
            seller      : order.createdBy ?: userLogin?.userLoginId]])
}

/* Keeps the answer with the order, in the transaction of whatever asked, and leaves word that the order exists. */
Map keep() {
    Map check = parameters.check
    delegator.createOrStore(makeValue('CarteraOrderCheck',
            [orderId            : parameters.orderId, cartKey: check.cartKey, organizationPartyId: check.organisation,
             billToPartyId      : check.billTo, amount: check.amount, currencyUomId: check.currency, checkpointId: parameters.checkpoint,
             answer             : check.answer, source: check.source, reasonsEn: check.texts.en, reasonsEs: check.texts.es,
             releasedBy         : check.releasedBy, releasedThru: check.releasedThru, keptThru: check.keptThru,
             releaseState       : check.releaseState, checkedAt: new Timestamp(System.currentTimeMillis())]))
    if (check.source == 'LIVE') {
        dispatcher.runAsync('carteraConfirmCheck', [orderId: parameters.orderId, userLogin: cartera()], true)
    }
    return success()
}

/* An order is not lost because nobody has loaded the component's user: until then OFBiz's own signs. */
Map signer() {
    Map own = from('UserLogin').where('userLoginId', 'cartera').cache().queryOne()
    if (!own) {
        logError('The user cartera is missing and OFBiz\'s user system signs what Cartera holds. Load the component\'s data: ' +
                './gradlew "ofbiz --load-data readers=seed --load-data component=cartera"')
    }
    return success([login: own ?: from('UserLogin').where('userLoginId', 'system').cache().queryOne()])
}

/* Signed by the component's own user: a seller did not do it, and a hold signed so is one that Cartera may lift again. */
Map hold() {
    Map order = from('OrderHeader').where('orderId', parameters.orderId).queryOne()
    return order.statusId in ['ORDER_CREATED', 'ORDER_PROCESSING', 'ORDER_APPROVED'] ? change('ORDER_HOLD', 'CarteraHeld') : success()
}

/* Lets an order go on that Cartera lets pass now. A hold that a person placed is that person's, one that OFBiz placed is OFBiz's. */
Map lift() {
    Map order = from('OrderHeader').where('orderId', parameters.orderId).queryOne()
    Map last = from('OrderStatus').where('orderId', parameters.orderId, 'orderItemSeqId', null, 'orderPaymentPreferenceId', null)
            .orderBy('-statusDatetime', '-orderStatusId').queryFirst()
    if (order?.statusId != 'ORDER_HOLD' || !last || !ours(last)) {
        return success()
    }
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    return change(settings.'released.status', 'CarteraReleased')
}

private Map change(String status, String reason) {
    // not "run service:", which would sign with the name of whoever is at the screen
    Map changed = dispatcher.runSync('changeOrderStatus', [orderId: parameters.orderId, statusId: status, setItemStatus: 'Y',
                                                           changeReason: label('CarteraUiLabels', reason), userLogin: cartera(), locale: locale])
    return changed.responseMessage == 'error' ? error(changed.errorMessage ?: changed.errorMessageList?.join(' ')) : success()
}

/* While the component's user is missing OFBiz's own signs for it, for whatever reason else it holds orders: then it is the reason that tells. */
private boolean ours(Map status) {
    return status.statusUserLogin == 'cartera' || status.statusUserLogin == 'system' && status.changeReason in inEachLanguage('CarteraHeld')
}

private List<String> inEachLanguage(String key) {
    Locale own = locale
    try {
        return ['en', 'es'].collect {
            locale = Locale.forLanguageTag(it)
            label('CarteraUiLabels', key).toString()
        }
    } finally {
        locale = own
    }
}

private Map cartera() {
    return run(service: 'carteraSigner', with: [:]).login
}

private Map kept() {
    return from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
}

private String party(String role) {
    return from('OrderRole').where('orderId', parameters.orderId, 'roleTypeId', role).queryFirst()?.partyId
}

private String sellerOf(String productStore) {
    return productStore ? from('ProductStore').where('productStoreId', productStore).cache().queryOne()?.payToPartyId : null
}

private String deliverBy() {
    Object latest = from('OrderItem').where('orderId', parameters.orderId).queryList()*.estimatedDeliveryDate.findAll().max()
    return latest ? latest.toLocalDateTime().toLocalDate().toString() : null
}

/* The point of sale approves and completes its orders in one go; a hold in between would lose a sale that is paid. */
private boolean paidAtTheTill(Map order, Map settings) {
    List preferences = preferences()
    return order.salesChannelEnumId in settings.'till.channels'.tokenize(', ')
            && preferences && preferences.every { it.paymentMethodTypeId in settings.'till.methods'.tokenize(', ') }
}

/* By its method, or because the money came: cash, a cheque, a transfer that somebody received for this order. */
private boolean prepaid(BigDecimal total, List methods) {
    List preferences = preferences()
    List beforehand = preferences.findAll { it.paymentMethodTypeId in methods || it.statusId == 'PAYMENT_RECEIVED' }
    return beforehand && (beforehand.size() == preferences.size() || beforehand.sum(0.0) { it.maxAmount ?: 0.0 } >= total)
}

private List preferences() {
    return from('OrderPaymentPreference').where('orderId', parameters.orderId).queryList().findAll { it.statusId != 'PAYMENT_CANCELLED' }
}
