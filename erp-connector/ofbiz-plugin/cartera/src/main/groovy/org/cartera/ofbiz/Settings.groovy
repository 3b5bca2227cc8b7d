package org.cartera.ofbiz

import groovy.transform.Field

/** What is no text at will, in capital letters: a value that is none of these would stop every order, or decide in a way that nobody meant. */
@Field static final Map<String, String> VALUES = [
        'enabled'               : '.*',
        'connect.milliseconds'  : '[1-9]\\d{0,5}',
        'total.milliseconds'    : '[1-9]\\d{0,5}',
        'unreachable.answer'    : 'MIRROR|HOLD|WARN',
        'unknown.answer'        : 'HOLD|WARN|APPROVE',
        'approval.fresh.minutes': '\\d{1,6}',
        'release.days'          : '\\d{1,4}',
        'released.status'       : 'ORDER_APPROVED|ORDER_PROCESSING',
]

/*
 * The settings of this component are rows of SystemProperty with the resource "cartera"; what is absent, or cannot be used, has the value below.
 * A secret may be written as env:NAME, then it is read from that environment variable and never stands in the database.
 */
Map settings() {
    Map settings = [
            'enabled'               : 'Y',
            'url'                   : '',
            'link'                  : '',
            'client'                : 'ofbiz',
            'secret'                : 'env:CARTERA_SECRET',
            'connect.milliseconds'  : '500',
            'total.milliseconds'    : '2000',
            'unreachable.answer'    : 'MIRROR',
            'unknown.answer'        : 'HOLD',
            'approval.fresh.minutes': '5',
            'organisations'         : '',
            'release.days'          : '3',
            'released.status'       : 'ORDER_APPROVED',
            'prepaid.methods'       : 'CREDIT_CARD,EFT_ACCOUNT,GIFT_CARD,EXT_PAYPAL',
            'till.channels'         : 'POS_SALES_CHANNEL',
            'till.methods'          : 'CASH,CREDIT_CARD,EFT_ACCOUNT,GIFT_CARD,PERSONAL_CHECK,CERTIFIED_CHECK',
    ]
    for (Map row : from('SystemProperty').where('systemResourceId', 'cartera').cache().queryList()) {
        String usable = VALUES[row.systemPropertyId]
        String value = usable ? row.systemPropertyValue?.trim()?.toUpperCase() : row.systemPropertyValue?.trim()
        if (value && (!usable || value ==~ usable)) {
            settings[row.systemPropertyId] = value
        } else if (value) {
            logError("The system property cartera/${row.systemPropertyId} cannot be ${value}: ${settings[row.systemPropertyId]} counts")
        }
    }
    if (settings.secret.startsWith('env:')) {
        settings.secret = System.getenv(settings.secret.substring(4)) ?: ''
    }
    return success([settings: settings])
}
