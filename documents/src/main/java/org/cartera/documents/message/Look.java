package org.cartera.documents.message;

import java.util.List;
import java.util.Map;

/**
 * How what an organisation writes looks, and whom the customer may call.
 *
 * @param logo a PNG as a data URI; empty: the organisation's name in letters alone
 * @param accent the colour of headings and rules, as in {@code #0b4f54}; dark enough to be read on white
 * @param footers legal text at the foot of each page by language, lines parted by line feeds; a language that is absent has none
 * @param contact the person who answers
 */
public record Look(String logo, String accent, Map<String, String> footers, Contact contact) {
    /** The least contrast against white that text needs (WCAG 2.2, 1.4.3). */
    private static final double READABLE = 4.5;

    private static final int MOST_LINES = 3;

    public Look {
        footers = Map.copyOf(footers);
        if (!accent.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written as #0b4f54, not " + accent);
        }
        if (contrast(accent) < READABLE) {
            throw new IllegalArgumentException(
                    "The colour " + accent + " is too light to be read on white; take a darker one");
        }
        if (footers.values().stream().anyMatch(footer -> footer.lines().count() > MOST_LINES)) {
            throw new IllegalArgumentException(
                    "A footer has at most " + MOST_LINES + " lines; more would not fit the page");
        }
        if (!logo.isEmpty() && !logo.startsWith("data:image/png;base64,")) {
            throw new IllegalArgumentException("A logo is a PNG inside the page");
        }
    }

    /**
     * Who answers.
     *
     * @param name empty where nobody is named
     * @param email empty where there is none
     * @param phone direct; empty where none is given
     */
    public record Contact(String name, String email, String phone) {}

    /** Without logo and footer. */
    public static Look plain(Contact contact) {
        return new Look("", "#1f2933", Map.of(), contact);
    }

    /** What templates refer to: {@code logo}, {@code accent}, {@code footer} in lines, and who answers. */
    public Map<String, Object> values(String language) {
        List<String> footer =
                footers.getOrDefault(language, "").lines().map(OneLine::of).toList();
        return Map.of(
                "logo",
                logo,
                "accent",
                accent,
                "footer",
                footer,
                "replyName",
                OneLine.of(contact.name()),
                "replyEmail",
                contact.email(),
                "replyPhone",
                contact.phone());
    }

    /** Of a colour on white, from 1 to 21 (WCAG 2.2, relative luminance). */
    private static double contrast(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
