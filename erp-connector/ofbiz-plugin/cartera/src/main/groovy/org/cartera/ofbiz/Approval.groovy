package org.cartera.ofbiz

import groovy.transform.Field

/** Milliseconds. */
@Field static final long MIRROR_SERVES = 30_000

/** Milliseconds for which nobody who ships waits again for a Cartera that has not answered. */
@Field static final long SILENCE_LASTS = 5_000

/** When Cartera was last asked about goods and not reached, by its address; in milliseconds. */
@Field static final Map<String, Long> UNHEARD = [:].asSynchronized()

/*
 * The second line. The checkout approves orders by itself right after storing them, and that would lift a hold again: such an approval is
 * turned into the hold. A person who approves (the order view and the mass change ask for the items' status too) is told why not. An order that
 * waits is guarded the same way where it would be processed: the order list offers that, and in some stores it is what the checkout does.
 */
Map guardApproval() {
    speakHisLanguage()
    Map kept = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    if (parameters.statusId == 'ORDER_PROCESSING' && !waits(kept)) {
        return success()
    }
    Map question = run(service: 'carteraQuestion', with: [orderId: parameters.orderId, checkpoint: 'APPROVAL']).question
    if (!question) {
        return success()
    }
    boolean own = userLogin?.userLoginId == 'cartera'
    boolean person = parameters.setItemStatus == 'Y' && !own
    String answer = kept?.answer
    // what was held may have been paid since: receiving the money for an order ends in its approval
    boolean paid = question.prepaid && !(answer in ['APPROVE', 'WARN'])
    if (person || !own && (paid || !fresh(kept, question.amount))) {
        Map check = run(service: 'carteraAsk', with: [question: question]).check
        run service: 'carteraKeepAnswer', with: [orderId: parameters.orderId, checkpoint: 'APPROVAL', check: check]
        answer = check.answer
        if (person && !(answer in ['APPROVE', 'WARN'])) {
            return error(label('CarteraUiLabels', 'CarteraApprovalRefused', [order: parameters.orderId, reasons: check.shown]))
        }
    }
    if (answer in ['APPROVE', 'WARN']) {
        return success()
    }
    run service: 'carteraHoldOrder', with: [orderId: parameters.orderId]
    return success([statusId: 'ORDER_HOLD'])
}

/*
 * Goods that leave are gone: the last moment to stop, for an order approved weeks ago. Only what Cartera itself says stops such an order. One
 * that waits does not leave without Cartera; it must pass as for its approval, and goes on then. The order is held in a transaction of its own,
 * so that the picking list or the shipment can be made again without it. Each line of a shipment and each order of a picking list comes here, in one
 * transaction: they do not wait one after the other for a Cartera that has just not answered.
 */
Map guardShipment() {
    speakHisLanguage()
    String orderId = parameters.orderId ?: parameters.primaryOrderId
    Map kept = orderId ? from('CarteraOrderCheck').where('orderId', orderId).queryOne() : null
    boolean waits = waits(kept)
    Map question = orderId ? run(service: 'carteraQuestion', with: [orderId: orderId, checkpoint: waits ? 'APPROVAL' : 'SHIPMENT']).question : null
    if (!question || kept?.checkpointId == 'SHIPMENT' && kept.answer in ['APPROVE', 'WARN'] && fresh(kept, question.amount)) {
        return success()
    }
    String address = run(service: 'carteraSettings', with: [:]).settings.url
    if (!waits && System.currentTimeMillis() - (UNHEARD[address] ?: 0L) < SILENCE_LASTS) {
        return success()
    }
    Map check = run(service: 'carteraAsk', with: [question: question]).check
    boolean heard = check.source == 'LIVE'
    if (check.source == 'MIRROR') {
        UNHEARD[address] = System.currentTimeMillis()
    }
    boolean passes = heard ? check.answer in ['APPROVE', 'WARN'] : !waits
    if (heard && !passes) {
        dispatcher.runSync('carteraStopOrder', [orderId: orderId, check: check, userLogin: userLogin, locale: locale], 60, true)
    }
    if (!passes) {
        return error(label('CarteraUiLabels', 'CarteraShipmentRefused', [order: orderId, reasons: check.shown]))
    }
    if (heard) {
        run service: 'carteraKeepAnswer', with: [orderId: orderId, checkpoint: 'SHIPMENT', check: check]
    }
    if (waits) {
        run service: 'carteraLiftHold', with: [orderId: orderId]
    }
    return success()
}

Map stopOrder() {
    run service: 'carteraKeepAnswer', with: [orderId: parameters.orderId, checkpoint: 'SHIPMENT', check: parameters.check]
    run service: 'carteraHoldOrder', with: [orderId: parameters.orderId]
    return success()
}

/* Whether the order with this answer is held, or would be. */
private boolean waits(Map kept) {
    return kept?.answer in ['HOLD', 'REJECT']
            && from('OrderHeader').where('orderId', kept.orderId).queryOne().statusId in ['ORDER_CREATED', 'ORDER_PROCESSING', 'ORDER_HOLD']
}

/*
 * Whether the kept answer is about this very amount and minutes old. A good answer of the mirror serves only the checkout that has just got it,
 * whose seller would wait for Cartera a second time; the job of this component asks about it again anyhow.
 */
private boolean fresh(Map kept, BigDecimal amount) {
    if (!kept) {
        return false
    }
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    long serves = kept.source != 'LIVE' && kept.answer != 'HOLD' ? MIRROR_SERVES : (settings.'approval.fresh.minutes' as long) * 60_000
    return System.currentTimeMillis() - kept.checkedAt.time < serves && kept.amount >= amount
}

/* The user's own language: where OFBiz passes none on, as its mass change does, the server's would be spoken. */
private void speakHisLanguage() {
    if (userLogin?.lastLocale) {
        locale = Locale.forLanguageTag(userLogin.lastLocale.replace('_', '-'))
    }
}
