package org.cartera.store.bank;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.LinePrint;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.money.Money;
import org.cartera.store.Row;
import org.cartera.store.facts.CopyRows;
import org.jspecify.annotations.Nullable;

/** A bank line as a row. */
final class LineRow {
    /** In the order in which {@link #write} writes them. */
    static final String COLUMNS =
            """
            print, account, booked, valued, currency, amount, instructed_currency, instructed, charges_currency, charges, kind,
            bank_reference, end_to_end, payer_name, payer_account, payer_bank, reference, documents, words, reason, place""";

    private LineRow() {}

    static void write(CopyRows row, BankLine line) {
        row.plain(LinePrint.of(line).text())
                .text(line.account())
                .plain(line.booked())
                .plain(line.valued())
                .money(line.amount())
                .money(line.instructed())
                .money(line.charges())
                .plain(line.kind())
                .text(line.bankReference())
                .text(line.endToEnd())
                .text(line.payer().name())
                .text(line.payer().account())
                .text(line.payer().bank())
                .texts(line.remittance().references())
                .text(documents(line.remittance().documents()))
                .text(line.remittance().text())
                .text(line.reason())
                .text(line.place());
    }

    static BankLine read(Row row) throws SQLException {
        return new BankLine(
                row.text("account"),
                row.date("booked"),
                row.date("valued"),
                row.money("currency", "amount"),
                row.moneyOrNull("instructed_currency", "instructed"),
                row.moneyOrNull("charges_currency", "charges"),
                row.constant(BankLine.Kind.class, "kind"),
                row.textOrNull("bank_reference"),
                row.textOrNull("end_to_end"),
                new Payer(row.textOrNull("payer_name"), row.textOrNull("payer_account"), row.textOrNull("payer_bank")),
                new Remittance(row.texts("reference"), documents(row.text("documents")), row.text("words")),
                row.textOrNull("reason"),
                row.text("place"));
    }

    /** One a line, parted by tabs. */
    private static String documents(List<Remittance.Document> documents) {
        return documents.stream()
                .map(one -> flat(one.number()) + "\t" + text(one.paid()) + "\t" + text(one.deducted()) + "\t"
                        + (one.reason() == null ? "" : flat(one.reason())))
                .collect(Collectors.joining("\n"));
    }

    private static List<Remittance.Document> documents(String text) {
        List<Remittance.Document> documents = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String line : text.split("\n", -1)) {
                String[] part = line.split("\t", -1);
                documents.add(new Remittance.Document(
                        part[0], money(part[1]), money(part[2]), part[3].isEmpty() ? null : part[3]));
            }
        }
        return documents;
    }

    private static String text(@Nullable Money money) {
        return money == null ? "" : money.toString();
    }

    private static @Nullable Money money(String text) {
        return text.isEmpty() ? null : Money.parse(text);
    }

    private static String flat(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }
}
