package org.cartera.documents.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.exception.MethodInvocationException;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Map<String, String> TEXTS = Map.of(
            "name.vm", "$x.name()",
            "each.vm", "#foreach($x in $all)$x.name() #end",
            "property.vm", "$x.name",
            "page.vm", "<p title=\"$x\">…día — $x</p>");

    private final Templates templates = new Templates(path -> Optional.ofNullable(TEXTS.get(path)));

    /** A value with a name. */
    public record Thing(String name) {}

    /** Another class with a name. */
    public record Person(String name) {}

    /** A class without one. */
    public record Nameless(String title) {}

    @Test
    void aLaterPageMayHoldValuesOfOtherClassesThanAnEarlierOne() {
        assertThat(merged("name.vm", Map.of("x", new Thing("table")))).isEqualTo("table");
        assertThat(merged("name.vm", Map.of("x", new Person("Ana")))).isEqualTo("Ana");
        assertThat(merged("name.vm", Map.of("x", new Thing("chair")))).isEqualTo("chair");
        assertThat(merged("each.vm", Map.of("all", List.of(new Thing("bed"), new Person("Eva")))))
                .isEqualTo("bed Eva ");
        assertThat(merged("property.vm", Map.of("x", Map.of("name", "door")))).isEqualTo("door");
    }

    @Test
    void whatALaterPageCannotAnswerIsStillRefused() {
        assertThat(merged("name.vm", Map.of("x", new Thing("table")))).isEqualTo("table");
        assertThatThrownBy(() -> merged("name.vm", Map.of("x", new Nameless("none"))))
                .isInstanceOf(MethodInvocationException.class);
        assertThat(merged("name.vm", Map.of("x", new Thing("table")))).isEqualTo("table");
    }

    @Test
    void whatOnePageWasToldAnotherDoesNotKnow() {
        merged("name.vm", Map.of("x", new Thing("table")));
        assertThatThrownBy(() -> merged("name.vm", Map.of())).hasMessageContaining("x");
    }

    @Test
    void everyValueIsEscapedForHtmlAndTheTemplateItselfIsNot() {
        Map<String, Object> values = new HashMap<>(Map.of("x", "<Ñandú & \"Co\">"));
        assertThat(templates.mergeHtml("page.vm", values))
                .isEqualTo(
                        "<p title=\"&lt;Ñandú &amp; &quot;Co&quot;&gt;\">…día — &lt;Ñandú &amp; &quot;Co&quot;&gt;</p>");
    }

    @Test
    void bytesAreThePageInUtf8WhateverItsLengthAndItsLetters() {
        for (String value : List.of("", "plain", "Ñ", "€ and 𝄞 and —", "aé".repeat(30_000), "z".repeat(70_000))) {
            String page = templates.mergeHtml("page.vm", new HashMap<>(Map.of("x", value)));
            assertThat(templates.mergeHtmlUtf8("page.vm", new HashMap<>(Map.of("x", value))))
                    .isEqualTo(page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String merged(String path, Map<String, Object> values) {
        return templates.merge(path, new HashMap<>(values));
    }
}
