package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExportTest {
    private final OfbizFake ofbiz = new OfbizFake();

    @Test
    void onlyWhatIsListedLeaves() {
        ofbiz.permissions.add("CARTERA_READ");

        for (String entity : List.of("UserLogin", "CreditCard", "SystemProperty", "Payment; drop table payment")) {
            assertThat(export(Map.of("entity", entity)).get("errorMessage")).isEqualTo(entity + " is not exported");
        }
        assertThat((String) export(Map.of("entity", "Person", "field", "socialSecurityNumber", "values", List.of("1")))
                        .get("errorMessage"))
                .contains("no field");
    }

    @Test
    void whoHasNotThePermissionReadsNothing() {
        ofbiz.permissions.add("CARTERA_WRITE");

        assertThat((String) export(Map.of("entity", "Invoice")).get("errorMessage"))
                .contains("CARTERA_READ");
    }

    @Test
    void theListIsTheOneThatTheConnectorReads() throws Exception {
        Properties read = new Properties();
        read.load(org.cartera.erp.copy.CopySettings.class.getResourceAsStream("exported.properties"));
        Map<String, Set<String>> wanted = new TreeMap<>();
        read.forEach(
                (table, columns) -> wanted.put((String) table, new TreeSet<>(List.of(((String) columns).split(" ")))));

        assertThat(exported()).isEqualTo(wanted).hasSize(38);
    }

    private static Map<String, Set<String>> exported() throws Exception {
        String script = Files.readString(Component.HOME.resolve("src/main/groovy/org/cartera/ofbiz/Export.groovy"));
        Map<String, Set<String>> exported = new TreeMap<>();
        Matcher line = Pattern.compile("(?m)^ {8}(\\w+) *: '([\\w ]+)'(?: \\+\\s+'([\\w ]+)')?,$")
                .matcher(script);
        while (line.find()) {
            Set<String> columns = new TreeSet<>();
            String fields = line.group(2) + (line.group(3) == null ? "" : line.group(3));
            List.of(fields.split(" ")).forEach(field -> columns.add(OfbizTables.column(field)));
            exported.put(OfbizTables.column(line.group(1)), columns);
        }
        return exported;
    }

    private Map<String, Object> export(Map<String, Object> asked) {
        return ofbiz.run("carteraExport", new HashMap<>(asked));
    }
}
