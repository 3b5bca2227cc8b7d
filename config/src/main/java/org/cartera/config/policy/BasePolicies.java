package org.cartera.config.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.cartera.domain.portfolio.PolicySet;

/**
 * The policy and the strategy in force where an organisation has no version of its own: the shipped ones, with this
 * installation's files laid over them key by key.
 *
 * @param name shown with every decision: {@code shipped}, or {@code shipped with} the folder's own name, which tells nobody how the server is built
 */
public record BasePolicies(String name, YamlNode policy, YamlNode strategy) {

    public static BasePolicies shipped() {
        return new BasePolicies("shipped", ShippedPolicies.policy(), ShippedPolicies.strategy());
    }

    /**
     * @param folder holds {@code policy.yaml}, {@code strategy.yaml}, or both
     * @throws IllegalArgumentException if it holds neither, or naming file and line of what cannot be meant
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
                "shipped with " + folder.toAbsolutePath().normalize().getFileName(),
                over(shipped.policy(), policy),
                over(shipped.strategy(), strategy));
        checked(policy, () -> PolicyReader.read(laid.name(), laid.policy(), shipped.strategy(), null));
        checked(strategy, laid::read);
        return laid;
    }

    /**
     * Refuses a strategy of the folder that would send letters which nobody has written, as the editor does.
     *
     * @param written whether a letter exists in every language, by its name
     * @throws IllegalArgumentException naming file, line and letter
     */
    public void checkLetters(Path folder, Predicate<String> written) {
        checked(folder.resolve("strategy.yaml"), () -> Letters.check(read().strategies(), written));
    }

    private PolicySet read() {
        return PolicyReader.read(name, policy, strategy, null);
    }

    private static void checked(Path file, Runnable reading) {
        try {
            reading.run();
        } catch (PolicyInvalidException e) {
            int line = Files.exists(file) ? YamlLines.of(text(file), e.path()) : 0;
            throw new IllegalArgumentException(
                    "cartera.policy.dir: " + file + (line == 0 ? "" : ":" + line) + ": " + e.getMessage(), e);
        }
    }

    private static YamlNode over(YamlNode base, Path file) {
        return Files.exists(file) ? base.with(YamlNode.parse(text(file))) : base;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
