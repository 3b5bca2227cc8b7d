package org.cartera.ofbiz

import com.sun.net.httpserver.HttpServer
import org.apache.ofbiz.entity.GenericValue
import org.apache.ofbiz.entity.transaction.TransactionUtil
import org.apache.ofbiz.entity.util.EntityQuery
import org.apache.ofbiz.testtools.GroovyScriptTestCase

/* Real services, real service rules and a real database of OFBiz, with its demo data; in Cartera's place a server that says what the test wants. */
class OrdersTest extends GroovyScriptTestCase {

    private HttpServer cartera
    private String answer
    private final List<String> asked = [].asSynchronized()
    private String formerUrl

    @Override
    protected void setUp() {
        cartera = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        cartera.createContext('/') { exchange ->
            asked << exchange.requestURI.path
            byte[] body = answer.getBytes('UTF-8')
            exchange.sendResponseHeaders(200, body.length)
            exchange.responseBody.write(body)
            exchange.close()
        }
        cartera.start()
        formerUrl = property('url')?.systemPropertyValue
        url("http://127.0.0.1:${cartera.address.port}")
    }

    @Override
    protected void tearDown() {
        cartera.stop(0)
        url(formerUrl ?: '')
    }

    void testARefusedOrderIsNotStoredAndSaysWhy() {
        answer = '{"decision":"REJECT","text":"45 days overdue."}'

        Map result = store()

        assert result.responseMessage == 'error'
        assert result.errorMessage.contains('45 days overdue.')
        assert !result.orderId
    }

    void testAHeldOrderIsStoredAndStaysOnHoldWhenTheCheckoutApprovesIt() {
        answer = '{"decision":"HOLD","text":"Over the limit."}'

        String orderId = store().orderId
        assert order(orderId).statusId == 'ORDER_HOLD'

        dispatcher.runSync('changeOrderStatus', [orderId: orderId, statusId: 'ORDER_APPROVED', userLogin: user('system')])
        assert order(orderId).statusId == 'ORDER_HOLD'
    }

    void testAPersonIsToldWhyAHeldOrderCannotBeApproved() {
        answer = '{"decision":"HOLD","text":"Over the limit."}'
        String orderId = store().orderId

        Map result = dispatcher.runSync('changeOrderStatus',
                [orderId: orderId, statusId: 'ORDER_APPROVED', setItemStatus: 'Y', userLogin: user('system')])

        assert result.responseMessage == 'error'
        assert order(orderId).statusId == 'ORDER_HOLD'
    }

    void testProcessingTakesNoHeldOrderOn() {
        answer = '{"decision":"HOLD","text":"Over the limit."}'
        String orderId = store().orderId

        Map result = dispatcher.runSync('massProcessOrders', [orderIdList: [orderId], userLogin: user('system')])
        assert result.responseMessage == 'error'
        assert result.errorMessageList[0].contains('stays on hold')
        assert order(orderId).statusId == 'ORDER_HOLD'

        // the checkout of a store whose orders wait there for a person
        dispatcher.runSync('changeOrderStatus', [orderId: orderId, statusId: 'ORDER_PROCESSING', userLogin: user('system')])
        assert order(orderId).statusId == 'ORDER_HOLD'
    }

    void testAnOrderThatIsReleasedKeepsByWhomAndUntilWhen() {
        answer = '{"decision":"APPROVE","text":"Released.",' + release('GRANTED') + '}'

        String orderId = store().orderId

        assert kept(orderId).releasedBy == 'carolina'
        assert kept(orderId).releasedThru == java.sql.Date.valueOf('2126-11-26')
        assert kept(orderId).keptThru == java.sql.Date.valueOf('2126-11-29')
        assert kept(orderId).releaseState == 'GRANTED'
    }

    void testAReleaseThatIsTakenBackIsNoticedFromTheFeed() {
        answer = '{"decision":"APPROVE","text":"Released.",' + release('GRANTED') + '}'
        String orderId = store().orderId

        // every answer in one: of the feed, of the order's standing, of requests for releases
        answer = '{"next":"7","rows":[{"organisation":"Company","customer":"DemoCustomer","decision":"HOLD","currency":"USD","daysOverdue":9}],' +
                '"decision":"APPROVE",' + release('REVOKED') + '}'
        dispatcher.runSync('carteraExchange', [userLogin: user('system')])

        assert kept(orderId).releaseState == 'REVOKED'
        assert kept(orderId).answer == 'APPROVE'
    }

    private static String release(String state) {
        return '"release":{"id":7,"by":"carolina","until":"2126-11-26","keepsUntil":"2126-11-29","state":"' + state + '"}'
    }

    void testAnOrderThatPassesKeepsItsAnswer() {
        answer = '{"decision":"APPROVE"}'

        String orderId = store().orderId

        assert kept(orderId).answer == 'APPROVE'
        assert kept(orderId).source == 'LIVE'
        assert asked == ['/api/v1/order-checks']
    }

    void testGoodsOfAnOrderThatMayNotPassAnyMoreAreNotShipped() {
        answer = '{"decision":"APPROVE"}'
        String orderId = store().orderId
        answer = '{"decision":"HOLD","text":"60 days overdue."}'

        Map result = dispatcher.runSync('createShipment', [primaryOrderId: orderId, shipmentTypeId: 'SALES_SHIPMENT',
                                                           statusId: 'SHIPMENT_INPUT', userLogin: user('system')])

        assert result.responseMessage == 'error'
        assert order(orderId).statusId == 'ORDER_HOLD'
    }

    void testAnIncreaseThatIsRefusedIsTakenBack() {
        answer = '{"decision":"APPROVE"}'
        String orderId = store().orderId
        BigDecimal before = order(orderId).grandTotal
        answer = '{"decision":"REJECT","text":"No more."}'

        Map result = dispatcher.runSync('createOrderAdjustment', [orderId: orderId, orderAdjustmentTypeId: 'SURCHARGE_ADJUSTMENT', isManual: 'Y',
                                                                  amount: 100.00, userLogin: user('system')])

        assert result.responseMessage == 'error'
        assert order(orderId).grandTotal == before
    }

    void testADiscountThatIsTakenAwayIsAskedAbout() {
        answer = '{"decision":"APPROVE"}'
        String orderId = store().orderId
        String discount = dispatcher.runSync('createOrderAdjustment', [orderId: orderId, orderAdjustmentTypeId: 'DISCOUNT_ADJUSTMENT', isManual: 'Y',
                                                                       amount: -20.00, userLogin: user('system')]).orderAdjustmentId
        BigDecimal before = order(orderId).grandTotal
        answer = '{"decision":"REJECT","text":"No more."}'

        Map result = dispatcher.runSync('deleteOrderAdjustment', [orderId: orderId, orderAdjustmentId: discount, userLogin: user('system')])

        assert result.responseMessage == 'error'
        assert order(orderId).grandTotal == before
    }

    void testAHeldOrderGoesOnWhenWhatIsLeftOfItPasses() {
        answer = '{"decision":"HOLD","text":"Over the limit."}'
        String orderId = store().orderId
        answer = '{"decision":"APPROVE"}'

        Map result = dispatcher.runSync('cancelOrderItem', [orderId: orderId, orderItemSeqId: '00001', shipGroupSeqId: '00001', cancelQuantity: 1.0,
                                                            userLogin: user('system')])

        assert result.responseMessage == 'success'
        assert order(orderId).statusId == 'ORDER_APPROVED'
        assert kept(orderId).answer == 'APPROVE'
        assert kept(orderId).amount == 38.40
    }

    void testAnOrderThatOfbizCannotStoreSaysWhyAndGivesItsRoomBackAlthoughItsTransactionIsLost() {
        answer = '{"decision":"APPROVE"}'
        long before = cancellations()

        // as a page does it
        Map result
        boolean began = TransactionUtil.begin()
        try {
            result = store('NO-SUCH-PRODUCT')
        } finally {
            TransactionUtil.rollback(began, 'The order was not stored', null)
        }

        assert result.responseMessage == 'error'
        assert cancellations() == before + 1
    }

    private long cancellations() {
        return EntityQuery.use(delegator).from('JobSandbox').where('serviceName', 'carteraCancelCheck').queryCount()
    }

    void testTheSellerOfARefusedOrderAsksAndIsLetInUnderTheReleasedKeyOnce() {
        answer = '{"decision":"REJECT","text":"45 days overdue."}'
        store()
        GenericValue refused = EntityQuery.use(delegator).from('CarteraRelease')
                .where('sellerId', 'admin', 'billToPartyId', 'DemoCustomer', 'state', 'OFFERED').queryOne()
        assert refused.amount == 76.80

        String until = java.time.LocalDate.now().plusDays(3)
        answer = '{"id":7,"state":"REQUESTED","validUntil":"' + until + '","decidedBy":"","note":""}'
        Map result = dispatcher.runSync('carteraAskRelease',
                [billTo: 'DemoCustomer', cartKey: refused.cartKey, reason: 'Pays on Monday', userLogin: user('admin')])
        assert result.responseMessage == 'success'
        answer = '{"id":7,"state":"GRANTED","validUntil":"' + until + '","decidedBy":"carolina","note":""}'
        dispatcher.runSync('carteraFollowReleases', [userLogin: user('system')])

        answer = '{"decision":"APPROVE"}'
        String orderId = store().orderId
        assert kept(orderId).cartKey == refused.cartKey
        assert kept(store().orderId).cartKey != refused.cartKey
        Map shown = dispatcher.runSync('carteraShowRelease', [orderId: orderId, userLogin: user('admin')]).release
        assert shown.text.contains('carolina')
        assert !shown.mayAsk
    }

    void testWhoMayNotAskIsRefused() {
        answer = '{"decision":"HOLD","text":"Over the limit."}'
        String orderId = store().orderId

        Map result = dispatcher.runSync('carteraAskRelease', [orderId: orderId, reason: 'Please', userLogin: user('DemoCustomer')])

        assert result.responseMessage == 'error'
        assert !asked.contains('/api/v1/releases')
    }

    void testAChangedInvoiceLeavesWordForCartera() {
        answer = '{}'
        long before = EntityQuery.use(delegator).from('CarteraChange').queryCount()

        dispatcher.runSync('createInvoice', [invoiceTypeId: 'SALES_INVOICE', partyIdFrom: 'Company', partyId: 'DemoCustomer', currencyUomId: 'USD',
                                             statusId: 'INVOICE_IN_PROCESS', userLogin: user('system')])

        assert EntityQuery.use(delegator).from('CarteraChange').queryCount() > before
        assert asked.isEmpty()
    }

    private Map store(String productId = 'GZ-2644') {
        GenericValue item = delegator.makeValue('OrderItem', [orderItemSeqId: '00001', orderItemTypeId: 'PRODUCT_ORDER_ITEM', productId: productId,
                                                              prodCatalogId: 'DemoCatalog', quantity: 2.0, unitPrice: 38.4, selectedAmount: 0.0,
                                                              isPromo: 'N', isModifiedPrice: 'N', statusId: 'ITEM_CREATED'])
        GenericValue group = delegator.makeValue('OrderItemShipGroup', [carrierPartyId: 'UPS', contactMechId: '9015', isGift: 'N',
                                                                        shipGroupSeqId: '00001', shipmentMethodTypeId: 'NEXT_DAY'])
        GenericValue assoc = delegator.makeValue('OrderItemShipGroupAssoc', [orderItemSeqId: '00001', quantity: 2.0, shipGroupSeqId: '00001'])
        GenericValue payment = delegator.makeValue('OrderPaymentPreference', [paymentMethodTypeId: 'EXT_OFFLINE', statusId: 'PAYMENT_NOT_RECEIVED',
                                                                              maxAmount: 76.80])
        return dispatcher.runSync('storeOrder', [
                orderTypeId           : 'SALES_ORDER', partyId: 'DemoCustomer', currencyUom: 'USD', productStoreId: '9000', grandTotal: 76.80,
                placingCustomerPartyId: 'DemoCustomer', endUserCustomerPartyId: 'DemoCustomer', shipToCustomerPartyId: 'DemoCustomer',
                billToCustomerPartyId : 'DemoCustomer', billFromVendorPartyId: 'Company', orderItems: [item], orderPaymentInfo: [payment],
                orderItemShipGroupInfo: [group, assoc], orderTerms: [], orderAdjustments: [], userLogin: user('admin')])
    }

    private GenericValue order(String orderId) {
        return EntityQuery.use(delegator).from('OrderHeader').where('orderId', orderId).queryOne()
    }

    private GenericValue kept(String orderId) {
        return EntityQuery.use(delegator).from('CarteraOrderCheck').where('orderId', orderId).queryOne()
    }

    private GenericValue user(String id) {
        return EntityQuery.use(delegator).from('UserLogin').where('userLoginId', id).queryOne()
    }

    private GenericValue property(String id) {
        return EntityQuery.use(delegator).from('SystemProperty').where('systemResourceId', 'cartera', 'systemPropertyId', id).queryOne()
    }

    private void url(String url) {
        delegator.createOrStore(delegator.makeValue('SystemProperty',
                [systemResourceId: 'cartera', systemPropertyId: 'url', systemPropertyValue: url]))
    }
}
