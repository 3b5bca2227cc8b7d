package org.cartera.domain.legal;

import java.util.Locale;

/** Sets the first page of a legal file as PDF. */
@FunctionalInterface
public interface LegalPress {

    /** @param language Spanish, else English */
    byte[] set(LegalFile file, Locale language);
}
