package org.cartera.web.frame;

/** Remembers the language that a signed-in person has chosen. */
public interface LanguageOfUser {

    /** Does nothing where nobody is signed in. */
    void keep(String language);
}
