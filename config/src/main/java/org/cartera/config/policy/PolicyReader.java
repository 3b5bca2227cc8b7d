package org.cartera.config.policy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cartera.config.calendar.HolidayCalendar;
import org.cartera.domain.action.StageId;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.commission.CommissionPlan;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.statement.StatementRules;
import org.cartera.domain.worklist.WorkPolicy;
import org.jspecify.annotations.Nullable;

/** Reads a policy and a strategy, both YAML, into the rules of one organisation. {@code docs/policies.md} explains every key. */
public final class PolicyReader {
    private static final String[] KEYS = {
        "name",
        "rationale",
        "calendar",
        "ledger",
        "aging",
        "exposure",
        "hold",
        "gate",
        "promises",
        "contact",
        "reconciliation",
        "comparison",
        "statements",
        "commission",
        "work",
        "disputes",
        "negotiation"
    };

    private PolicyReader() {}

    /**
     * @param country the organisation's country, for its holidays where the policy names none
     * @throws PolicyInvalidException naming the path that is wrong
     */
    public static PolicySet read(String version, YamlNode policy, YamlNode strategy, @Nullable String country) {
        policy.only(KEYS);
        BusinessCalendar calendar = calendar(policy.child("calendar"), country);
        YamlNode ledger = policy.child("ledger").only("rollDueDates", "defaultNetDays");
        YamlNode exposure = policy.child("exposure").only("countCredits", "countPendingMatches", "horizonDays");
        YamlNode promises = policy.child("promises")
                .only(
                        "graceBusinessDays",
                        "toleranceShare",
                        "approvalAfterDays",
                        "breachAfterMissed",
                        "confirm",
                        "remindDaysBefore");
        YamlNode contact = policy.child("contact").only(ContactReader.KEYS);
        Addresses standard = Addresses.standard();
        StatementReader.read(policy.child("statements"));
        CommissionReader.read(policy.child("commission"));
        WorkReader.read(policy.child("work"));
        DisputeReader.read(policy.child("disputes"));
        BigDecimal tolerance = promises.decimal("toleranceShare");
        return new PolicySet(
                version,
                calendar,
                new LedgerTerms(
                        calendar, ledger.flag("rollDueDates", true), ledger.whole("defaultNetDays", 30, 0, 365)),
                buckets(policy),
                new ExposurePolicy(
                        exposure.flag("countCredits", true),
                        exposure.flag("countPendingMatches", true),
                        exposure.whole("horizonDays", 0, 0, 3650)),
                hold(policy.child("hold"), policy.text("name", "standard")),
                StrategiesReader.read(strategy),
                new PromisePolicy(
                        promises.whole("graceBusinessDays", 0, 0, 30),
                        Objects.requireNonNullElse(tolerance, BigDecimal.ZERO),
                        promises.whole("approvalAfterDays", 0, 3650),
                        promises.whole("breachAfterMissed", 1, 1, 100),
                        promises.flag("confirm", false),
                        promises.whole("remindDaysBefore", 1, 60)),
                new Addresses(
                        contact.has("emailPurposes") ? contact.texts("emailPurposes") : standard.emailPurposes(),
                        contact.has("postalPurposes") ? contact.texts("postalPurposes") : standard.postalPurposes()),
                ContactReader.read(contact),
                GateReader.read(policy.child("gate")),
                CashReader.read(policy.child("reconciliation")),
                ComparisonReader.read(policy.child("comparison")),
                NegotiationReader.read(policy.child("negotiation")));
    }

    /** What sellers earn by what is collected under a policy. */
    public static CommissionPlan commission(YamlNode policy) {
        return CommissionReader.read(policy.child("commission"));
    }

    /** What is worth how much on the worklist under a policy. */
    public static WorkPolicy work(YamlNode policy) {
        return WorkReader.read(policy.child("work"));
    }

    /** How long departments may take to answer disputes under a policy. */
    public static DisputePolicy disputes(YamlNode policy) {
        return DisputeReader.read(policy.child("disputes"));
    }

    /** How statements are produced and sent under a policy. */
    public static StatementRules statements(YamlNode policy) {
        return StatementReader.read(policy.child("statements"));
    }

    private static Buckets buckets(YamlNode policy) {
        if (!policy.has("aging")) {
            return Buckets.standard();
        }
        try {
            return new Buckets(policy.texts("aging").stream()
                    .map(text -> Integer.valueOf(text.trim()))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new PolicyInvalidException("aging", "must be increasing upper bounds in days, as in [30, 60, 90]", e);
        }
    }

    /** Public so that a scenario can name a calendar of its own. */
    public static BusinessCalendar calendar(YamlNode node, @Nullable String country) {
        node.only("country", "holidays", "weekend", "everyDay");
        if (node.flag("everyDay", false)) {
            return new HolidayCalendar(null, Set.of(), Set.of());
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (String text : node.texts("holidays")) {
            try {
                holidays.add(LocalDate.parse(text.trim()));
            } catch (DateTimeParseException e) {
                throw new PolicyInvalidException(
                        node.path() + ".holidays", "must be dates as in 2026-12-24, not " + text, e);
            }
        }
        Set<DayOfWeek> weekend = node.raw("weekend") == null
                ? Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                : node.choices("weekend", DayOfWeek.class);
        String code = node.text("country", country == null ? "none" : country);
        try {
            return new HolidayCalendar("none".equalsIgnoreCase(code) ? null : code, holidays, weekend);
        } catch (IllegalArgumentException e) {
            throw new PolicyInvalidException(node.path(), String.valueOf(e.getMessage()), e);
        }
    }

    private static HoldPolicy hold(YamlNode node, String name) {
        node.only(
                "daysOverdue",
                "overdueAmount",
                "overdueShare",
                "limitUse",
                "expiredLimit",
                "statuses",
                "oldestItemDays",
                "stages",
                "unknownExposure",
                "tolerance",
                "exclude");
        YamlNode exclude = node.child("exclude").only("customers", "classifications");
        return new HoldPolicy(
                name,
                node.whole("daysOverdue", 0, 3650),
                node.amounts("overdueAmount"),
                share(node, "overdueShare", "1"),
                share(node, "limitUse", "100"),
                node.flag("expiredLimit", false),
                node.choices("statuses", CreditFile.Status.class),
                node.whole("oldestItemDays", 0, 3650),
                stageIds(node.texts("stages")),
                node.flag("unknownExposure", true),
                node.amounts("tolerance"),
                Set.copyOf(exclude.texts("customers")),
                Set.copyOf(exclude.texts("classifications")));
    }

    private static @Nullable BigDecimal share(YamlNode node, String key, String most) {
        BigDecimal value = node.decimal(key);
        if (value != null && (value.signum() < 0 || value.compareTo(new BigDecimal(most)) > 0)) {
            throw new PolicyInvalidException(
                    node.path() + "." + key, "must lie between 0 and " + most + ", not " + value);
        }
        return value;
    }

    private static Set<StageId> stageIds(List<String> texts) {
        Set<StageId> ids = new HashSet<>();
        texts.forEach(text -> ids.add(new StageId(text)));
        return ids;
    }
}
