package org.cartera.domain.decisionlog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of all rules that ever decided, shipped ones included, so that a later program can decide by them again. */
public interface PolicyTexts {

    /** Keeps a version for good; one that is kept already stays as it is. */
    void keep(Text text);

    Optional<Text> version(String version);

    /**
     * The rules of one version.
     *
     * @param version its name, which tells apart rules that differ in anything
     * @param policy as YAML
     * @param strategy as YAML
     * @param country whose holidays counted where the policy names no other; null: none
     */
    record Text(String version, String policy, String strategy, @Nullable String country) {}
}
