package org.cartera.ofbiz

import java.time.LocalDate

/*
 * Screen action: finds the customer of the page and what the mirror knows of him. It asks nobody over the network: a page must not wait.
 * Of an order it tells why it waits, whether its money was received meanwhile, that it was answered without Cartera, and, in a quieter tone (RELEASED), that somebody let it pass although
 * its customer is held. Whoever may not see figures (no CARTERA_VIEW) is told only what
 * keeps an order from passing, in a plain word.
 * The customer is parameters.partyId on the party's profile, the bill-to party of parameters.orderId, or that of the cart. Who buys from several
 * of our organisations has a credit with each: an order and a cart show that of their own, the profile the one heard of last.
 */
context.carteraWarning = null
context.carteraCustomer = null
String organisation = null
if (userLogin) {
    String customer = null
    if (context.carteraOf == 'party') {
        customer = parameters.partyId
    } else if (parameters.orderId) {
        customer = from('OrderRole').where('orderId', parameters.orderId, 'roleTypeId', 'BILL_TO_CUSTOMER').queryFirst()?.partyId
        organisation = from('OrderRole').where('orderId', parameters.orderId, 'roleTypeId', 'BILL_FROM_VENDOR').queryFirst()?.partyId
    } else if (context.carteraView in ['orderentry', 'orderagreements', 'orderterm', 'showcart', 'quickcheckout', 'custsetting', 'shipsetting',
                                       'optionsetting', 'billsetting', 'confirm', 'checkout', 'checkoutshippingaddress', 'additionalParty']) {
        def cart = session?.getAttribute('shoppingCart')
        customer = cart && cart.getOrderType() == 'SALES_ORDER' ? cart.getBillToCustomerPartyId() ?: cart.getPartyId() : null
        organisation = customer ? cart.getBillFromVendorPartyId() : null
    }
    context.carteraCustomer = customer
}
if (userLogin) {
    boolean figures = security.hasPermission('CARTERA_VIEW', userLogin)
    String customer = context.carteraCustomer
    List credits = customer ? from('CarteraCredit').where('partyId', customer).orderBy('-asOf').queryList() : []
    Map credit = credits.find { !organisation || it.organizationPartyId == organisation }
    Map kept = context.carteraOf == 'order' && parameters.orderId ? from('CarteraOrderCheck').where('orderId', parameters.orderId).queryOne() : null
    String language = locale.language == 'es' ? 'Es' : 'En'
    boolean orderTold = kept && (!(kept.answer in ['APPROVE', 'WARN']) || kept.source == 'MIRROR')
    String stops = [orderTold ? kept.answer : null, credit?.answer].find { it in ['HOLD', 'REJECT'] }
    boolean received = kept?.answer in ['HOLD', 'REJECT'] && kept.amount <=
            from('OrderPaymentPreference').where('orderId', parameters.orderId, 'statusId', 'PAYMENT_RECEIVED').queryList().sum(0.0) { it.maxAmount ?: 0.0 }
    Map wish = kept ? from('CarteraRelease').where('cartKey', kept.cartKey).queryOne() : null
    boolean passed = kept?.source == 'LIVE' && kept.answer in ['APPROVE', 'WARN'] && stops && kept.releasedThru
    boolean takenBack = passed && (kept.releaseState == 'REVOKED' || wish?.state == 'REVOKED')
    // in the days of grace after the release the order keeps its approval
    boolean released = passed && !takenBack && !(kept.keptThru ?: kept.releasedThru).toLocalDate().isBefore(LocalDate.now())
    boolean grace = released && kept.releasedThru.toLocalDate().isBefore(LocalDate.now())
    String note = security.hasPermission('CARTERA_ASK', userLogin) && wish?.note ? ' ' + wish.note.replaceFirst(/(?<![.!?])$/, '.') : ''
    String release = released ? label('CarteraUiLabels', grace ? 'CarteraReleaseGRACE' : 'CarteraReleaseGRANTED',
            [who: kept.releasedBy, until: kept.releasedThru, keeps: kept.keptThru, note: label('CarteraUiLabels', 'CarteraStill' + stops) + note]) : null
    // where the seller asked for it, the state of his request says so
    String back = takenBack && wish?.state != 'REVOKED' ? label('CarteraUiLabels', 'CarteraTakenBack', [who: kept.releasedBy]) : ''
    if (!figures && released) {
        context.carteraWarning = [answer: 'RELEASED', party: customer, plain: false, received: false, text: release, days: 0]
    } else if (!figures) {
        context.carteraWarning = stops ? [answer: stops, party: customer, plain: true, received: received, text: back, days: 0] : null
    } else if (orderTold || credit && (credit.answer != 'APPROVE' || credit.daysOverdue)) {
        Map settings = run(service: 'carteraSettings', with: [:]).settings
        context.carteraWarning = [
                answer  : released ? 'RELEASED' : orderTold ? kept.answer : credit.answer,
                party   : customer,
                plain   : false,
                received: received,
                text    : release ?: [back, orderTold ? kept['reasons' + language] : credit['text' + language]].findAll().join(' '),
                days    : credit?.daysOverdue ?: 0,
                overdue : credit?.overdueAmount,
                // who has paid more than he owes uses nothing of his limit
                used    : credit?.exposure == null ? null : credit.exposure.max(0.0),
                // an order that waits takes nothing of the limit yet, while its reasons are of the sum with it
                without : orderTold && !released && kept.answer in ['HOLD', 'REJECT'],
                inHand  : credit?.exposure != null && credit.exposure < 0 ? credit.exposure.negate() : null,
                left    : credit?.available?.max(0.0),
                limit   : credit?.creditLimit,
                currency: credit?.currencyUomId,
                // the reasons of an order are of the moment in which it was judged, the figures of the one in which Cartera last told of the customer
                checked : orderTold && !release ? kept.checkedAt : null,
                asOf    : credit?.asOf,
                link    : settings.link ? settings.link.replaceAll('/+$', '') + '/customer.xhtml?id=' +
                        URLEncoder.encode(customer, 'UTF-8') : null]
    }
}
