package org.cartera.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may enter which room. A rule about a room without classes fails, so that a moved package cannot slip past its wall. */
class RoomsTest {
    private static final List<String> ROOMS = List.of(
            "org.cartera.domain..",
            "org.cartera.erp..",
            "org.cartera.store..",
            "org.cartera.documents..",
            "org.cartera.config..",
            "org.cartera.batch..",
            "org.cartera.web..",
            "org.cartera.scenarios..",
            "org.cartera.launch..");

    @Test
    void everyClassLivesInAKnownRoom() {
        assertThat(Rooms.ALL).isNotEmpty().allSatisfy(one -> assertThat(ROOMS)
                .as(one.getName())
                .anyMatch(room -> (one.getPackageName() + ".").startsWith(room.replace("..", "."))));
    }

    @Test
    void theDomainKnowsNoPlatformAndNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.cartera.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "javax..", "java.sql..")
                .check(Rooms.ALL);
    }

    @Test
    void theDomainKnowsNothingButJavaAndItself() {
        noClasses()
                .that()
                .resideInAPackage("org.cartera.domain..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                        "java..", "org.cartera.domain..", "org.jspecify.annotations"))
                .check(Rooms.ALL);
    }

    @Test
    void theStoreSeesOnlyTheDomain() {
        mayEnter("org.cartera.store..");
    }

    @Test
    void theErpConnectorSeesOnlyTheDomain() {
        mayEnter("org.cartera.erp..");
    }

    @Test
    void theDocumentsSeeOnlyTheDomain() {
        mayEnter("org.cartera.documents..");
    }

    @Test
    void theBatchJobsSeeOnlyTheDomain() {
        mayEnter("org.cartera.batch..");
    }

    @Test
    void theWebSeesOnlyTheDomain() {
        mayEnter("org.cartera.web..");
    }

    @Test
    void theScenariosSeeOnlyTheDomainAndTheReaderOfPolicies() {
        noClasses()
                .that()
                .resideInAPackage("org.cartera.scenarios..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.cartera..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "org.cartera.scenarios..", "org.cartera.domain..", "org.cartera.config.policy..")))
                .check(Rooms.ALL);
    }

    @Test
    void nobodyButTheLauncherDependsOnTheComposition() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.cartera.config..", "org.cartera.launch..", "org.cartera.scenarios..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cartera.config..")
                .check(Rooms.ALL);
    }

    @Test
    void theLauncherSeesOnlyTheSettings() {
        noClasses()
                .that()
                .resideInAPackage("org.cartera.launch..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.cartera..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "org.cartera.launch..",
                                "org.cartera.config.settings..",
                                "org.cartera.scenarios.demo..")))
                .check(Rooms.ALL);
    }

    @Test
    void jakartaPersistenceIsSpokenOnlyInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.cartera.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(Rooms.ALL);
    }

    private static void mayEnter(String room) {
        String[] others = ROOMS.stream()
                .filter(other -> !other.equals(room) && !other.equals("org.cartera.domain.."))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as(room + " uses nothing of " + Arrays.toString(others))
                .check(Rooms.ALL);
    }
}
