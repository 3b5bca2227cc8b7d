package org.cartera.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, says the same things, and every text that a page or a decision asks for exists. */
class MessagesTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern ASKED_BY_PAGE =
            Pattern.compile("(?:msg\\['|txt\\.(?:of|count)\\(')([a-zA-Z][\\w.-]*)'(?!\\.)");
    private static final Pattern ASKED_BY_BEAN = Pattern.compile(
            "(?:texts\\.of|notices\\.done|notices\\.refused)\\(\\s*\"([a-zA-Z][\\w.-]*[\\w])\"(?!\\s*\\+)");
    /** Names and units that are the same in both languages. */
    private static final Set<String> SAME =
            Set.of("Cartera", "Total", "Roles", "Auditor", "{0} min", "{0} h", "{0} d", "Español", "English");

    private final Properties spanish = read("messages_es.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(spanish.stringPropertyNames()));
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() {
        assertThat(spanish.stringPropertyNames()).allSatisfy(key -> assertThat(placeholders(english.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(spanish.getProperty(key))));
    }

    @Test
    void nothingIsLeftUntranslatedOrEmpty() {
        assertThat(spanish.stringPropertyNames()).allSatisfy(key -> {
            String text = spanish.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(SAME.contains(text) || !text.equals(english.getProperty(key)))
                    .as(key + " is the same in both languages: " + text)
                    .isTrue();
        });
    }

    @Test
    void apostrophesAreDoubledExactlyWhereParametersAreFilledIn() {
        Stream.of(spanish, english).forEach(texts -> texts.stringPropertyNames().forEach(key -> {
            String text = texts.getProperty(key);
            boolean pattern = PLACEHOLDER.matcher(text).find();
            assertThat(text.replace("''", "").contains("'") && pattern)
                    .as(key + " has a lonely apostrophe beside a parameter")
                    .isFalse();
            assertThat(text.contains("''") && !pattern)
                    .as(key + " doubles an apostrophe without any parameter")
                    .isFalse();
        }));
    }

    @Test
    void everyTextThatAPageAsksForExists() {
        Set<String> asked = asked(MAIN.resolve("webapp"), ".xhtml", ASKED_BY_PAGE);

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(spanish.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void everyTextThatABeanAsksForExists() {
        Set<String> asked = asked(MAIN.resolve("java"), ".java", ASKED_BY_BEAN);

        assertThat(asked).isNotEmpty();
        assertThat(spanish.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void aParameterIsFilledInAsTheLocaleWritesNumbers() {
        assertThat(Texts.read(Locale.US, "frame.age", Texts.read(Locale.US, "age.minutes", 6)))
                .isEqualTo("ERP 6 min ago");
        assertThat(Texts.read(
                        new Locale("es", "CO"), "frame.age", Texts.read(new Locale("es", "CO"), "age.days", 1_200)))
                .isEqualTo("ERP hace 1.200 días");
    }

    private static Set<String> asked(Path folder, String suffix, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> keys = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(suffix)).forEach(file -> {
                Matcher matcher = pattern.matcher(text(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            });
            return keys;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        Path file = MAIN.resolve("resources/org/cartera/web").resolve(name);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
