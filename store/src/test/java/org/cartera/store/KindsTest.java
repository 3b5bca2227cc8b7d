package org.cartera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class KindsTest {
    private final DataSource source = TestDatabase.migrated();
    private final Kinds kinds = new Kinds("name text, place text, day date, amount numeric")
            .kind(
                    "person",
                    "name, day",
                    "from (values ('Luz', null), ('Ana', date '2026-03-02')) p (name, day)",
                    "name")
            .kind("sum", "place, amount, 'x' as name", "from (values ('here', 12.50)) s (place, amount)");

    @Test
    void rowsOfSeveralKindsAreToldTogetherAndKnownByTheirKind() {
        List<String> told = new ArrayList<>();
        new Database(source)
                .each(
                        row -> told.add(
                                row.text(Kinds.KIND) + " " + row.textOrNull("name") + " " + row.textOrNull("place")),
                        kinds.sql());
        assertThat(told).containsExactly("person Ana null", "person Luz null", "sum x here");
    }

    @Test
    void rowsOfAKindComeInTheOrderOfTheirPlacesAndNumbersAsNumbers() {
        List<String> told = new ArrayList<>();
        Kinds numbers = new Kinds("amount numeric")
                .kind("later", "amount", "from (values (2), (10), (9)) n (amount)", Kinds.place("amount"))
                .kind("last", "amount", "from (values (1)) n (amount)");
        new Database(source).each(row -> told.add(row.text(Kinds.KIND) + " " + row.decimal("amount")), numbers.sql());
        assertThat(told).containsExactly("later 2", "later 9", "later 10", "last 1");
    }

    @Test
    void packedTheyShareColumnsAndEachIsReadUnderTheNamesOfItsKind() {
        Kinds.Packed packed = kinds.packed("");
        List<Object> told = new ArrayList<>();
        new Database(source)
                .each(
                        row -> {
                            Row own = packed.named(row);
                            told.add(own.text("name"));
                            if (own.text(Kinds.KIND).equals("sum")) {
                                told.add(own.text("place") + " " + own.decimal("amount"));
                            } else {
                                told.add(String.valueOf(own.dateOrNull("day")));
                            }
                        },
                        packed.sql());
        assertThat(told).containsExactly("Ana", LocalDate.of(2026, 3, 2).toString(), "Luz", "null", "x", "here 12.50");
        assertThat(packed.sql()).doesNotContain("text_3");
    }
}
