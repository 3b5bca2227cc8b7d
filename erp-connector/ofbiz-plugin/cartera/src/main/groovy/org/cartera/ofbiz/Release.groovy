package org.cartera.ofbiz

import groovy.transform.Field

import java.sql.Date
import java.sql.Timestamp
import java.time.LocalDate
import java.time.temporal.ChronoUnit

/** What the rows of a wish and of its order have in common. */
@Field static final List<String> ORDER = ['cartKey', 'organizationPartyId', 'billToPartyId', 'amount', 'currencyUomId']

/*
 * Asking for a release of an order that is held, or of a cart that was refused. People with authority decide in Cartera; what became of it is
 * kept here (CarteraRelease), so that no page waits for it. What is granted for a cart serves the next order of the same seller for the same
 * customer that is not dearer: it is checked under the very key that was released.
 */

/* Keeps a refused cart, so that its seller may ask; an earlier one of the same customer, about which he did not ask, goes. */
Map offerRelease() {
    Map check = parameters.check
    if (mayAsk() && check.source == 'LIVE') {
        offered(check.billTo)*.remove()
        makeValue('CarteraRelease', [cartKey: check.cartKey, organizationPartyId: check.organisation, billToPartyId: check.billTo, amount: check.amount,
                                     currencyUomId: check.currency, sellerId: userLogin.userLoginId, state: 'OFFERED', noticedAt: now()]).create()
    }
    return success()
}

/*
 * The key under which a released cart is entered again; none where nothing was asked for it. The row is written to before it is read once
 * more: of two orders that are stored at the same time, the second waits there and sees that the first has used it up.
 */
Map releasedKey() {
    for (Map asked : carts(parameters.billTo)) {
        if (isOpen(asked) && asked.organizationPartyId == parameters.organisation && asked.currencyUomId == parameters.currency
                && parameters.amount <= asked.amount) {
            makeValue('CarteraRelease', [cartKey: asked.cartKey, noticedAt: now()]).store()
            if (!from('CarteraRelease').where('cartKey', asked.cartKey).queryOne().orderId) {
                return success([cartKey: asked.cartKey])
            }
        }
    }
    return success()
}

/* An order has come of it: the release is used up, and of what was refused before nothing is left to ask about. */
Map useRelease() {
    def asked = from('CarteraRelease').where('cartKey', parameters.cartKey).queryOne()
    if (asked) {
        asked.orderId = parameters.orderId
        asked.store()
    }
    offered(parameters.billTo)*.remove()
    return success()
}

/* Asks Cartera; a second press, or one whose answer was lost, finds the first request there. */
Map askRelease() {
    String reason = parameters.reason?.trim()
    Map wish = mayAsk() ? wish() : null
    if (!wish?.mayAsk) {
        return error(label('CarteraUiLabels', mayAsk() ? 'CarteraReleaseNotNeeded' : 'CarteraReleaseNotAllowed'))
    }
    if (!reason || reason.length() > 1000) {
        return error(label('CarteraUiLabels', 'CarteraReleaseNeedsReason'))
    }
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    Map reply = run(service: 'carteraCall', with: [method: 'POST', path: '/api/v1/releases', body: [
            organisation: wish.organizationPartyId, cartKey: wish.cartKey, seller: userLogin.userLoginId, reason: reason,
            validUntil  : LocalDate.now().plusDays(settings.'release.days' as long).toString()]])
    if (!reply.reached) {
        return error(label('CarteraUiLabels', 'CarteraReleaseUnreachable'))
    }
    if (reply.status >= 300) {
        return error(label('CarteraUiLabels', 'CarteraReleaseUnclear', [why: reply.answer.detail ?: reply.answer.title ?: reply.status]))
    }
    delegator.createOrStore(makeValue('CarteraRelease', wish.subMap(ORDER)
            + [orderId: wish.orderId, sellerId: userLogin.userLoginId, reason: reason, noticedAt: now()] + told(reply.answer)))
    return success([successMessage: label('CarteraUiLabels', 'CarteraReleaseAsked')])
}

/* What the page of the order or of the cart shows: how a request stands, and whether one may be made. */
Map showRelease() {
    Map wish = mayAsk() ? wish() : null
    return wish ? success([release: wish]) : success()
}

/* What Cartera says now of requests that may still change. */
Map followReleases() {
    List open = ['REQUESTED', 'GRANTED'].collectMany { from('CarteraRelease').where('state', it).queryList() }
    for (def asked : open) {
        Map reply = isOpen(asked) ? run(service: 'carteraCall', with: [method: 'GET', path: '/api/v1/releases/' + asked.releaseId, patience: 30_000L]) : null
        if (reply && !reply.reached) {
            return success()
        }
        if (!reply || reply.status < 300) {
            (reply ? told(reply.answer) : [state: asked.state == 'GRANTED' ? 'PAST' : 'LAPSED']).each { field, value -> asked[field] = value }
            asked.store()
        }
    }
    return success()
}

private boolean mayAsk() {
    return userLogin && security.hasPermission('CARTERA_ASK', userLogin)
}

private List offered(String billTo) {
    return from('CarteraRelease').where('sellerId', userLogin?.userLoginId, 'billToPartyId', billTo, 'state', 'OFFERED').queryList()
}

private Timestamp now() {
    return new Timestamp(System.currentTimeMillis())
}

private Map told(Map answer) {
    return [releaseId: answer.id as String, state: answer.state, validThru: Date.valueOf(answer.validUntil), decidedBy: answer.decidedBy ?: '',
            note     : answer.note ?: '']
}

/* Whether it may still let an order pass. */
private boolean isOpen(Map asked) {
    return asked?.state in ['REQUESTED', 'GRANTED'] && !asked.validThru.toLocalDate().isBefore(LocalDate.now())
}

private Map wish() {
    return parameters.orderId ? ofOrder() : ofCart()
}

private Map ofOrder() {
    Map kept = from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne()
    Map order = kept ? from('OrderHeader').where('orderId', parameters.orderId).queryOne() : null
    Map asked = kept ? from('CarteraRelease').where('cartKey', kept.cartKey).queryOne() : null
    boolean stopped = kept?.source == 'LIVE' && kept.answer in ['HOLD', 'REJECT'] && order.statusId in ['ORDER_CREATED', 'ORDER_PROCESSING', 'ORDER_HOLD']
    if (!stopped && !asked?.releaseId) {
        return null
    }
    boolean enough = isOpen(asked) && asked.amount >= kept.amount
    return kept.subMap(ORDER) + [orderId: parameters.orderId, mayAsk: stopped && !enough] + became(asked)
}

/* The cart that this seller had refused last, of the customer whose cart he has before him. */
private Map ofCart() {
    Map asked = carts(parameters.billTo).find { !parameters.cartKey || it.cartKey == parameters.cartKey }
    return asked ? asked.subMap(ORDER) + [mayAsk: !isOpen(asked)] + became(asked) : null
}

/* Refused within a day, or asked for until a day that is not over; no order has come of them yet. The latest first. */
private List carts(String billTo) {
    Timestamp yesterday = Timestamp.from(now().toInstant().minus(1, ChronoUnit.DAYS))
    return from('CarteraRelease').where('sellerId', userLogin?.userLoginId, 'billToPartyId', billTo, 'orderId', null).orderBy('-noticedAt').queryList()
            .findAll { it.noticedAt > yesterday || isOpen(it) }
}

private Map became(Map asked) {
    return !asked?.releaseId ? [:] : [granted: asked.state == 'GRANTED', passed: asked.state in ['GRANTED', 'PAST'], text: label('CarteraUiLabels', 'CarteraRelease' + asked.state,
            [seller: asked.sellerId, reason: asked.reason, until: asked.validThru, who: asked.decidedBy, note: asked.note])]
}
