package org.cartera.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.negotiation.NegotiationBook;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.domain.worklist.Negotiations;
import org.junit.jupiter.api.Test;

/** What we would accept of a customer never reaches a letter, a statement, a file, the dossier or the API (S4-12). */
class PrivatePositionTest {
    private static final Path PAGES = Path.of("../web-module/src/main/webapp");
    private static final Path TEMPLATES = Path.of("../config/src/main/resources/org/cartera/config/templates");

    @Test
    void nothingThatWritesToCustomersOrToProgramsKnowsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.cartera.domain.negotiation..",
                        "org.cartera.domain.worklist..",
                        "org.cartera.store.desk..",
                        "org.cartera.config.wiring..",
                        "org.cartera.web.customer..",
                        "org.cartera.web.worklist..",
                        "org.cartera.scenarios..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(NegotiationPlan.class, NegotiationBook.class, Negotiations.class)
                .check(Rooms.ALL);
    }

    @Test
    void oneTabOfTheCustomerAloneShowsItAndNoTemplateNamesIt() throws IOException {
        assertThat(naming(PAGES, "negotiationForm")).containsExactly("negotiation.xhtml");
        assertThat(naming(PAGES, "customer/negotiation.xhtml")).containsExactly("contacts.xhtml");
        assertThat(naming(TEMPLATES, "negotiation")).isEmpty();
        assertThat(naming(TEMPLATES, "fallback")).isEmpty();
    }

    private static List<String> naming(Path folder, String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(xhtml|vm|js)"))
                    .filter(file -> read(file).contains(word))
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
