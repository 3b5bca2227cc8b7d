package org.cartera.scenarios;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cartera.scenarios.story.Story;
import org.cartera.scenarios.yaml.Unreadable;

/**
 * Runs story files: {@code java -jar cartera-scenarios.jar FILE…}.
 *
 * <p>Prints for each file that it passes, or its differences. Exit code 0: all pass; 1: a story differs from what it
 * expects; 2: a file cannot be read, with its line and key.
 */
public final class TellStories {
    private final PrintStream out;
    private int differing;
    private int unreadable;

    private TellStories(PrintStream out) {
        this.out = out;
    }

    public static void main(String... files) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(tell(List.of(files), out));
    }

    /** Tells the stories and returns the exit code. */
    static int tell(List<String> files, PrintStream out) {
        if (files.isEmpty()) {
            out.println("Usage: java -jar cartera-scenarios.jar FILE...");
            out.println("Each FILE is a story with its expected outcome; docs/scenarios.md explains every key.");
            return 2;
        }
        TellStories all = new TellStories(out);
        files.forEach(all::tell);
        if (files.size() > 1) {
            int passed = files.size() - all.differing - all.unreadable;
            out.println(passed + " passed, " + all.differing + " differ, " + all.unreadable + " unreadable");
        }
        return all.unreadable > 0 ? 2 : all.differing > 0 ? 1 : 0;
    }

    private void tell(String file) {
        try {
            Story story = Story.read(Path.of(file));
            List<String> differences = story.tell();
            String rule = story.rule().isEmpty() ? "" : " [" + story.rule() + "]";
            if (differences.isEmpty()) {
                out.println("PASS " + file + ": " + story.name() + rule);
            } else {
                differing++;
                out.println("DIFFERENT " + file + ": " + story.name() + rule);
                differences.forEach(difference -> out.println("  " + difference));
            }
        } catch (Unreadable e) {
            unreadable++;
            out.println("UNREADABLE " + e.getMessage());
        } catch (UncheckedIOException e) {
            unreadable++;
            out.println("UNREADABLE " + e.getMessage());
        }
    }
}
