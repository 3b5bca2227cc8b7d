package org.cartera.ofbiz

import java.sql.Timestamp
import java.time.Instant

/*
 * Keeps the local mirror. The feed is read from where the last reading ended, so an answer that was lost is read again; a page that was
 * written twice writes the same. Nothing is deleted: a customer without a hold comes as APPROVE.
 */
Map readHolds() {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    if (settings.enabled != 'Y' || !settings.url) {
        return success()
    }
    def cursor = from('SystemProperty').where('systemResourceId', 'cartera', 'systemPropertyId', 'feed.cursor').queryOne()
    String after = cursor?.systemPropertyValue ?: ''
    boolean more = true
    while (more) {
        Map reply = run(service: 'carteraCall', with: [method: 'GET', path: '/api/v1/holds?after=' + URLEncoder.encode(after, 'UTF-8'), patience: 20_000L])
        if (!reply.reached || reply.status >= 300) {
            return success()
        }
        List rows = reply.answer.rows ?: []
        rows.each { remember(it) }
        more = rows && reply.answer.next && reply.answer.next.toString() != after
        after = reply.answer.next?.toString() ?: after
        delegator.createOrStore(makeValue('SystemProperty',
                [systemResourceId: 'cartera', systemPropertyId: 'feed.cursor', systemPropertyValue: after]))
    }
    askAgain()
    return success()
}

private void remember(Map row) {
    delegator.createOrStore(makeValue('CarteraCredit',
            [organizationPartyId: row.organisation, partyId: row.customer, answer: row.decision, currencyUomId: row.currency,
             creditLimit        : row.limit, exposure: row.exposure, available: row.available, overdueAmount: row.overdue,
             daysOverdue        : row.daysOverdue as Long, textEn: row.text?.en, textEs: row.text?.es,
             asOf               : row.asOf ? Timestamp.from(Instant.parse(row.asOf)) : null]))
}

/* Cartera is back: orders that the mirror let pass are checked; what should not have passed is held, unless it is shipped already. */
private void askAgain() {
    Map cartera = from('UserLogin').where('userLoginId', 'cartera').cache().queryOne()
    for (def kept : from('CarteraOrderCheck').where('source', 'MIRROR').queryList()) {
        Map order = from('OrderHeader').where('orderId', kept.orderId).queryOne()
        Map check = run(service: 'carteraAsk', with: [question: [
                cartKey   : kept.cartKey, organisation: kept.organizationPartyId, billTo: kept.billToPartyId, order: kept.orderId,
                checkpoint: 'APPROVAL', amount: kept.amount, currency: kept.currencyUomId, seller: 'cartera']]).check
        if (check.source != 'LIVE') {
            return
        }
        kept.answer = check.answer
        kept.source = 'LIVE'
        kept.reasons = check.text
        kept.checkedAt = new Timestamp(System.currentTimeMillis())
        kept.store()
        if (check.answer in ['HOLD', 'REJECT'] && order?.statusId in ['ORDER_CREATED', 'ORDER_PROCESSING', 'ORDER_APPROVED']) {
            dispatcher.runSync('changeOrderStatus', [orderId: kept.orderId, statusId: 'ORDER_HOLD', changeReason: label('CarteraUiLabels', 'CarteraHeld'),
                                                   userLogin   : cartera, locale: locale])
        }
        dispatcher.runAsync('carteraConfirmCheck', [orderId: kept.orderId, userLogin: cartera], true)
    }
}
