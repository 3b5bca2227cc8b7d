package org.cartera.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.scenarios.story.Story;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every story that ships comes out as it expects, and names the rule that it guards. */
class StoriesTest {
    static final Path FOLDER = Path.of("src", "main", "scenarios");

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyStoryComesOutAsExpected() {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(Story.read(file).tell()).isEmpty()));
    }

    @Test
    void atLeastSixtyStoriesShipAndEachNamesItsRule() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files())
                .allSatisfy(file -> assertThat(Story.read(file).rule()).matches("[KST]\\d.*"));
    }
}
