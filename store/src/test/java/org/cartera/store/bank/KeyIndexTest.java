package org.cartera.store.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.bank.FakeBank.receipt;

import java.util.List;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.store.Database;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Ferretería El Tornillo S.A.S.")
            .customer("C2", "Panificadora Espiga Dorada")
            .customer("890900608", "Droguería La Salud")
            .invoice("FV-20655", "C1", "USD 80.00", 10)
            .invoice("FV-20656", "C1", "USD 50.00", 5)
            .invoice("FV-20700", "C2", "USD 120.00", 5)
            .invoice("FV-20701", "890900608", "USD 120.00", 5);
    private final Database database = new Database(portfolio.database);

    @Test
    void nobodyIsMadeFindableWhereNoBankTellsAnything() {
        portfolio.run(DAY);

        refresh(5_000);

        assertThat(found("document_key")).isEmpty();
        assertThat(found("payer_name")).isEmpty();
    }

    @Test
    void inSmallPartsTheSameIsFoundAsAtOnceAndMadeAgainNothingMore() {
        portfolio.run(DAY);
        aLineComes();
        refresh(5_000);
        List<List<String>> atOnce = all();
        database.update("delete from document_key");
        database.update("delete from payer_name");
        database.update("delete from payer_word");
        database.update("delete from payer_number");

        refresh(1);
        List<List<String>> inParts = all();
        refresh(2);

        assertThat(atOnce).noneMatch(List::isEmpty).isEqualTo(inParts).isEqualTo(all());
    }

    @Test
    void whoHasAnotherNameIsFoundByItAndNoLongerByTheOldOne() {
        portfolio.run(DAY);
        aLineComes();
        refresh(5_000);
        List<String> before = found("payer_number");

        portfolio.customer("C2", "Molinos Andinos").run(DAY.plusDays(1));
        refresh(5_000);

        assertThat(database.list(
                        row -> row.text("word"), "select word from payer_word where customer = 'C2' order by word"))
                .containsExactly("=MOLINOS ANDINOS", "ANDI", "MOLI");
        assertThat(found("payer_number")).isEqualTo(before);
    }

    private void aLineComes() {
        FakeBank bank = new FakeBank();
        new BankIntake(bank, new PostgresBankBook(portfolio.database, portfolio.work), 1_000_000, portfolio.clock)
                .take(COMPANY, bank.file("a", receipt(DAY, "77.00", "Quien Sabe", "F-90001")), "ana");
    }

    private void refresh(int atOnce) {
        portfolio.work.inNewTransaction(() -> {
            new KeyIndex(database, new OpenDocuments(database), atOnce).refresh(COMPANY);
            return true;
        });
    }

    private List<List<String>> all() {
        return List.of(found("document_key"), found("payer_name"), found("payer_word"), found("payer_number"));
    }

    private List<String> found(String table) {
        return database.list(row -> row.text("row"), "select t::text as row from " + table + " t order by 1");
    }
}
