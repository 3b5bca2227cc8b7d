package org.cartera.documents.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankLine.Kind;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfxFormatTest {
    private static final String OFX = Read.textOf("statement.ofx", StandardCharsets.UTF_8);

    @Test
    void movementsAreReadFromTagsThatAreNotClosed() {
        Read read = Read.text(OFX);
        BankLine line = read.line(0);

        assertThat(read.format()).isEqualTo("OFX");
        assertThat(read.statements())
                .containsExactly(new BankStatement(
                        null,
                        "0975-312468",
                        Money.of("USD", "1").currency(),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 2),
                        null,
                        null));
        assertThat(line.amount()).isEqualTo(Money.of("USD", "1250.50"));
        assertThat(line.booked()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(line.bankReference()).isEqualTo("F-1");
        assertThat(line.payer().name()).isEqualTo("Smith & Sons");
        assertThat(line.remittance().text()).isEqualTo("Invoice FV-6001");
        assertThat(read.line(1).kind()).isEqualTo(Kind.CHARGE);
        assertThat(read.line(1).amount()).isEqualTo(Money.of("USD", "-5"));
        assertThat(read.line(1).valued()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void andFromXml() {
        String xml = "<?xml version=\"1.0\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"211\"?>\n"
                + OFX.substring(OFX.indexOf("<OFX>")).replaceAll("<([A-Z]+)>([^<\\n]+)", "<$1>$2</$1>");

        assertThat(Read.text(xml).lines())
                .extracting(BankLine::amount)
                .isEqualTo(Read.text(OFX).lines().stream().map(BankLine::amount).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "<TRNAMT>1250.50, <TRNAMT>1.250.50, BAD_AMOUNT",
        "<TRNAMT>1250.50, , MISSING",
        "<DTPOSTED>20260302120000, <DTPOSTED>20260230120000, BAD_DATE",
        "<DTPOSTED>20260302120000, <DTPOSTED>yesterday, BAD_DATE",
        "<CURDEF>USD, <CURDEF>DOL, BAD_CURRENCY",
        "<ACCTID>0975-312468, , MISSING",
        "</OFX>, , TRUNCATED",
        "</STMTRS>, , TRUNCATED",
        "<CURDEF>USD, <STMTRS><CURDEF>USD, UNREADABLE",
        "<BANKMSGSRSV1>, <!DOCTYPE x>, HOSTILE",
    })
    void whatCannotBeUnderstoodIsRefused(String text, String instead, Reason reason) {
        assertThat(OFX).contains(text);
        assertThat(Read.refused(OFX.replace(text, instead == null ? "" : instead))
                        .reason())
                .isEqualTo(reason);
    }
}
