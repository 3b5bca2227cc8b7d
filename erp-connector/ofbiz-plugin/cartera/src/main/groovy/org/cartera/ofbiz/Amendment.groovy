package org.cartera.ofbiz

import groovy.transform.Field

/** Milliseconds after which a transaction of OFBiz has committed, or never will: its default for each. */
@Field static final long SETTLED = 60_000

/*
 * Changes of an order that exists. Only an increase is asked about; a decrease never holds. REJECT takes the change back, HOLD keeps it and
 * puts the order on hold. An order that waits already is asked about whole: it may pass now, and goes on then, or its place in the queue has
 * another amount.
 * What is cancelled of an order makes it smaller; only one that waits is asked about then.
 */
Map rememberTotal() {
    Map order = from('OrderHeader').where('orderId', parameters.orderId).queryOne()
    return order?.orderTypeId == 'SALES_ORDER' ? success([carteraTotalBefore: order.grandTotal ?: 0.0]) : success()
}

Map checkAmendment() {
    speakHisLanguage()
    if (parameters.carteraTotalBefore == null) {
        return success()
    }
    run service: 'resetGrandTotal', with: [orderId: parameters.orderId]
    if (from('OrderHeader').where('orderId', parameters.orderId).queryOne().statusId in ['ORDER_CANCELLED', 'ORDER_REJECTED']) {
        return success()
    }
    Map question = run(service: 'carteraQuestion', with: [orderId: parameters.orderId, checkpoint: 'AMENDMENT']).question
    Map kept = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    boolean waiting = kept?.answer in ['HOLD', 'REJECT']
    if (!question || question.amount == parameters.carteraTotalBefore || question.amount < parameters.carteraTotalBefore && !waiting) {
        return success()
    }
    question += waiting ? [checkpoint: 'APPROVAL'] : [previous: parameters.carteraTotalBefore]
    Map check = run(service: 'carteraAsk', with: [question: question]).check
    if (check.answer == 'REJECT' && question.amount > parameters.carteraTotalBefore) {
        return error(label('CarteraUiLabels', 'CarteraAmendmentRefused', [order: parameters.orderId, reasons: check.shown]))
    }
    run service: 'carteraKeepAnswer', with: [orderId: parameters.orderId, checkpoint: question.checkpoint, check: check]
    if (check.answer == 'HOLD') {
        run service: 'carteraHoldOrder', with: [orderId: parameters.orderId]
    } else if (waiting && check.answer in ['APPROVE', 'WARN']) {
        run service: 'carteraLiftHold', with: [orderId: parameters.orderId]
    }
    return success()
}

/*
 * Left as a job of the transaction that has made the promotions anew: Cartera is asked once their sum is committed, and an order that cannot go on
 * takes no sum back.
 */
Map leaveQuestion() {
    if (waits()) {
        dispatcher.runAsync('carteraAskAgain', [orderId: parameters.orderId, userLogin: cartera()], true)
    }
    return success()
}

/* Promotions are made anew after the commit, in another transaction, which may fail or run out of time: until then a sum would be too small. */
Map leaveLateQuestion() {
    if (waits()) {
        dispatcher.schedule('carteraAskAgain', [orderId: parameters.orderId, userLogin: cartera()], System.currentTimeMillis() + SETTLED)
    }
    return success()
}

private boolean waits() {
    Map kept = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    return kept?.answer in ['HOLD', 'REJECT'] && from('OrderHeader').where('orderId', parameters.orderId).queryOne().statusId == 'ORDER_HOLD'
}

private Map cartera() {
    return run(service: 'carteraSigner', with: [:]).login
}

/* The user's own language: where OFBiz passes none on, the server's would be spoken. */
private void speakHisLanguage() {
    if (userLogin?.lastLocale) {
        locale = Locale.forLanguageTag(userLogin.lastLocale.replace('_', '-'))
    }
}
