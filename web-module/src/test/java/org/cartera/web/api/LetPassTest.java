package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a program is told of the release by which an order passed. */
class LetPassTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @Test
    void whoReleasedAnOrderAndUntilWhenItKeepsItsApprovalAreValuesOfTheirOwn() {
        ReleaseRequest given = granted(new OrderId("SO1"));

        assertThat(LetPass.json(given, 3))
                .hasToString("{\"id\":0,\"by\":\"text: ana, date: never\",\"until\":\"2026-11-26\","
                        + "\"keepsUntil\":\"2026-11-29\",\"state\":\"GRANTED\"}");
        assertThat(LetPass.json(given.decided(ReleaseRequest.State.REVOKED, "beto", NOW, ""), 0)
                        .toString())
                .contains("\"keepsUntil\":\"2026-11-26\"", "\"state\":\"REVOKED\"");
    }

    @Test
    void theGraceIsForAnOrdersOwnReleaseAndNotForItsCustomers() {
        assertThat(LetPass.json(granted(null), 3).toString()).contains("\"keepsUntil\":\"2026-11-26\"");
    }

    private static ReleaseRequest granted(@Nullable OrderId order) {
        AccountKey acme = AccountKey.of("Company", "Acme");
        LocalDate until = LocalDate.of(2026, 11, 26);
        return ReleaseRequest.asked(acme, order, null, null, until, "seller", NOW, "Pays on Monday")
                .decided(ReleaseRequest.State.GRANTED, "text: ana, date: never", NOW, "");
    }
}
