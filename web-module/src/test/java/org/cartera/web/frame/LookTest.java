package org.cartera.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The look comes from one place: tokens name the colours, the build brings the icons, pages carry no style of their own. */
class LookTest {
    private static final Path STYLES = Path.of("src/main/webapp/resources/cartera");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(");
    private static final Pattern ICON = Pattern.compile("ct-i ct-i-([a-z0-9-]+)(?![#{\\w-])");
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    private static final Pattern FORM = Pattern.compile("<h:form id=\"(\\w+)\"");
    private static final Pattern ASSET = Pattern.compile("url\\(\"\\.\\./(assets/[^\"]+)\"\\)");

    @Test
    void onlyTheTokensNameColours() throws IOException {
        for (String name : Set.of("base.css", "components.css", "icons.css", "pages.css")) {
            assertThat(Files.readString(STYLES.resolve(name)).lines().filter(line -> COLOUR.matcher(line)
                            .find()))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void noPageCarriesAStyleOrAScriptOfItsOwn() throws IOException {
        assertThat(pages().filter(page -> text(page).matches("(?s).*(\\sstyle=\"|<style|<script(?! src=)).*")))
                .isEmpty();
    }

    /** A form posts its own id as a parameter; a view parameter of that name would be overwritten by it. */
    @Test
    void noFormIsCalledLikeAParameterOfItsPage() throws IOException {
        assertThat(pages().filter(page -> {
                    Set<String> parameters = found(PARAMETER, text(page));
                    parameters.retainAll(found(FORM, text(page)));
                    return !parameters.isEmpty();
                }))
                .isEmpty();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void everyIconThatAPageShowsIsDefined() throws IOException {
        String icons = Files.readString(STYLES.resolve("icons.css"));
        Set<String> shown = new TreeSet<>();
        pages().forEach(page -> {
            Matcher matcher = ICON.matcher(text(page));
            while (matcher.find()) {
                shown.add(matcher.group(1));
            }
        });

        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(shown).allSatisfy(icon -> assertThat(icons).contains(".ct-i-" + icon + " "));
    }

    @Test
    void everyDrawingAndTypefaceOfTheStylesIsInTheArchive() throws IOException {
        Matcher matcher = ASSET.matcher(
                Files.readString(STYLES.resolve("icons.css")) + Files.readString(STYLES.resolve("tokens.css")));
        int found = 0;
        while (matcher.find()) {
            found++;
            assertThat(Path.of("target").resolve(matcher.group(1))).exists();
        }
        assertThat(found).isGreaterThan(50);
    }

    private static Stream<Path> pages() throws IOException {
        return Files.walk(PAGES).filter(file -> file.toString().endsWith(".xhtml"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
