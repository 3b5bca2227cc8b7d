package org.cartera.ofbiz

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

/* A row goes only when Cartera has heard what it stands for; what comes meanwhile is a row of its own. */
Map tellChanges() {
    int most = 500
    List rows = from('CarteraChange').orderBy('changeId').maxRows(most).queryList()
    Map concerned = rows.collectEntries { [it.changeId, endOrder(it.orderId) ? customersOf(it) : null] }
    Set waiting = []
    concerned.values().findAll().flatten().unique().groupBy { it.organisation }.each { organisation, those ->
        those.collate(100).findAll { !tell(organisation, it*.party) }.each { waiting.addAll(it) }
    }
    List told = rows.findAll { concerned[it.changeId] != null && !concerned[it.changeId].any { it in waiting } }
    told*.remove()
    return success([more: told.size() == most])
}

/* True where Cartera has heard it; a list that it refuses will not become right by repeating it. */
private boolean tell(String organisation, List parties) {
    Map body = organisation ? [organisation: organisation, parties: parties] : [parties: parties]
    Map reply = run(service: 'carteraCall', with: [method: 'POST', path: '/api/v1/changes', body: body, patience: 30_000L])
    if (reply.reached && reply.status >= 300) {
        logError("Cartera did not take the changes of ${parties}: ${reply.status} ${reply.answer.detail ?: ''}")
    }
    return reply.reached
}

/* An order that is no more gives back what it claims of the limit. True where there is nothing to tell, or it was told. */
private boolean endOrder(String orderId) {
    Map order = orderId ? from('OrderHeader').where('orderId', orderId).queryOne() : null
    def kept = order?.statusId in ['ORDER_CANCELLED', 'ORDER_REJECTED']
            ? from('CarteraOrderCheck').where('orderId', orderId).queryOne() : null
    if (!kept || kept.source == 'ENDED') {
        return true
    }
    Map reply = run(service: 'carteraCall', with: [method: 'POST', path: '/api/v1/orders/' + URLEncoder.encode(orderId, 'UTF-8') + '/cancel',
                                                   body  : [organisation: kept.organizationPartyId], patience: 30_000L])
    if (reply.reached) {
        kept.source = 'ENDED'
        kept.store()
    }
    return reply.reached
}

/* Who is to be read again, at which of our organisations. Where the settings name none, Cartera finds out itself which of the parties is ours. */
private List customersOf(Map change) {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    List ours = settings.organisations.tokenize(', ')
    List parties = parties(change)
    List concerned = ours.findAll { it in parties } ?: ours ?: ['']
    return concerned.collectMany { organisation -> (parties - ours).collect { [organisation: organisation, party: it] } }
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
