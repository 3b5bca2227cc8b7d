package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.ErpUnreachable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An ERP that answers, and one that does not")
class ErpAnswerTest extends OfbizReading {
    @Test
    void theProbeTellsTheClockAndTheNewestReceiptThatCame() {
        erp.receipt("P1", "C1", "10")
                .receipt("P2", "C1", "10")
                .payment("P3", "CUSTOMER_PAYMENT", "C1", "Company", "PMNT_NOT_PAID", "1");
        erp.run("update payment set created_stamp = ('2024-01-0' || right(payment_id, 1) || ' 12:00+00')::timestamptz");
        try (OpenErp source = erp.source()) {
            ErpSource.Probe probe = source.probe(COMPANY);
            assertThat(probe.newestPaymentEntry()).isEqualTo(Instant.parse("2024-01-02T12:00:00Z"));
            assertThat(probe.clock())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            assertThat(source.probe(new OrganisationId("Nobody")).newestPaymentEntry())
                    .isNull();
        }
    }

    @Test
    void anErpThatDoesNotAnswerIsAnOutageThatNamesIt() {
        try (OfbizErpSource source = new OfbizErpSource(
                OfbizSettings.of("jdbc:postgresql://localhost:1/ofbiz", "x", "secret", ErpDatabase.ZONE))) {
            assertThatThrownBy(() -> source.probe(COMPANY))
                    .isInstanceOf(ErpUnreachable.class)
                    .hasMessageContaining("jdbc:postgresql://localhost:1/ofbiz")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aDatabaseThatIsNoOfbizIsAnOutageToo() {
        erp.spoil("invoice_item");
        assertThatThrownBy(this::read).isInstanceOf(ErpUnreachable.class).hasMessageContaining("invoice_item");
    }
}
