package org.cartera.web.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.BankViews.LogRow;
import org.cartera.web.words.Words;
import org.junit.jupiter.api.Test;

class BankLogLineTest {
    private final Words english = new Words(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void whomALinePaysIsNamedAndTheAmountIsWrittenAsPeopleWriteIt() {
        assertThat(line("APPLIED", "auto", "Almacenes Galería", "CLI1118 USD 1200.50")
                        .getNote())
                .isEqualTo("Almacenes Galería · " + english.money(Money.parse("USD 1200.50")));
        assertThat(line("LEARNT", "ana", "Almacenes Galería", "CLI1118 J PEREZ").getNote())
                .isEqualTo("Almacenes Galería · J PEREZ");
        assertThat(line("RETURNED", "auto", "", "line 12").getNote()).isEqualTo("line 12");
    }

    @Test
    void whoDidItIsSaidInWords() {
        assertThat(line("APPLIED", "auto", "", "").getWho()).isEqualTo("Cartera");
        assertThat(line("APPLIED", "api:operations", "", "").getWho()).isEqualTo("program operations");
        assertThat(line("UNDONE", "ana", "", "").getWho()).isEqualTo("ana");
    }

    private BankLogLine line(String what, String who, String customer, String note) {
        return new BankLogLine(
                new LogRow(1, what, who, Instant.EPOCH, null, "", null, customer, note, "", null), english);
    }
}
