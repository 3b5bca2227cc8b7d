package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ComponentTest {

    @Test
    void everyRuleCallsAServiceOfTheComponentAndWritesItsAttributesOut() {
        for (Element action :
                Component.elements(Component.parse(Component.HOME.resolve("servicedef/secas.xml")), "action")) {
            assertThat(Component.read().services()).containsKey(action.getAttribute("service"));
            assertThat(List.of(
                            "new-transaction",
                            "result-to-context",
                            "result-to-result",
                            "ignore-error",
                            "ignore-failure"))
                    .allMatch(action::hasAttribute);
            assertThat(action.getAttribute("result-to-result")).isEqualTo("false");
        }
    }

    @Test
    void changesAreNotedInTheirOwnTransaction() {
        List<Element> actions =
                Component.elements(Component.parse(Component.HOME.resolve("entitydef/eecas.xml")), "action");

        assertThat(actions)
                .isNotEmpty()
                .allMatch(action -> action.getAttribute("mode").equals("sync")
                        && action.getAttribute("service").equals("carteraNoteChange"));
    }

    @Test
    void everyTextIsThereInEnglishAndInSpanish() {
        for (Element property :
                Component.elements(Component.parse(Component.HOME.resolve("config/CarteraUiLabels.xml")), "property")) {
            assertThat(Component.elements(property, "value").stream().map(v -> v.getAttribute("xml:lang")))
                    .as(property.getAttribute("key"))
                    .containsExactly("en", "es");
            assertThat(placeholders(Component.elements(property, "value").get(0)))
                    .isEqualTo(
                            placeholders(Component.elements(property, "value").get(1)));
        }
    }

    @Test
    void everyDefinitionCanBeRead() throws IOException {
        try (Stream<Path> files = Files.walk(Component.HOME)) {
            assertThat(files.filter(file -> file.toString().endsWith(".xml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Component.parse(file).getDocumentElement())
                            .isNotNull());
        }
    }

    @Test
    void theLinkOfAWarningNamesTheCustomerAsCarterasPageReadsHim() throws IOException {
        Path page = Path.of("..", "web-module", "src", "main", "webapp", "customer.xhtml");

        assertThat(Files.readString(Component.HOME.resolve("src/main/groovy/org/cartera/ofbiz/Warning.groovy")))
                .contains("'/customer.xhtml?id='");
        assertThat(Files.readString(page)).contains("viewParam name=\"id\"");
    }

    /** The job has another number at each run; what it runs by can be found. */
    @Test
    void nothingRunsAnyMoreOnceTheComponentIsRemoved() {
        Document uninstall = Component.parse(Component.HOME.resolve("data/CarteraUninstall.xml"));
        Element job = Component.elements(
                        Component.parse(Component.HOME.resolve("data/CarteraSeedData.xml")), "JobSandbox")
                .get(0);

        assertThat(Component.elements(uninstall, "TemporalExpression"))
                .singleElement()
                .satisfies(over -> {
                    assertThat(over.getAttribute("tempExprId")).isEqualTo(job.getAttribute("tempExprId"));
                    assertThat(over.getAttribute("tempExprTypeId")).isEqualTo("DATE_RANGE");
                    assertThat(over.getAttribute("date2")).startsWith("2000-");
                });
        assertThat(Component.elements(Component.elements(uninstall, "delete").get(0), "JobSandbox"))
                .extracting(first -> first.getAttribute("jobId"))
                .containsExactly(job.getAttribute("jobId"));
    }

    @Test
    void everyServiceIsWhereItsDefinitionSays() throws IOException {
        for (Component.Service service : Component.read().services().values()) {
            assertThat(Files.readString(service.file())).contains("Map " + service.method() + "()");
        }
    }

    private static Set<String> placeholders(Element value) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\$\\{\\w+}").matcher(value.getTextContent());
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
