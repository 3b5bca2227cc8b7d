package org.cartera.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellStoriesTest {
    private static final String START =
            """
            name: A small story
            rule: K2
            customers: [ACME]
            invoices:
              - {id: FV1, issued: 2026-02-03, due: 2026-03-05, amount: 1.500.000}
            timeline:
              - date: 2026-03-05
                run: yes
            """;

    @TempDir
    private Path folder;

    private ByteArrayOutputStream printed;

    @BeforeEach
    void listen() {
        printed = new ByteArrayOutputStream();
    }

    private int tell(String... endings) throws IOException {
        String[] files = new String[endings.length];
        for (int i = 0; i < endings.length; i++) {
            Path file = folder.resolve("story" + i + ".yaml");
            Files.writeString(file, START + endings[i]);
            files[i] = file.toString();
        }
        return TellStories.tell(Arrays.asList(files), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aStoryThatComesOutAsExpectedPassesWithZero() throws IOException {
        assertThat(tell("    expect: {stages: {FV1: due-today}}\n")).isZero();
        assertThat(output()).startsWith("PASS ").contains("story0.yaml: A small story [K2]");
    }

    @Test
    void aDifferenceNamesLineDayCustomerExpectedAndActualAndReturnsOne() throws IOException {
        assertThat(tell("    expect:\n      open: 1.400.000\n")).isEqualTo(1);
        assertThat(output())
                .contains("line 10, 2026-03-05, ACME: open: expected [COP 1400000.00], got [COP 1500000.00]");
    }

    @Test
    void aMisspeltKeyReturnsTwoAndNamesLineKeyAndSuggestion() throws IOException {
        assertThat(tell("    expect:\n      stagse: {FV1: due-today}\n")).isEqualTo(2);
        assertThat(output())
                .contains(
                        "story0.yaml:10: timeline.1.expect.stagse: there is no key 'stagse' here; did you mean 'stages'?");
    }

    @Test
    void anUnknownInvoiceInAnExpectationIsNoSilentDifference() throws IOException {
        assertThat(tell("    expect: {stages: {FV2: due-today}}\n")).isEqualTo(2);
        assertThat(output()).contains("there is no invoice 'FV2' yet; did you mean 'FV1'?");
    }

    @Test
    void unreadableWeighsMoreThanDifferentAndEveryFileIsTold() throws IOException {
        assertThat(tell(
                        "    expect: {open: 1}\n",
                        "    expect: {opne: 1}\n",
                        "    expect: {stages: {FV1: sends due-today}}\n"))
                .isEqualTo(2);
        assertThat(output()).contains("DIFFERENT", "UNREADABLE", "PASS", "1 passed, 1 differ, 1 unreadable");
    }

    @Test
    void aMissingFileAndNoFileAtAllReturnTwo() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(TellStories.tell(
                        java.util.List.of(folder.resolve("none.yaml").toString()), out))
                .isEqualTo(2);
        assertThat(TellStories.tell(java.util.List.of(), out)).isEqualTo(2);
        assertThat(output()).contains("there is no such file", "Usage");
    }

    @Test
    void whatTheDomainRefusesIsAMistakeOfTheStoryAtItsLine() throws IOException {
        assertThat(tell("    dispute: {item: FV1, amount: 0}\n    expect: {open: 1}\n"))
                .isEqualTo(2);
        assertThat(output()).contains("story0.yaml:9: timeline.1.dispute: A dispute needs an amount above zero");
    }

    @Test
    void aStoryWithoutExpectationsIsRefused() throws IOException {
        assertThat(tell("")).isEqualTo(2);
        assertThat(output()).contains("the story expects nothing");
    }
}
