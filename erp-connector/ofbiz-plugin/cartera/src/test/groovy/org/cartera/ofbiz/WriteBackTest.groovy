package org.cartera.ofbiz

import org.apache.ofbiz.accounting.invoice.InvoiceWorker
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

    void testAnInvoiceThatIsPaidInPartStaysOpenThoughThePaymentWouldCoverIt() {
        String invoice = write('test-part-invoice', 'INTEREST_INVOICE', [organisation: 'Company', customer: 'AcctBuyer', currency: 'USD', date: '2026-11-22',
                                                                         due: '2026-12-22', amount: '50.00', description: 'Late interest']).result.invoice

        pay('test-part', '80.00', invoice, '20.00')
        assert status(invoice) == 'INVOICE_READY'
        assert InvoiceWorker.getInvoiceNotApplied(delegator, invoice) == 30.00

        pay('test-rest', '30.00', invoice, '30.00')
        assert status(invoice) == 'INVOICE_PAID'
    }

    private void pay(String key, String amount, String invoice, String applied) {
        Map result = write(key, 'CREATE_PAYMENT', [organisation: 'Company', customer: 'AcctBuyer', currency: 'USD', date: '2026-11-22', amount: amount,
                                                   paymentMethod: 'SC_CHECKING', applications: [[invoice: invoice, amount: applied]]])
        assert result.responseMessage == 'success'
    }

    private String status(String invoice) {
        return EntityQuery.use(delegator).from('Invoice').where('invoiceId', invoice).queryOne().statusId
    }

    void testInterestIsInvoicedInItsOwnCurrency() {
        GenericValue customer = EntityQuery.use(delegator).from('Party').where('partyId', 'AcctBuyer').queryOne()
        String preferred = customer.preferredCurrencyUomId
        customer.preferredCurrencyUomId = 'EUR'
        customer.store()

        Map made = write('test-currency', 'INTEREST_INVOICE', [organisation: 'Company', customer: 'AcctBuyer', currency: 'USD', date: '2026-11-22',
                                                               due: '2026-12-22', amount: '7.00', description: 'Late interest'])
        customer.preferredCurrencyUomId = preferred
        customer.store()

        assert EntityQuery.use(delegator).from('Invoice').where('invoiceId', made.result.invoice).queryOne().currencyUomId == 'USD'
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
