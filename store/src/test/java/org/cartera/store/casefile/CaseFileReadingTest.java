package org.cartera.store.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.TERMS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Rejected;
import org.cartera.store.Database;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileReadingTest {
    private final Portfolio portfolio = new Portfolio();

    @Test
    void anAccountComesWithWhateverIsOpenCreditedOrderedOrRejectedAndNoOther() {
        portfolio
                .customer("OPEN", "Open")
                .customer("PAID", "Paid")
                .customer("CREDIT", "Credit")
                .customer("ORDER", "Order")
                .customer("REJECTED", "Rejected")
                .customer("QUIET", "Quiet")
                .invoice("I1", "OPEN", "USD 10.00", 5)
                .invoice("I2", "PAID", "USD 10.00", 5)
                .payment("P2", "PAID", "USD 10.00", DAY)
                .application("A2", "P2", "I2", "USD 10.00")
                .payment("P3", "CREDIT", "USD 3.00", DAY)
                .order("O1", "ORDER", "USD 7.00")
                .rejected(new Rejected(
                        FactKind.INVOICE,
                        "I9",
                        Portfolio.account("REJECTED"),
                        Rejected.Reason.MISSING_DATE,
                        List.of()));
        portfolio.read();

        List<CaseFile> files = portfolio.allFiles(DAY);

        assertThat(files)
                .extracting(file -> file.account().customer().value())
                .containsExactly("CREDIT", "OPEN", "ORDER", "REJECTED");
        assertThat(files.get(0).ledger().credit()).hasToString("[USD 3.00]");
        assertThat(files.get(2).ledger().orders()).hasSize(1);
        assertThat(files.get(3).ledger().isIncomplete()).isTrue();
        assertThat(portfolio.file("QUIET", DAY)).as("one account may be quiet").isPresent();
        assertThat(portfolio.file("NOBODY", DAY)).isEmpty();
    }

    @Test
    void aRunThatIsReadAgainSeesTheFactsOfItsOwnGeneration() {
        portfolio.customer("C1", "Uno").invoice("I1", "C1", "USD 10.00", 5);
        long first = portfolio.read().number();
        portfolio.payment("P1", "C1", "USD 10.00", DAY).application("A1", "P1", "I1", "USD 10.00");
        long second = portfolio.read().number();

        assertThat(chunk(first))
                .singleElement()
                .satisfies(file -> assertThat(file.ledger().open()).hasToString("[USD 10.00]"));
        assertThat(chunk(second)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leavingSettledDocumentsOutNeverChangesALedger(long seed) {
        List<AccountKey> accounts = randomPortfolio(new Random(seed));
        long generation = portfolio.read().number();
        for (LocalDate asOf : List.of(DAY.minusDays(40), DAY, DAY.plusDays(40))) {
            List<CustomerLedger> expected = new ArrayList<>();
            for (AccountKey account : accounts) {
                CustomerLedger whole = wholeLedger(account, generation, asOf);
                if (!whole.currencies().isEmpty()) {
                    expected.add(whole);
                }
                assertThat(portfolio
                                .file(account.customer().value(), asOf)
                                .orElseThrow()
                                .ledger())
                        .isEqualTo(whole);
            }
            assertThat(portfolio.allFiles(asOf))
                    .extracting(CaseFile::ledger)
                    .filteredOn(ledger -> !ledger.currencies().isEmpty())
                    .isEqualTo(expected);
        }
    }

    /** Payments of one customer for invoices of another, over-applied, part-applied, early and late. */
    private List<AccountKey> randomPortfolio(Random random) {
        List<AccountKey> accounts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            portfolio.customer("C" + i, "Customer " + i);
            accounts.add(Portfolio.account("C" + i));
        }
        for (int i = 0; i < 12; i++) {
            String customer = "C" + random.nextInt(4);
            portfolio.invoice("I" + i, customer, "USD 10.00", random.nextInt(90) - 60);
            String payer = random.nextInt(4) == 0 ? "C" + random.nextInt(4) : customer;
            String paid = random.nextInt(3) == 0 ? "USD 4.00" : "USD 10.00";
            if (random.nextInt(3) > 0) {
                portfolio.payment("P" + i, payer, paid, DAY.plusDays(random.nextInt(60) - 50L));
                portfolio.application("A" + i, "P" + i, "I" + i, random.nextInt(5) == 0 ? "USD 2.00" : paid);
            }
        }
        return accounts;
    }

    private CustomerLedger wholeLedger(AccountKey account, long generation, LocalDate asOf) {
        Database database = new Database(portfolio.database);
        List<String> invoices = database.list(row -> row.text("key"), "select key from fact_invoice");
        List<String> payments = database.list(row -> row.text("key"), "select key from fact_payment");
        return new CaseReading(
                        database,
                        account.organisation(),
                        generation,
                        asOf,
                        List.of(account.customer().value()))
                .with(invoices, payments)
                .files(TERMS)
                .get(0)
                .ledger();
    }

    private List<CaseFile> chunk(long generation) {
        return portfolio.files.chunk(Portfolio.COMPANY, generation, DAY, TERMS, null, 10);
    }
}
