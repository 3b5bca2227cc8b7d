package org.cartera.erp.ofbiz;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Over HTTP OFBiz gives the same facts as from its database")
@ExtendWith(OverHttp.class)
class OverHttpTest {
    @Nested
    class Answers extends ErpAnswerTest {}

    @Nested
    class ContactPoints extends ContactPointReadingTest {}

    @Nested
    class Increments extends IncrementalReadTest {
        /** One night of each kind: the facts are made of the copy as they are made of the database. */
        @Override
        int[] nights() {
            return new int[] {0, 1, 2, 3, 8, 9};
        }

        @Override
        @ParameterizedTest
        @ValueSource(longs = 1)
        void afterAnyHistoryAnIncrementalReadKnowsWhatAFullReadKnows(long seed) throws Exception {
            super.afterAnyHistoryAnIncrementalReadKnowsWhatAFullReadKnows(seed);
        }
    }

    @Nested
    class DueDates extends InvoiceDueReadingTest {}

    @Nested
    class Invoices extends InvoiceReadingTest {}

    @Nested
    class Totals extends InvoiceTotalReadingTest {}

    @Nested
    class Orders extends OrderReadingTest {}

    @Nested
    class Parties extends PartyReadingTest {}

    @Nested
    class Payments extends PaymentReadingTest {}

    @Nested
    class Rates extends RateReadingTest {}

    @Nested
    class Watched extends WatchTest {}
}
