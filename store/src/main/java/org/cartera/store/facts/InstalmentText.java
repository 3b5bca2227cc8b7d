package org.cartera.store.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.jspecify.annotations.Nullable;

/**
 * How an invoice row keeps its instalments: a single one, the usual case, by due date and source alone; several as text,
 * one a line, {@code number source amount due}.
 */
public record InstalmentText(@Nullable LocalDate due, @Nullable String source, @Nullable String lines) {

    static InstalmentText of(List<Instalment> instalments) {
        Instalment first = instalments.get(0);
        if (instalments.size() == 1 && first.number() == 1) {
            return new InstalmentText(first.due(), first.source().name(), null);
        }
        StringBuilder lines = new StringBuilder();
        for (Instalment part : instalments) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(part.number())
                    .append(' ')
                    .append(part.source())
                    .append(' ')
                    .append(part.amount().amount().toPlainString())
                    .append(part.due() == null ? "" : " " + part.due());
        }
        return new InstalmentText(null, null, lines.toString());
    }

    void write(CopyRows row) {
        row.plain(due).plain(source).text(lines);
    }

    public List<Instalment> instalments(Money total) {
        if (source != null) {
            return List.of(new Instalment(1, due, DueSource.valueOf(source), total));
        }
        List<Instalment> result = new ArrayList<>();
        for (String line : String.valueOf(lines).split("\n", -1)) {
            String[] part = line.split(" ", -1);
            result.add(new Instalment(
                    Integer.parseInt(part[0]),
                    part.length > 3 ? LocalDate.parse(part[3]) : null,
                    DueSource.valueOf(part[1]),
                    Money.of(total.currency(), new BigDecimal(part[2]))));
        }
        return result;
    }
}
