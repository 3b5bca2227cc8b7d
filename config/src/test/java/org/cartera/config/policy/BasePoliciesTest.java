package org.cartera.config.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cartera.domain.reconciliation.CashPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasePoliciesTest {

    @Test
    void aFolderLaysItsKeysOverTheShippedOnes(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), "hold: {daysOverdue: 45}");
        BasePolicies laid = BasePolicies.with(folder);
        assertThat(laid.policy().child("hold").whole("daysOverdue", 0, 0, 3650)).isEqualTo(45);
        assertThat(laid.policy().child("hold").flag("expiredLimit", false)).isTrue();
        assertThat(laid.strategy().children("stages")).hasSize(9);
        assertThat(laid.name()).isEqualTo("shipped with " + folder.getFileName());
    }

    @Test
    void anEmptyFolderIsRefusedBecauseItMustBeAMistake(@TempDir Path folder) {
        assertThatThrownBy(() -> BasePolicies.with(folder))
                .hasMessageContaining("neither policy.yaml nor strategy.yaml");
    }

    @Test
    void aMisspeltKeyRefusesTheStart(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("strategy.yaml"), "gracedays: 3");
        assertThatThrownBy(() -> BasePolicies.with(folder)).hasMessageContaining("did you mean 'graceDays'");
    }

    @Test
    void whatCannotBeMeantIsToldWithFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), "aging: [30]\nhold:\n  daysOverdu: 3\n");
        assertThatThrownBy(() -> BasePolicies.with(folder))
                .hasMessageStartingWith("cartera.policy.dir: " + folder.resolve("policy.yaml") + ":3: hold.daysOverdu");
    }

    @Test
    void aLetterThatNobodyHasWrittenRefusesTheStartWithFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("strategy.yaml"),
                """
                segments:
                  - name: wholesale
                    classifications: [MAYORISTA]
                    strategy:
                      stages:
                        letter-1: {template: letter-wholesale}
                """);
        BasePolicies laid = BasePolicies.with(folder);
        assertThatThrownBy(() -> laid.checkLetters(folder, letter -> !letter.equals("letter-wholesale")))
                .hasMessageStartingWith("cartera.policy.dir: " + folder.resolve("strategy.yaml") + ":")
                .hasMessageContaining("letter-wholesale, which is not written in Spanish and English");
        assertThatCode(() -> laid.checkLetters(folder, letter -> true)).doesNotThrowAnyException();
    }

    @Test
    void cashIsAppliedByThePolicyThatItWasTriedUnder() {
        assertThat(PolicyReader.read("shipped", ShippedPolicies.policy(), ShippedPolicies.strategy(), "CO")
                        .cash())
                .isEqualTo(CashPolicy.shipped());
    }

    @Test
    void theShippedRulesReadBackFromTheirKeptTextDecideTheSame() {
        for (YamlNode shipped : java.util.List.of(ShippedPolicies.policy(), ShippedPolicies.strategy())) {
            assertThat(YamlNode.parse(shipped.yaml()).yaml()).isEqualTo(shipped.yaml());
        }
        YamlNode policy = YamlNode.parse(ShippedPolicies.policy().yaml());
        YamlNode strategy = YamlNode.parse(ShippedPolicies.strategy().yaml());
        var kept = PolicyReader.read("kept", policy, strategy, "CO");
        var shipped = PolicyReader.read("kept", ShippedPolicies.policy(), ShippedPolicies.strategy(), "CO");

        assertThat(kept.hold()).isEqualTo(shipped.hold());
        assertThat(kept.strategies()).isEqualTo(shipped.strategies());
        assertThat(kept.contact()).isEqualTo(shipped.contact());
        assertThat(kept.promises()).isEqualTo(shipped.promises());
        assertThat(kept.addresses()).isEqualTo(shipped.addresses());
    }

    @Test
    void isWrittenAsAPersonWritesItAndReadBackTheSame() {
        String text = "flag: true\ndays: 30\nempty: ''\nword: 'null'\nlist:\n- SATURDAY\n- '~'\n";
        assertThat(YamlNode.parse(text).yaml()).isEqualTo(text);
    }
}
