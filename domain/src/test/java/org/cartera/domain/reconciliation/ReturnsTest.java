package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.reconciliation.Lines.DAY;
import static org.cartera.domain.reconciliation.Lines.cop;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money that went back")
class ReturnsTest {
    private static BankLine line(
            BankLine.Kind kind, LocalDate day, long amount, @Nullable String number, String payer) {
        return new BankLine(
                "123",
                day,
                day,
                cop(amount),
                null,
                null,
                kind,
                null,
                number,
                new Payer(payer, null, null),
                Remittance.NONE,
                null,
                "line 1");
    }

    private static BankLine came(int daysAgo, long amount, @Nullable String number, String payer) {
        return line(BankLine.Kind.TRANSFER, DAY.minusDays(daysAgo), amount, number, payer);
    }

    private static BankLine wentBack(long amount, @Nullable String number, String payer) {
        return line(BankLine.Kind.RETURN, DAY, amount, number, payer);
    }

    @Test
    void takesBackTheLineOfItsNumber() {
        BankLine one = came(2, 500, "E2E-1", "Acme");
        BankLine other = came(1, 500, "E2E-2", "Acme");

        assertThat(Returns.pair(wentBack(-500, "E2E-1", "Acme"), List.of(one, other)))
                .contains(one);
    }

    @Test
    void withoutANumberTakesBackTheOnlyLineOfThatPayerAndAmount() {
        BankLine one = came(2, 500, null, "Acme");

        assertThat(Returns.pair(wentBack(-500, null, "ACME"), List.of(one, came(1, 500, null, "Beta"))))
                .contains(one);
    }

    @Test
    void isAskedAboutWhereTwoLinesFit() {
        assertThat(Returns.pair(
                        wentBack(-500, null, "Acme"), List.of(came(2, 500, null, "Acme"), came(1, 500, null, "Acme"))))
                .isEmpty();
    }

    @Test
    void takesBackNothingOfAnotherAmountNorAnythingLater() {
        assertThat(Returns.pair(
                        wentBack(-500, "E2E-1", "Acme"),
                        List.of(came(2, 501, "E2E-1", "Acme"), came(-1, 500, "E2E-1", "Acme"))))
                .isEmpty();
    }

    @Test
    void isNotAnOrdinaryPaymentOut() {
        BankLine refund = line(BankLine.Kind.TRANSFER, DAY, -500, "E2E-1", "Acme");

        assertThat(Returns.pair(refund, List.of(came(2, 500, "E2E-1", "Acme")))).isEmpty();
    }
}
