package org.cartera.web.customer;

import java.time.LocalDate;

/**
 * One thing that happened between us and a customer.
 *
 * @param icon of the icon set
 * @param tone {@code info}, {@code paid}, {@code disp}, {@code held}, {@code late3} or empty
 * @param title what happened
 * @param text more about it; may be empty
 */
public record TimelineEntry(LocalDate on, String icon, String tone, String title, String text) {

    public LocalDate getOn() {
        return on;
    }

    public String getIcon() {
        return icon;
    }

    public String getTone() {
        return tone.isEmpty() ? "" : "ct-" + tone;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }
}
