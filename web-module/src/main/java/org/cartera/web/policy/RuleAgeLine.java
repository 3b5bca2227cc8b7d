package org.cartera.web.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicyDesk.RuleAge;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One rule in force with its age: who gave it, when and why, or that nobody has touched it since it shipped (S3-9). */
public record RuleAgeLine(RuleAge age, LocalDate today, Words words) {

    public String getRule() {
        return age.rule();
    }

    public boolean isShipped() {
        return age.since() == null;
    }

    public @Nullable LocalDate getSince() {
        Version version = age.since();
        return version == null ? null : version.effectiveFrom();
    }

    /** "for 40 days"; for a shipped rule, that nobody has reviewed it here. */
    public String getAge() {
        Version version = age.since();
        return version == null
                ? words.text("policy.age.shipped")
                : words.text(
                        "policy.age.for",
                        words.days((int) ChronoUnit.DAYS.between(version.effectiveFrom(), today)),
                        version.number());
    }

    public String getAuthor() {
        Version version = age.since();
        return version == null ? "–" : version.author();
    }

    public String getRationale() {
        Version version = age.since();
        return version == null ? "–" : version.rationale();
    }
}
