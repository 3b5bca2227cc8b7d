package org.cartera.web.frame;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How somebody looks at the pages: language, theme, density, and the organisation they have chosen. */
@Named
@SessionScoped
public class Visitor implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String SPANISH = "es";
    static final String ENGLISH = "en";

    private String language = SPANISH;
    private String theme = "";
    private String density = "";
    private @Nullable String organisation;

    /** {@code es} or {@code en}. */
    public String getLanguage() {
        return language;
    }

    /** Any language but English is Spanish. */
    public void speak(@Nullable String wanted) {
        language = ENGLISH.equals(wanted) ? ENGLISH : SPANISH;
    }

    public String getOtherLanguage() {
        return language.equals(ENGLISH) ? SPANISH : ENGLISH;
    }

    /** The locale of numbers and dates: Colombia's Spanish, or US English. */
    public Locale getLocale() {
        return language.equals(ENGLISH) ? Locale.US : new Locale(SPANISH, "CO");
    }

    /** {@code light}, {@code dark} or empty for the system's choice. */
    public @Nullable String getTheme() {
        return theme.isEmpty() ? null : theme;
    }

    public @Nullable String getDensity() {
        return density.isEmpty() ? null : density;
    }

    void look(String wantedTheme, String wantedDensity) {
        theme = wantedTheme.equals("dark") || wantedTheme.equals("light") ? wantedTheme : "";
        density = wantedDensity.equals("comfortable") ? wantedDensity : "";
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    void choose(String organisationId) {
        organisation = organisationId;
    }
}
