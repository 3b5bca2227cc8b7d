package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names of firms")
class FirmNameTest {

    @ParameterizedTest
    @CsvSource({
        "FERRETERIA EL TORNILLO, Ferretería El Tornillo S.A.S.",
        "TORNILLO FERRETERIA EL, Ferretería El Tornillo S.A.S.",
        "DISTRIBUCIONES BETA LIMITADA, Distribuciones Beta Ltda.",
        "FERRETERIA EL TORNI, Ferretería El Tornillo S.A.S."
    })
    void areTheSameWithoutAccentsLegalFormOrOrderAndEvenWhenCut(String written, String ours) {
        assertThat(FirmName.likeness(written, ours)).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @CsvSource({"FERETERIA EL TORNILLO, Ferretería El Tornillo S.A.S.", "DISTRIBUCONES BETA, Distribuciones Beta Ltda."
    })
    void areAlikeWithALetterWrong(String written, String ours) {
        assertThat(FirmName.likeness(written, ours)).isBetween(0.85, 0.99);
    }

    @ParameterizedTest
    @CsvSource({
        "FERRETERIA EL CLAVO, Ferretería El Tornillo S.A.S.",
        "DISTRIBUCIONES ALFA, Distribuciones Beta Ltda.",
        "FERRETERIA, Ferretería El Tornillo S.A.S.",
        "BANCO DE BOGOTA, Distribuciones Beta Ltda."
    })
    void thatShareAWordOfTheirTradeAreNotTheSame(String written, String ours) {
        assertThat(FirmName.likeness(written, ours)).isLessThan(0.85);
    }

    @ParameterizedTest
    @CsvSource({"A, B", "'', Acme", "S.A.S., Ltda."})
    void withNothingInThemAreLikeNothing(String one, String other) {
        assertThat(FirmName.likeness(one, other)).isLessThan(0.5);
    }
}
