package org.cartera.ofbiz

import groovy.transform.Field

import java.sql.Timestamp
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.atomic.AtomicBoolean

/** OFBiz starts the next run though the last one still waits for Cartera; they would take all threads of its jobs, and do the same twice. */
@Field static final AtomicBoolean RUNNING = new AtomicBoolean()

/*
 * What the component does by itself, twice a minute: tells changes, keeps the local mirror, lets orders go that Cartera has let go, follows what
 * becomes of requests for releases, and asks again what was answered without Cartera. It runs outside a transaction; each step has its own, so
 * one that fails undoes no other.
 */
Map exchange() {
    if (!RUNNING.compareAndSet(false, true)) {
        return success()
    }
    try {
        endSecondSeries()
        Map settings = run(service: 'carteraSettings', with: [:]).settings
        if (settings.enabled == 'Y' && settings.url) {
            exchangeWith(settings)
        }
        return success()
    } finally {
        RUNNING.set(false)
    }
}

/* Runs follow each other, and OFBiz forgets the first after some days: whoever loads the data of a newer version then starts a second series. */
private void endSecondSeries() {
    from('JobSandbox').where('serviceName', 'carteraExchange', 'tempExprId', 'CARTERA_HALF_MINUTE', 'statusId', 'SERVICE_PENDING',
            'runByInstanceId', null, 'cancelDateTime', null).orderBy('jobId').queryList().drop(1).each {
        it.statusId = 'SERVICE_CANCELLED'
        it.cancelDateTime = new Timestamp(System.currentTimeMillis())
        it.store()
    }
}

private void exchangeWith(Map settings) {
    run service: 'carteraTellChanges', with: [:]
    (settings.organisations.tokenize(', ') ?: ['']).each { readHolds(it, settings.url) }
    run service: 'carteraFollowReleases', with: [:]
    askAgain()
}

/*
 * From where the last reading ended, so an answer that was lost is read again; a page that was written twice writes the same. The end is kept
 * with the address it was read from, as "17 https://cartera.example": another Cartera counts anew.
 */
private void readHolds(String organisation, String address) {
    String property = organisation ? 'feed.cursor.' + organisation : 'feed.cursor'
    String after = null
    String kept = from('SystemProperty').where('systemResourceId', 'cartera', 'systemPropertyId', property).queryOne()?.systemPropertyValue ?: ''
    List end = kept.tokenize(' ')
    String next = end.size() == 1 || end[1] == address ? end[0] ?: '' : ''
    while (next != after) {
        after = next
        String query = 'after=' + URLEncoder.encode(after, 'UTF-8') + (organisation ? '&organisation=' + URLEncoder.encode(organisation, 'UTF-8') : '')
        Map reply = run(service: 'carteraCall', with: [method: 'GET', path: '/api/v1/holds?' + query, patience: 30_000L])
        if (!reply.reached || reply.status >= 300) {
            return
        }
        List rows = reply.answer.rows ?: []
        run service: 'carteraRemember', with: [rows: rows]
        rows.each {
            letGo(it.organisation, it.customer)
            noteTakenBack(it.organisation, it.customer)
        }
        next = reply.answer.next?.toString() ?: after
        // last of all: what fails before is read again
        delegator.createOrStore(makeValue('SystemProperty', [systemResourceId   : 'cartera', systemPropertyId: property,
                                                             systemPropertyValue: next + ' ' + address]))
    }
}

/* Nothing is deleted: a customer without a hold comes as APPROVE. */
Map remember() {
    for (Map row : parameters.rows) {
        delegator.createOrStore(makeValue('CarteraCredit',
                [organizationPartyId: row.organisation, partyId: row.customer, answer: row.decision, currencyUomId: row.currency,
                 creditLimit        : row.limit as BigDecimal, exposure: row.exposure as BigDecimal, available: row.available as BigDecimal,
                 overdueAmount      : row.overdue as BigDecimal, daysOverdue: row.daysOverdue as Long, textEn: row.text?.en, textEs: row.text?.es,
                 asOf               : row.asOf ? Timestamp.from(Instant.parse(row.asOf)) : null]))
    }
    return success()
}

/* Something about this customer has changed: perhaps an order of his was released, or a payment has made room for it. */
private void letGo(String organisation, String customer) {
    List stopped = ['HOLD', 'REJECT'].collectMany {
        from('CarteraOrderCheck').where('organizationPartyId', organisation, 'billToPartyId', customer, 'answer', it).queryList()
    }.findAll { it.source != 'ENDED' }
    for (def kept : stopped) {
        Map now = standing(kept)
        if (now.order == kept.orderId && now.decision != kept.answer && now.state != 'ENDED') {
            // only an answer tells who has released it
            Map check = now.decision in ['APPROVE', 'WARN'] ? asked(kept.orderId) : [:]
            if (check.source == 'LIVE') {
                obeyAndKeep(kept.orderId, check)
            } else {
                heard(kept.orderId, now.decision)
            }
        }
    }
}

/* A release that was taken back makes no page of its order quiet any more; what has passed has passed. */
private void noteTakenBack(String organisation, String customer) {
    List released = from('CarteraOrderCheck').where('organizationPartyId', organisation, 'billToPartyId', customer, 'releaseState', 'GRANTED').queryList()
    for (def kept : released) {
        if (!kept.keptThru.toLocalDate().isBefore(LocalDate.now()) && standing(kept).release?.state == 'REVOKED') {
            kept.releaseState = 'REVOKED'
            kept.store()
        }
    }
}

/* What stands at Cartera under the order's key; nothing where it is not told. */
private Map standing(Map kept) {
    String key = URLEncoder.encode(kept.cartKey, 'UTF-8').replace('+', '%20')
    String organisation = URLEncoder.encode(kept.organizationPartyId, 'UTF-8')
    Map reply = run(service: 'carteraCall', with: [method  : 'GET', path: "/api/v1/order-checks/${key}?organisation=${organisation}".toString(),
                                                   patience: 30_000L])
    return reply.reached && reply.status < 300 ? reply.answer : [:]
}

/* What is said of the order now; ENDED where it is no more, or no concern of credit. */
private Map asked(String orderId) {
    Map order = from('OrderHeader').where('orderId', orderId).queryOne()
    Map question = order?.statusId in ['ORDER_CREATED', 'ORDER_PROCESSING', 'ORDER_APPROVED', 'ORDER_HOLD']
            ? run(service: 'carteraQuestion', with: [orderId: orderId, checkpoint: 'APPROVAL']).question : null
    return question ? run(service: 'carteraAsk', with: [question: question]).check : [source: 'ENDED']
}

/* Cartera is back: what should not have passed is held, unless it is shipped already, and what need not have been held goes on. */
private void askAgain() {
    for (def kept : from('CarteraOrderCheck').where('source', 'MIRROR').queryList()) {
        Map check = asked(kept.orderId)
        if (check.source == 'MIRROR') {
            return
        }
        if (check.source == 'ENDED') {
            kept.source = 'ENDED'
            kept.store()
        } else {
            obeyAndKeep(kept.orderId, check)
        }
    }
}

/* An order that waits, of which something was cancelled: what is left of it may pass. One that has gone on meanwhile is left alone. */
Map askOfWaiting() {
    if (from('OrderHeader').where('orderId', parameters.orderId).queryOne()?.statusId == 'ORDER_HOLD') {
        run service: 'resetGrandTotal', with: [orderId: parameters.orderId]
        Map check = asked(parameters.orderId)
        if (check.source != 'ENDED') {
            obeyAndKeep(parameters.orderId, check)
        }
    }
    return success()
}

/* In this order: what OFBiz cannot do now is tried again as long as the old answer is kept. */
private void obeyAndKeep(String orderId, Map check) {
    if (heard(orderId, check.answer)) {
        run service: 'carteraKeepAnswer', with: [orderId: orderId, checkpoint: 'APPROVAL', check: check]
    }
}

/* Whether OFBiz could do it. An order at which it fails keeps no other from being told. */
private boolean heard(String orderId, String answer) {
    String failed
    try {
        Map obeyed = dispatcher.runSync('carteraObey', [orderId: orderId, answer: answer, userLogin: userLogin, locale: locale])
        failed = obeyed.responseMessage == 'error' ? "${obeyed.errorMessage ?: obeyed.errorMessageList?.join(' ')}" : null
    } catch (Exception broken) {
        failed = broken.toString()
    }
    if (failed) {
        logError("Order ${orderId} could not be told that Cartera says ${answer}: ${failed}")
    }
    return !failed
}

/* The answer of now is kept, and the order goes on or waits accordingly. The reasons of another answer are none of this one. */
Map obey() {
    def kept = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    if (kept.answer != parameters.answer) {
        kept.answer = parameters.answer
        kept.reasonsEn = null
        kept.reasonsEs = null
    }
    kept.checkedAt = new Timestamp(System.currentTimeMillis())
    kept.store()
    run service: parameters.answer in ['APPROVE', 'WARN'] ? 'carteraLiftHold' : 'carteraHoldOrder', with: [orderId: parameters.orderId]
    return success()
}
