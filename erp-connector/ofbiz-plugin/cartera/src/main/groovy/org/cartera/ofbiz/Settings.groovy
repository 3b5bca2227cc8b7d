package org.cartera.ofbiz

/*
 * The settings of this component are rows of SystemProperty with the resource "cartera"; what is absent has the value below.
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
        if (row.systemPropertyValue) {
            settings[row.systemPropertyId] = row.systemPropertyValue
        }
    }
    if (settings.secret.startsWith('env:')) {
        settings.secret = System.getenv(settings.secret.substring(4)) ?: ''
    }
    return success([settings: settings])
}
