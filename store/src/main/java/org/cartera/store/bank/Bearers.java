package org.cartera.store.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.FirmName;
import org.cartera.store.Database;

/**
 * Customers by the words that they are called by ({@link KeyIndex#starts}). Names repeat their words, so what was looked up is
 * remembered: some of it, the words that were asked for last.
 */
final class Bearers {
    /** A word that more customers bear tells nothing. */
    private static final int COMMON = 200;

    /** Names in memory, some 20 MB. */
    private static final int MOST = 50_000;

    /** @param words of the name, that tell who it is */
    record Bearer(String customer, String name, List<String> words) {}

    private final Database database;
    private final OrganisationId organisation;
    private final LinkedHashMap<String, List<Bearer>> byWord = new LinkedHashMap<>(1_024, 0.75f, true);
    private int held;

    Bearers(Database database, OrganisationId organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    /** @return who bears each of the words; nobody where a word is common */
    Map<String, List<Bearer>> of(Collection<String> words) {
        Map<String, List<Bearer>> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            List<Bearer> known = byWord.get(word);
            if (known == null) {
                unknown.add(word);
            } else {
                found.put(word, known);
            }
        }
        Map<String, List<Bearer>> fresh = look(unknown);
        for (String word : unknown) {
            List<Bearer> bearers = fresh.getOrDefault(word, List.of());
            found.put(word, bearers);
            remember(word, bearers);
        }
        return found;
    }

    private Map<String, List<Bearer>> look(List<String> words) {
        Map<String, List<Bearer>> found = new HashMap<>();
        if (!words.isEmpty()) {
            database.each(
                    row -> found.computeIfAbsent(row.text("word"), key -> new ArrayList<>())
                            .add(new Bearer(row.text("customer"), row.text("name"), FirmName.words(row.text("name")))),
                    """
                    select s.word, b.customer, b.name from unnest(?::text[]) s(word)
                    cross join lateral (select count(*) as bearers from (select 1 from payer_word c
                        where c.organisation = ? and c.word = s.word limit ?) x) c
                    cross join lateral (select customer, name from payer_word w
                        where w.organisation = ? and w.word = s.word and c.bearers <= ? offset 0) b""",
                    words,
                    organisation.value(),
                    COMMON + 1,
                    organisation.value(),
                    COMMON);
        }
        return found;
    }

    private void remember(String word, List<Bearer> bearers) {
        byWord.put(word, bearers);
        held += 1 + bearers.size();
        Iterator<List<Bearer>> oldest = byWord.values().iterator();
        while (held > MOST) {
            held -= 1 + oldest.next().size();
            oldest.remove();
        }
    }
}
