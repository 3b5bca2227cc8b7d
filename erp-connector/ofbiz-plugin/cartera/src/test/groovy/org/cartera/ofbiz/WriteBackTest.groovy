package org.cartera.ofbiz

import org.apache.ofbiz.entity.GenericValue
import org.apache.ofbiz.entity.util.EntityQuery
import org.apache.ofbiz.testtools.GroovyScriptTestCase

/* What Cartera writes into OFBiz, by a login that has the security group CARTERA_DOOR and nothing else: with the ledger's own rules and permissions. */
class WriteBackTest extends GroovyScriptTestCase {

    private GenericValue door

    @Override
    protected void setUp() {
        door = delegator.createOrStore(delegator.makeValue('UserLogin', [userLoginId: 'carteradoortest', enabled: 'Y']))
        delegator.createOrStore(delegator.makeValue('UserLoginSecurityGroup',
                [userLoginId: 'carteradoortest', groupId: 'CARTERA_DOOR', fromDate: java.sql.Timestamp.valueOf('2001-05-13 12:00:00')]))
    }

    void testAPaymentIsEnteredOnceWithWhatItPays() {
        Map body = [organisation : 'Company', customer: 'AcctBuyer', currency: 'USD', date: '2026-11-22', amount: '30.00',
                    paymentMethod: 'SC_CHECKING', reference: 'R1', comments: 'Bank line 1',
                    applications : [[invoice: 'demo10002', amount: '20.00']]]

        Map first = write('test-payment', 'CREATE_PAYMENT', body)
        Map again = write('test-payment', 'CREATE_PAYMENT', body)

        assert first.result.payment
        assert again.result == first.result
        GenericValue payment = EntityQuery.use(delegator).from('Payment').where('paymentId', first.result.payment).queryOne()
        assert payment.statusId == 'PMNT_RECEIVED'
        List applied = EntityQuery.use(delegator).from('PaymentApplication').where('paymentId', first.result.payment).queryList()
        assert applied*.amountApplied == [20.00]
    }

    void testInterestBecomesOneInvoiceReadyToBePaid() {
        Map body = [organisation: 'Company', customer: 'AcctBuyer', currency: 'USD', date: '2026-11-22', due: '2026-12-22', amount: 12.5,
                    description : 'Late interest']

        Map first = write('test-interest', 'INTEREST_INVOICE', body)
        Map again = write('test-interest', 'INTEREST_INVOICE', body)

        assert again.result == first.result
        assert EntityQuery.use(delegator).from('Invoice').where('invoiceId', first.result.invoice).queryOne().statusId == 'INVOICE_READY'
    }

    void testALetterIsLoggedWithTheCustomer() {
        Map made = write('test-letter', 'LOG_COMMUNICATION',
                [organisation: 'Company', customer: 'AcctBuyer', subject: 'Reminder', text: 'Please pay', at: '2026-11-22T15:00:00Z'])

        assert EntityQuery.use(delegator).from('CommunicationEvent')
                .where('communicationEventId', made.result.communication).queryOne().partyIdTo == 'AcctBuyer'
    }

    private Map write(String key, String action, Map body) {
        return dispatcher.runSync('carteraWriteBack', [idempotencyKey: key, action: action, body: body, userLogin: door])
    }
}
