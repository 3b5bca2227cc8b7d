package org.cartera.walls;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The packages of the domain know only those to their left, and no two know each other. */
class DomainOrderTest {
    private static final String DOMAIN = "org.cartera.domain.";

    /** From left to right; packages in one line may know each other one way. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("money", "calendar", "customer", "staff", "action"),
            Set.of("receivable", "bank"),
            Set.of("aging", "promise", "dispute", "contact", "reconciliation", "commission"),
            Set.of("credit", "casefile", "comparison"),
            Set.of("hold", "strategy", "diagnosis"),
            Set.of("gate", "negotiation", "legal"),
            Set.of("statement", "portfolio"),
            Set.of("dryrun", "decisionlog", "worklist", "mailbox", "call"));

    @Test
    void noPackageKnowsOneToItsRight() {
        Map<String, Integer> place = new HashMap<>();
        for (int line = 0; line < ORDER.size(); line++) {
            for (String name : ORDER.get(line)) {
                place.put(name, line);
            }
        }
        Set<String> wrong = new TreeSet<>();
        Rooms.ALL.stream()
                .filter(one -> one.getPackageName().startsWith(DOMAIN))
                .forEach(one -> {
                    assertThat(place)
                            .as("the order names the package of " + one.getName())
                            .containsKey(packageOf(one));
                    one.getDirectDependenciesFromSelf().stream()
                            .filter(use -> use.getTargetClass().getPackageName().startsWith(DOMAIN))
                            .filter(use ->
                                    place.getOrDefault(packageOf(use.getTargetClass()), 0) > place.get(packageOf(one)))
                            .forEach(use -> wrong.add(
                                    one.getName() + " → " + use.getTargetClass().getName()));
                });

        assertThat(wrong).isEmpty();
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching(DOMAIN + "(*)..").should().beFreeOfCycles().check(Rooms.ALL);
    }

    private static String packageOf(JavaClass one) {
        return one.getPackageName().substring(DOMAIN.length()).split("\\.")[0];
    }
}
