package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.reconciliation.Lines.ACME;
import static org.cartera.domain.reconciliation.Lines.BETA;
import static org.cartera.domain.reconciliation.Lines.cop;
import static org.cartera.domain.reconciliation.Lines.owes;
import static org.cartera.domain.reconciliation.Lines.pays;
import static org.cartera.domain.reconciliation.Lines.reference;

import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Ground;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.customer.AccountKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who pays a bank line")
class WhoPaysTest {
    private static final Map<AccountKey, String> NAMES =
            Map.of(ACME, "Ferretería El Tornillo S.A.S.", BETA, "Distribuciones Beta Ltda.");
    private static final List<OpenDocument> ITEMS =
            List.of(owes(ACME, "FV20655", 1_190_000), owes(ACME, "FV20656", 10_000), owes(BETA, "FV30001", 1_200_000));

    private final CashApplication careful = new CashApplication(CashPolicy.careful());

    @Test
    void theReferenceOfAStatementMeansAllThatTheCustomerOwes() {
        String rf = OpenDocument.reference(ACME).orElseThrow().text();

        assertThat(ITEMS.get(0).keys()).contains(rf);
        Judgement judgement = careful.judge(
                pays(cop(1_200_000), new Payer(null, null, null), reference(rf)), new Findings(ITEMS, NAMES, Map.of()));

        assertThat(judgement).isInstanceOf(Judgement.Apply.class);
        assertThat(judgement.suggestions().get(0).account()).isEqualTo(ACME);
        assertThat(rules(judgement)).contains("match.payer-reference", "match.amount-balance");
    }

    @Test
    void aTaxNumberAloneIsAskedAboutAndWithTheNameItIsSure() {
        Findings found = new Findings(ITEMS, NAMES, Map.of(), Map.of(ACME, "800219774"));

        Judgement alone = careful.judge(pays(10_000, null, "NIT 800219774"), found);
        assertThat(alone).isInstanceOf(Judgement.Ask.class);
        assertThat(rules(alone)).contains("match.payer-number");

        Judgement named = careful.judge(pays(10_000, "FERRETERIA EL TORNI", "NIT 800219774"), found);
        assertThat(named).isInstanceOf(Judgement.Apply.class);
    }

    @Test
    void aTaxNumberIsReadWithOrWithoutItsDotsAndItsCheckDigit() {
        assertThat(PayerNumbers.of("800.219.774-1")).containsExactlyInAnyOrder("8002197741", "800219774");
        assertThat(PayerNumbers.in(pays(1, null, "PAGO NIT 800.219.774-1 FACT")))
                .contains("800219774");
        assertThat(PayerNumbers.in(pays(1, "8002197741 FERRETERIA", ""))).contains("8002197741");
        assertThat(PayerNumbers.of("C1")).isEmpty();
        assertThat(PayerNumbers.of("FERRETERIA")).isEmpty();
    }

    @Test
    void aNameInPlainTextIsAClueButNeverCertainty() {
        assertThat(FirmName.inText(pays(1, null, "TRANSF FERRETERIA EL TORNILLO FACT 20655")))
                .isEqualTo("FERRETERIA TORNILLO");
        assertThat(FirmName.inText(pays(1, "SOMEBODY", "FERRETERIA EL TORNILLO")))
                .isEmpty();
        assertThat(FirmName.inText(pays(1, null, "PAGO FACT 20655"))).isEmpty();

        Judgement judgement = careful.judge(
                pays(10_000, null, "TRANSF FERRETERIA EL TORNILLO"), new Findings(ITEMS, NAMES, Map.of()));
        assertThat(judgement).isInstanceOf(Judgement.Ask.class);
        assertThat(judgement.suggestions().get(0).account()).isEqualTo(ACME);
        assertThat(rules(judgement)).contains("match.name-alike");
    }

    private static List<String> rules(Judgement judgement) {
        return judgement.suggestions().get(0).reasons().stream()
                .map(Ground::rule)
                .toList();
    }
}
