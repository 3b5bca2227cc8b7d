package org.cartera.domain.portfolio;

import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;

/** A run must not start, on these grounds. Nothing was read and nothing decided. */
public final class PreflightFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Ground> grounds;

    public PreflightFailed(List<Ground> grounds) {
        super(grounds.stream().map(PreflightFailed::words).collect(Collectors.joining("; ")));
        this.grounds = List.copyOf(grounds);
    }

    public List<Ground> grounds() {
        return grounds;
    }

    private static String words(Ground ground) {
        return switch (ground.rule()) {
            case "preflight.clock" ->
                "The ERP's clock differs from ours by " + bare(ground.observed()) + " s (at most "
                        + bare(ground.threshold()) + ")";
            case "preflight.payments" ->
                "The newest payment entry is of " + bare(ground.observed()) + "; it may be at most "
                        + bare(ground.threshold()) + " business days old";
            default -> ground.toString();
        };
    }

    /** The canonical text without its kind: 300 for {@code count:300}. */
    private static String bare(Measure measure) {
        String text = measure.toString();
        return text.substring(text.indexOf(':') + 1);
    }
}
