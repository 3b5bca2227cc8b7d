package org.cartera.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the pages: each stands once, in both languages, and whatever a page or a bean asks for by name is there. */
class PageTextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern PAGE_TEXT = Pattern.compile("(?:say\\[|words\\(\\)\\.text\\()'([^']+)'(?!\\.concat)");
    private static final Pattern PAGE_COUNT = Pattern.compile("words\\(\\)\\.counted\\('([^']+)'(?!\\.concat)");
    private static final Pattern BEAN_TEXT =
            Pattern.compile("[wW]ords(?:\\(\\))?\\s*\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern BEAN_COUNT =
            Pattern.compile("[wW]ords(?:\\(\\))?\\s*\\.counted\\(\\s*\"([^\"]+)\"\\s*[,)]");
    /** Words and names that both languages share. */
    private static final Set<String> SHARED =
            Set.of("status.OK", "topay.sum", "channel.WHATSAPP", "bank.log.cartera", "legal.column.bytes");

    private final Map<String, List<String>> spanish = read("pages_es.properties");
    private final Map<String, List<String>> english = read("pages_en.properties");

    @Test
    void everyKeyStandsOnceInEachLanguage() {
        for (Map<String, List<String>> language : List.of(spanish, english)) {
            assertThat(language.entrySet().stream()
                            .filter(one -> one.getValue().size() > 1)
                            .map(Map.Entry::getKey))
                    .isEmpty();
        }
    }

    @Test
    void everyTextOfAPageOrABeanExists() {
        Set<String> asked = new TreeSet<>();
        asked.addAll(asked("webapp", ".xhtml", PAGE_TEXT, List.of("")));
        asked.addAll(asked("webapp", ".xhtml", PAGE_COUNT, List.of(".one", ".many")));
        asked.addAll(asked("java", ".java", BEAN_TEXT, List.of("")));
        asked.addAll(asked("java", ".java", BEAN_COUNT, List.of(".one", ".many")));
        assertThat(asked).hasSizeGreaterThan(1_000);
        asked.removeAll(spanish.keySet());
        assertThat(asked).isEmpty();
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        Set<String> differing = spanish.keySet().stream()
                .filter(key -> !placeholders(spanish, key).equals(placeholders(english, key)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(differing).isEmpty();
    }

    @Test
    void nothingWithWordsIsLeftUntranslated() {
        Set<String> untranslated = spanish.keySet().stream()
                .filter(key -> spanish.get(key).equals(english.get(key)))
                .filter(key ->
                        spanish.get(key).get(0).replaceAll("\\{[^}]*}", "").matches(".*\\p{L}{4}.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(untranslated).isEqualTo(new TreeSet<>(SHARED));
    }

    private static Set<String> placeholders(Map<String, List<String>> language, String key) {
        return language.getOrDefault(key, List.of()).stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> asked(String folder, String suffix, Pattern pattern, Collection<String> endings) {
        try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .flatMap(found -> endings.stream().map(ending -> found.group(1) + ending))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By key every value that the file gives it; a bundle would keep the last one and say nothing. */
    private static Map<String, List<String>> read(String name) {
        return text(MAIN.resolve("resources/org/cartera/web").resolve(name))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0].strip(),
                        TreeMap::new,
                        Collectors.mapping(pair -> pair[1].strip(), Collectors.toList())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
