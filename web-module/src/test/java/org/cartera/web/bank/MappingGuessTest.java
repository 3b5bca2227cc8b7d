package org.cartera.web.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartera.domain.bank.BankTables.Look;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.junit.jupiter.api.Test;

class MappingGuessTest {

    @Test
    void aColombianBanksHeadingIsUnderstood() {
        assertThat(MappingGuess.columns(List.of("Fecha", "Descripción", "Pagador", "Referencia", "Valor", "Saldo")))
                .containsExactly("BOOKED", "TEXT", "PAYER_NAME", "REFERENCE", "AMOUNT", "BALANCE");
    }

    @Test
    void debitsAndCreditsOutweighAColumnOfAmounts() {
        assertThat(MappingGuess.columns(List.of("Date", "Value date", "Details", "Debit", "Credit", "Amount")))
                .containsExactly("BOOKED", "VALUED", "TEXT", "DEBIT", "CREDIT", "");
    }

    @Test
    void datesAndDecimalsAreGuessedFromWhatStandsThere() {
        assertThat(MappingGuess.pattern(List.of("28/11/2026", "01/12/2026"))).contains("dd/MM/yyyy");
        assertThat(MappingGuess.pattern(List.of("11/28/2026"))).contains("MM/dd/yyyy");
        assertThat(MappingGuess.pattern(List.of("yesterday"))).isEmpty();
        assertThat(MappingGuess.decimal(List.of("1.250,50"))).isEqualTo(",");
        assertThat(MappingGuess.decimal(List.of("1,250.50", "7"))).isEqualTo(".");
    }

    @Test
    void whatIsGuessedIsAMappingOnceAccountAndCurrencyAreWritten() {
        MappingDraft draft = MappingDraft.guessed(
                "sabana.csv",
                new Look("windows-1252", ';', List.of("Fecha", "Valor"), List.of(List.of("2026-11-28", "12.50"))));
        assertThat(draft.wrong()).contains("mapping.missing.account");
        draft.setAccount("4821");
        draft.setCurrency("xyz");
        assertThat(draft.wrong()).contains("mapping.missing.currency");
        draft.setCurrency("cop");
        assertThat(draft.wrong()).isEmpty();

        ColumnMapping mapping = draft.mapping();
        assertThat(mapping.name()).isEqualTo("sabana");
        assertThat(mapping.columns()).containsEntry(Column.BOOKED, "Fecha").containsEntry(Column.AMOUNT, "Valor");
        assertThat(mapping.decimal()).isEqualTo('.');
        assertThat(mapping.charset()).isEqualTo("windows-1252");
        assertThat(MappingDraft.of(mapping).mapping()).isEqualTo(mapping);
    }

    @Test
    void whatIsSaidTwiceOrNotAtAllIsNamed() {
        MappingDraft draft = MappingDraft.guessed("x.csv", new Look(null, ',', List.of("a", "b"), List.of()));
        assertThat(draft.wrong()).contains("mapping.missing.day");
        draft.getHeadings().get(0).setColumn("BOOKED");
        assertThat(draft.wrong()).contains("mapping.missing.amount");
        draft.getHeadings().get(1).setColumn("BOOKED");
        assertThat(draft.wrong()).contains("mapping.twice");
        assertThat(draft.twice()).contains("mapping.column.BOOKED");
    }
}
