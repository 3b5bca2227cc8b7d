package org.cartera.store.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.Findings;
import org.cartera.domain.reconciliation.MatchBook.Earlier;
import org.cartera.domain.reconciliation.MatchBook.Question;
import org.cartera.domain.reconciliation.MatchBook.Search;
import org.cartera.store.Database;

/** Reads lines with what is found about them, a chunk in a handful of statements. */
final class LineSearch implements Search {
    private final Database database;
    private final OpenDocuments documents;
    private final OrganisationId organisation;
    private final Bearers bearers;

    LineSearch(Database database, OpenDocuments documents, OrganisationId organisation) {
        this.database = database;
        this.documents = documents;
        this.organisation = organisation;
        this.bearers = new Bearers(database, organisation);
    }

    @Override
    public List<Question> questions(List<Long> numbers) {
        Map<Long, BankLine> lines = lines(numbers);
        Evidence evidence = new Evidence(database, organisation, List.copyOf(lines.values()), bearers);
        Function<BankLine, Findings> findings = evidence.gather(documents);
        Map<Long, List<Earlier>> earlier = earlier(lines);
        List<Question> questions = new ArrayList<>();
        lines.forEach((id, line) -> questions.add(new Question(
                id, line, evidence.clues(line), findings.apply(line), earlier.getOrDefault(id, List.of()))));
        return questions;
    }

    private Map<Long, BankLine> lines(List<Long> numbers) {
        Map<Long, BankLine> lines = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            database.each(
                    row -> lines.put(row.number("id"), LineRow.read(row)),
                    """
                    select l.* from unnest(?::bigint[]) with ordinality w (id, place)
                    cross join lateral (select * from bank_line where id = w.id offset 0) l order by w.place""",
                    numbers.stream().map(String::valueOf).toList());
        }
        return lines;
    }

    private Map<Long, List<Earlier>> earlier(Map<Long, BankLine> lines) {
        List<String> back = new ArrayList<>();
        lines.forEach((id, line) -> {
            if (line.kind() == BankLine.Kind.RETURN || line.kind() == BankLine.Kind.REVERSAL) {
                back.add(id.toString());
            }
        });
        Map<Long, List<Earlier>> earlier = new HashMap<>();
        if (!back.isEmpty()) {
            database.each(
                    row -> earlier.computeIfAbsent(row.number("back"), key -> new ArrayList<>())
                            .add(new Earlier(row.number("id"), LineRow.read(row))),
                    """
                    select b.id as back, e.* from bank_line b join bank_line e on e.organisation = b.organisation
                        and e.account = b.account and e.amount = -b.amount and e.currency = b.currency
                        and e.booked <= b.booked and e.kind = 'TRANSFER' and e.taken_back_by is null
                    where b.id = any(?::bigint[]) order by e.id""",
                    back);
        }
        return earlier;
    }
}
