package org.cartera.ofbiz

import java.sql.Date

/*
 * Asks whether an order may pass. The answer is a check: cartKey, answer (APPROVE, WARN, HOLD, REJECT), source, texts (the reasons with
 * their figures, by language: whoever reads them later may speak another one), what of it the user may read (shown), the release that let it pass (releasedBy, releasedThru, keptThru, releaseState), and what was asked (organisation, billTo, amount, currency).
 * source is LIVE; MIRROR where Cartera was not reached: then the setting unreachable.answer decides, MIRROR (what was last heard of the
 * customer), HOLD or WARN; UNCLEAR where Cartera did not accept the question. Neither of these is ever REJECT: an order is not lost
 * because of them. The mirror's are asked about again by themselves.
 */
Map ask() {
    Map question = parameters.question
    Map reply = run(service: 'carteraCall', with: [method: 'POST', path: '/api/v1/order-checks', body: wire(question)])
    Map known = [cartKey : question.cartKey, organisation: question.organisation, billTo: question.billTo,
                 amount  : question.amount, currency: question.currency]
    if (reply.reached && reply.status < 300 && reply.answer.decision in ['APPROVE', 'WARN', 'HOLD', 'REJECT']) {
        return success([check: known + shown([answer: reply.answer.decision, source: 'LIVE', texts: reasons(reply.answer)]) + released(reply.answer)])
    }
    if (reply.reached) {
        String why = reply.answer.detail ?: reply.answer.title ?: "an answer without a decision (${reply.status})"
        logError("The check ${question.cartKey} got no decision: ${reply.status} ${reply.answer.field ?: ''} ${why}")
        return success([check: known + shown([answer: 'HOLD', source: 'UNCLEAR', texts: inEach { label('CarteraUiLabels', 'CarteraUnclear', [why: why]) }])])
    }
    return success([check: known + shown(unreachable(question))])
}

/* What the user at the screen may read of it: figures with the permission CARTERA_VIEW; other staff are told whom to ask, customers a neutral sentence. */
private Map shown(Map check) {
    boolean figures = userLogin && security.hasPermission('CARTERA_VIEW', userLogin)
    boolean staff = userLogin && ['OFBTOOLS', 'ORDERMGR', 'FACILITY'].any { security.hasEntityPermission(it, '_VIEW', userLogin) }
    return check + [shown: figures ? check.texts[language()] : label('CarteraUiLabels', staff ? 'CarteraAskCredit' : 'CarteraNeutral')]
}

private Map wire(Map question) {
    Map body = question.findAll { it.value != null }
    body.language = language()
    return body
}

private String language() {
    return locale?.language == 'es' ? 'es' : 'en'
}

/* A sentence in each language that is spoken here. */
private Map inEach(Closure<CharSequence> sentence) {
    Locale own = locale
    try {
        return ['en', 'es'].collectEntries {
            locale = Locale.forLanguageTag(it)
            [it, sentence(it).toString()]
        }
    } finally {
        locale = own
    }
}

private Map reasons(Map answer) {
    return inEach {
        String clearing = answer.texts?.clearing?.get(it)
        [answer.texts?.reasons?.get(it) ?: answer.text, clearing ? label('CarteraUiLabels', 'CarteraClears', [clearing: clearing]) : null].findAll().join(' ')
    }
}

private Map released(Map answer) {
    Map release = answer.release
    return release ? [releasedBy  : release.by, releasedThru: Date.valueOf(release.until), keptThru: Date.valueOf(release.keepsUntil),
                      releaseState: release.state] : [:]
}

private Map unreachable(Map question) {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    if (settings.'unreachable.answer' != 'MIRROR') {
        return [answer: settings.'unreachable.answer', source: 'MIRROR', texts: lastKnown { '' }]
    }
    Map credit = from('CarteraCredit').where('organizationPartyId', question.organisation, 'partyId', question.billTo).queryOne()
    if (!credit) {
        return [answer: settings.'unknown.answer', source: 'MIRROR', texts: lastKnown { label('CarteraUiLabels', 'CarteraUnknownCustomer') }]
    }
    Map told = lastKnown { it == 'es' ? credit.textEs : credit.textEn }
    if (credit.answer in ['HOLD', 'REJECT']) {
        return [answer: 'HOLD', source: 'MIRROR', texts: told]
    }
    if (credit.available == null) {
        return [answer: 'HOLD', source: 'MIRROR', texts: lastKnown { label('CarteraUiLabels', 'CarteraNoLimit') }]
    }
    if (question.currency != credit.currencyUomId || question.amount > credit.available) {
        Map sums = [amount: question.amount, currency: question.currency, available: credit.available, limitCurrency: credit.currencyUomId]
        return [answer: 'HOLD', source: 'MIRROR', texts: lastKnown { label('CarteraUiLabels', 'CarteraNoRoom', sums) }]
    }
    return [answer: credit.answer, source: 'MIRROR', texts: told]
}

/* That Cartera was not reached, and what is known all the same. */
private Map lastKnown(Closure<CharSequence> told) {
    return inEach { [label('CarteraUiLabels', 'CarteraUnreachable'), told(it)].findAll().join(' ') }
}
