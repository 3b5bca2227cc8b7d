package org.cartera.config.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The policy and the strategy in force where an organisation has no version of its own: the shipped ones, with this
 * installation's files laid over them key by key.
 *
 * @param name shown with every decision: {@code shipped}, or {@code shipped with} the folder
 */
public record BasePolicies(String name, YamlNode policy, YamlNode strategy) {

    public static BasePolicies shipped() {
        return new BasePolicies("shipped", ShippedPolicies.policy(), ShippedPolicies.strategy());
    }

    /**
     * @param folder holds {@code policy.yaml}, {@code strategy.yaml}, or both
     * @throws IllegalArgumentException if it holds neither
     * @throws PolicyInvalidException if one of them says what cannot be meant
     */
    public static BasePolicies with(Path folder) {
        BasePolicies shipped = shipped();
        Path policy = folder.resolve("policy.yaml");
        Path strategy = folder.resolve("strategy.yaml");
        if (!Files.exists(policy) && !Files.exists(strategy)) {
            throw new IllegalArgumentException(
                    "cartera.policy.dir: " + folder + " holds neither policy.yaml nor strategy.yaml");
        }
        BasePolicies laid = new BasePolicies(
                "shipped with " + folder, over(shipped.policy(), policy), over(shipped.strategy(), strategy));
        PolicyReader.read(laid.name(), laid.policy(), laid.strategy(), null);
        return laid;
    }

    private static YamlNode over(YamlNode base, Path file) {
        try {
            return Files.exists(file)
                    ? base.with(YamlNode.parse(Files.readString(file, StandardCharsets.UTF_8)))
                    : base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
