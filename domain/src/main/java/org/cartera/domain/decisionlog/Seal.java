package org.cartera.domain.decisionlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.strategy.Step;

/**
 * A fingerprint of everything that was decided about one account: hold, steps, communications, promises, aging and
 * exposure, with every ground; what the next run is to remember follows from it and is left out. Two decisions with the same seal are the same decision. 64 bits of SHA-256, in hex.
 */
public final class Seal {
    private static final int BYTES = 8;

    private Seal() {}

    public static String of(CustomerDecision decision) {
        StringBuilder text = new StringBuilder(512);
        hold(text, decision.hold());
        decision.steps().forEach(step -> step(text, step));
        decision.communications().forEach(one -> text.append(one.key())
                .append(' ')
                .append(one.total())
                .append(one.late())
                .append('\n'));
        decision.promises()
                .forEach(one ->
                        text.append(one.promise().id()).append(one.state()).append('\n'));
        decision.agings().forEach(one -> text.append(one.amounts()).append('\n'));
        Exposure exposure = decision.exposure();
        if (exposure != null) {
            text.append(exposure.currency()).append(exposure.terms());
        }
        return HexFormat.of().formatHex(digest(text.toString()), 0, BYTES);
    }

    /** SHA-256 of a text. */
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void hold(StringBuilder text, HoldDecision hold) {
        text.append(hold.getClass().getSimpleName());
        if (hold instanceof HoldDecision.Keep keep) {
            text.append(keep.since());
        } else if (hold instanceof HoldDecision.Release release) {
            text.append(release.since());
        }
        grounds(text, hold.grounds());
        grounds(text, hold.clearing());
    }

    private static void step(StringBuilder text, Step step) {
        text.append(step.item());
        if (step instanceof Step.Wait wait) {
            text.append(wait.reason()).append(wait.until());
        } else if (step instanceof Step.Taken taken) {
            text.append(taken.getClass().getSimpleName())
                    .append(taken.stage().id())
                    .append(taken.amount())
                    .append(taken.late())
                    .append(taken.reopening());
        }
        grounds(text, step.grounds());
    }

    private static void grounds(StringBuilder text, List<Ground> grounds) {
        for (Ground ground : grounds) {
            text.append('\n')
                    .append(ground.rule())
                    .append(' ')
                    .append(ground.subject())
                    .append(' ')
                    .append(ground.observed())
                    .append(' ')
                    .append(ground.threshold());
        }
        text.append('\n');
    }
}
