package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void aMessagesReferenceBeginsWithThatOfItsRun() {
        assertThat(Reference.ofMessage(12, 345)).hasToString("R12-M345");
        assertThat(Reference.ofMessage(12, 345).text())
                .startsWith(Reference.ofRun(12).text());
        assertThat(Reference.ofDryRun(5)).hasToString("D5");
    }

    @Test
    void whatACustomerReadsOutFromALetterNamesItsMessage() {
        assertThat(Reference.intentIn("R12-M345")).contains(345L);
        assertThat(Reference.intentIn(" r12-m345 ")).contains(345L);
        assertThat(Reference.intentIn("R12")).isEmpty();
        assertThat(Reference.intentIn("345")).isEmpty();
        assertThat(Reference.intentIn("R12-M99999999999999999999")).isEmpty();
    }
}
