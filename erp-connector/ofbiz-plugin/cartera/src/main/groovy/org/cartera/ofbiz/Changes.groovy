package org.cartera.ofbiz

import groovy.transform.Field
import org.apache.ofbiz.entity.condition.EntityCondition
import org.apache.ofbiz.entity.condition.EntityOperator

/** So many rows are looked at together. */
@Field static final int MOST = 500

/*
 * "Come and read": whom a change may concern. Cartera reads the facts itself; nothing of a document travels. A change leaves a row in its own
 * transaction, so it is lost with a rollback and seen only after the commit; however many there are, each customer is told once.
 */
Map noteChange() {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    if (settings.enabled == 'Y' && settings.url) {
        Map documents = parameters.subMap(['invoiceId', 'paymentId', 'orderId', 'billingAccountId', 'partyId', 'partyIdFrom', 'partyIdTo'])
        makeValue('CarteraChange', [changeId: delegator.getNextSeqId('CarteraChange')] + documents.findAll { it.value }).create()
    }
    return success()
}

/*
 * A row goes only when Cartera has heard what it stands for; what comes meanwhile is a row of its own. An organisation of which Cartera will not
 * hear from us (401, 403) waits by itself, however many rows it has; where Cartera does not answer, all that is left waits.
 */
Map tellChanges() {
    Map unheard = [organisations: [] as Set, away: false]
    String last = ''
    boolean more = true
    while (more) {
        List rows = from('CarteraChange').where(EntityCondition.makeCondition('changeId', EntityOperator.GREATER_THAN, last))
                .orderBy('changeId').maxRows(MOST).queryList()
        tellOf(rows, unheard)
        last = rows ? rows.last().changeId : last
        more = rows.size() == MOST && !unheard.away && !unheard.organisations.containsAll(ours() ?: [''])
    }
    return success()
}

private void tellOf(List rows, Map unheard) {
    Map concerned = rows.collectEntries { [it.changeId, endOrder(it.orderId, unheard) ? customersOf(it) : null] }
    concerned.values().findAll().flatten().unique().groupBy { it.organisation }.each { organisation, those ->
        those.collate(100).each { tell(organisation, it*.party, unheard) }
    }
    rows.findAll { concerned[it.changeId] != null }.each { settle(it, concerned[it.changeId]*.organisation.unique(), unheard.organisations) }
}

/* What all have heard goes; where one has not, the others are not told again. */
private void settle(def change, List organisations, Set unheard) {
    List heard = organisations.findAll { !(it in unheard) }
    if (heard.size() == organisations.size()) {
        change.remove()
    } else if (heard) {
        change.toldTo = (told(change) + heard).join(',')
        change.store()
    }
}

private List told(Map change) {
    return change.toldTo ? change.toldTo.tokenize(',') : []
}

/* A list that Cartera refuses will not become right by repeating it. */
private void tell(String organisation, List parties, Map unheard) {
    Map body = organisation ? [organisation: organisation, parties: parties] : [parties: parties]
    Map reply = post(organisation, '/api/v1/changes', body, unheard)
    if (reply.reached && reply.status >= 300) {
        logError("Cartera did not take the changes of ${parties}: ${reply.status} ${reply.answer.detail ?: ''}")
    }
}

/* An order that is no more gives back what it claims of the limit. True where there is nothing to tell, or it was told. */
private boolean endOrder(String orderId, Map unheard) {
    Map order = orderId ? from('OrderHeader').where('orderId', orderId).queryOne() : null
    def kept = order?.statusId in ['ORDER_CANCELLED', 'ORDER_REJECTED']
            ? from('CarteraOrderCheck').where('orderId', orderId).queryOne() : null
    if (!kept || kept.source == 'ENDED') {
        return true
    }
    Map reply = post(kept.organizationPartyId, '/api/v1/orders/' + URLEncoder.encode(orderId, 'UTF-8') + '/cancel',
            [organisation: kept.organizationPartyId], unheard)
    if (reply.reached) {
        kept.source = 'ENDED'
        kept.store()
    }
    return reply.reached
}

/* Who was not heard once is not tried again in this run. */
private Map post(String organisation, String path, Map body, Map unheard) {
    if (unheard.away || organisation in unheard.organisations) {
        unheard.organisations << organisation
        return [reached: false]
    }
    Map reply = run(service: 'carteraCall', with: [method: 'POST', path: path, body: body, patience: 30_000L])
    if (!reply.reached) {
        unheard.organisations << organisation
        unheard.away = !(reply.status in [401L, 403L])
    }
    return reply
}

/* Who is to be read again, at which of our organisations. Where the settings name none, Cartera finds out itself which of the parties is ours. */
private List customersOf(Map change) {
    List ours = ours()
    List parties = parties(change)
    List concerned = ours.findAll { it in parties } ?: ours ?: ['']
    return (concerned - told(change)).collectMany { organisation -> (parties - ours).collect { [organisation: organisation, party: it] } }
}

private List ours() {
    return run(service: 'carteraSettings', with: [:]).settings.organisations.tokenize(', ')
}

private List parties(Map change) {
    List known = [change.partyId, change.partyIdFrom, change.partyIdTo]
    if (change.invoiceId) {
        Map invoice = from('Invoice').where('invoiceId', change.invoiceId).queryOne()
        known += [invoice?.partyId, invoice?.partyIdFrom]
    }
    if (change.paymentId) {
        Map payment = from('Payment').where('paymentId', change.paymentId).queryOne()
        known += [payment?.partyIdFrom, payment?.partyIdTo]
    }
    if (change.orderId) {
        known += from('OrderRole').where('orderId', change.orderId).queryList()
                .findAll { it.roleTypeId in ['BILL_TO_CUSTOMER', 'BILL_FROM_VENDOR'] }*.partyId
    }
    if (change.billingAccountId) {
        known += from('BillingAccountRole').where('billingAccountId', change.billingAccountId, 'roleTypeId', 'BILL_TO_CUSTOMER').queryList()*.partyId
    }
    return known.findAll().unique()
}
