package org.cartera.config.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policy and the strategy that ship with Cartera, in force until an organisation writes its own. */
public final class ShippedPolicies {
    private ShippedPolicies() {}

    public static YamlNode policy() {
        return YamlNode.parse(text("policy.yaml"));
    }

    public static YamlNode strategy() {
        return YamlNode.parse(text("strategy.yaml"));
    }

    /** The text of a shipped file, with its comments. */
    public static String text(String file) {
        try (InputStream in = ShippedPolicies.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the build: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
