package org.cartera.scenarios.yaml;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Compares words as people write them, and finds the one that was probably meant. */
public final class Spelling {

    private Spelling() {}

    /** The word without case, accents, blanks, hyphens and underscores. */
    public static String plain(String word) {
        String bare = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-./]+", "");
    }

    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** The nearest of the words, where it is near enough to be a slip of the pen. */
    public static Optional<String> nearest(String word, Collection<String> words) {
        String plain = plain(word);
        return words.stream()
                .filter(other -> {
                    String known = plain(other);
                    int longer = Math.max(plain.length(), known.length());
                    return distance(plain, known) <= (longer < 4 ? 1 : Math.max(2, longer / 3))
                            || (plain.length() > 3 && known.startsWith(plain))
                            || (known.length() > 3 && plain.startsWith(known));
                })
                .min(Comparator.<String>comparingInt(other -> distance(plain, plain(other)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A closing for an error message: "; did you mean 'x'?", or the words that would be right. */
    public static String hint(String word, Collection<String> words) {
        return nearest(word, words)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> words.isEmpty() ? "" : "; known are " + String.join(", ", words));
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
