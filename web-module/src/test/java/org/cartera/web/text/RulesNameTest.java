package org.cartera.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy shipped with /srv/cartera/rules, strategy v3 #1a2b | policy shipped with rules, strategy v3 #1a2b",
                "policy v2, strategy shipped with C:\\Program Files\\rules #1a2b | policy v2, strategy shipped with rules #1a2b",
                "policy shipped with /a b/c, strategy shipped with /a b/c #1 | policy shipped with c, strategy shipped with c #1"
            })
    void aFolderOfTheServerIsNamedWithoutTheWayToIt(String version, String shown) {
        assertThat(RulesName.of(version)).isEqualTo(shown);
    }

    @Test
    void whatHasNoFolderIsNamedAsItIs() {
        assertThat(RulesName.of("policy v2, strategy shipped #1a2b")).isEqualTo("policy v2, strategy shipped #1a2b");
    }
}
