package org.cartera.documents.message;

import java.util.Optional;

/** Where template texts come from: the shipped ones, a folder of the company's own, a test. */
public interface TemplateSource {

    /** The text of a template by its path, such as {@code es/letter-1.vm}; empty where there is none. */
    Optional<String> text(String path);
}
