package org.cartera.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.comparison.Topic;
import org.cartera.domain.contact.ContactCap.AtMost;
import org.cartera.domain.contact.ContactCap.Calls;
import org.cartera.domain.contact.ContactCap.OnceADay;
import org.cartera.domain.contact.ContactCap.QuietAfterConversation;
import org.cartera.domain.contact.ContactCap.WeekAfterContact;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.contact.ContactRules.Holidays;
import org.cartera.domain.contact.ContactWindow;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.gate.Authority;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.strategy.Sequel;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.Strategy;
import org.cartera.scenarios.story.Story;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whoever breaks a rule turns at least one story red: each rule is broken here once, on purpose. */
class BrokenRulesTest {
    private static final UnaryOperator<PolicySet> SAME_RULES = UnaryOperator.identity();
    private static final UnaryOperator<CaseFile> SAME_FILES = UnaryOperator.identity();

    private static final Set<Customer.Kind> EVERYBODY = Set.of(Customer.Kind.values());

    private record Break(UnaryOperator<PolicySet> rules, UnaryOperator<CaseFile> files) {
        static Break rules(UnaryOperator<PolicySet> rules) {
            return new Break(rules, SAME_FILES);
        }

        static Break files(UnaryOperator<CaseFile> files) {
            return new Break(SAME_RULES, files);
        }

        static Break strategy(UnaryOperator<Strategy> change) {
            return rules(set -> new AlteredRules(set)
                    .strategy(Strategies.of(change.apply(set.strategies().standard()))));
        }

        static Break contact(UnaryOperator<ContactRules> change) {
            return rules(set -> new AlteredRules(set).contact(change.apply(set.contact())));
        }

        static Break gate(UnaryOperator<GatePolicy> change) {
            return rules(set -> new AlteredRules(set).gate(change.apply(set.gate())));
        }

        static Break hold(UnaryOperator<HoldPolicy> change) {
            return rules(set -> new AlteredRules(set).hold(change.apply(set.hold())));
        }
    }

    @TestFactory
    Stream<DynamicTest> breakingARuleTurnsAStoryRed() {
        List<Path> files = StoriesTest.files();
        List<Story> stories = files.stream().map(Story::read).toList();
        return breaks().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> assertThat(noticing(stories, one.getValue()))
                        .as("a story that notices: " + one.getKey())
                        .isPresent()));
    }

    private static Optional<String> noticing(List<Story> stories, Break broken) {
        return stories.stream()
                .filter(story -> !told(story, broken).isEmpty())
                .map(Story::name)
                .findFirst();
    }

    private static List<String> told(Story story, Break broken) {
        return story.tell(broken.rules(), broken.files());
    }

    private static Map<String, Break> breaks() {
        Map<String, Break> all = new TreeMap<>();
        all.put(
                "K2 due dates do not roll",
                terms(set -> new LedgerTerms(set.calendar(), false, set.terms().defaultNetDays())));
        all.put(
                "K2 every day is a business day",
                terms(set -> new LedgerTerms(
                        BusinessCalendar.EVERY_DAY, true, set.terms().defaultNetDays())));
        all.put(
                "K2 another default term",
                terms(set -> new LedgerTerms(set.calendar(), set.terms().rollDueDates(), 29)));
        all.put("K4 rejected rows are forgotten", Break.files(BrokenRulesTest::withoutRejected));
        all.put("K5 no exchange rates", Break.files(file -> new Altered(file).rates(Rates.none())));
        all.put("K6 no tolerance", Break.strategy(s -> new AlteredPlan(s)
                .tolerances(Balances.none(), Balances.none())));
        all.put("K6 no tolerance of an item", Break.strategy(s -> new AlteredPlan(s)
                .tolerances(Balances.none(), s.customerTolerance())));
        all.put(
                "K6 no tolerance in holds",
                Break.hold(h -> hold(h, h.daysOverdue(), h.overdueAmount(), Balances.none())));
        all.put("K7 disputes are forgotten", Break.files(file -> new Altered(file).disputes(Disputes.none())));
        all.put("K8 stages taken are forgotten", Break.files(file -> new Altered(file).memories(Map.of())));
        all.put(
                "K9 credits do not count",
                exposure(set -> new ExposurePolicy(
                        false,
                        set.exposure().countPendingMatches(),
                        set.exposure().horizonDays())));
        all.put(
                "K9 credits always count",
                exposure(set -> new ExposurePolicy(
                        true,
                        set.exposure().countPendingMatches(),
                        set.exposure().horizonDays())));
        all.put(
                "K9 no horizon",
                exposure(set -> new ExposurePolicy(
                        set.exposure().countCredits(), set.exposure().countPendingMatches(), 0)));
        all.put("S1-7 what bank lines bring is forgotten", Break.files(CaseFile::withoutPending));
        all.put(
                "S1-7 what is pending never counts for credit",
                exposure(set -> new ExposurePolicy(
                        set.exposure().countCredits(), false, set.exposure().horizonDays())));
        all.put(
                "S1-7 what is pending always counts for credit",
                exposure(set -> new ExposurePolicy(
                        set.exposure().countCredits(), true, set.exposure().horizonDays())));
        all.put("S1-7 withholdings have no names", cash(CashPolicy.careful()));
        all.put("S1-7 no amount of evidence is enough", cash(threshold(100)));
        all.put(
                "S1-8 nothing is under way",
                comparison(c -> new ComparisonPolicy(0, c.timingDays(), c.matchDays(), c.priceShare(), c.duties())));
        all.put(
                "S1-8 whatever we send is in their books at once",
                comparison(c -> new ComparisonPolicy(c.transitDays(), 0, c.matchDays(), c.priceShare(), c.duties())));
        all.put(
                "S1-8 equal lines of two days never meet",
                comparison(c -> new ComparisonPolicy(c.transitDays(), c.timingDays(), 0, c.priceShare(), c.duties())));
        all.put(
                "S1-8 no price differs",
                comparison(c -> new ComparisonPolicy(
                        c.transitDays(), c.timingDays(), c.matchDays(), BigDecimal.ZERO, c.duties())));
        all.put(
                "S1-8 nobody answers but for taxes",
                comparison(c -> new ComparisonPolicy(
                        c.transitDays(),
                        c.timingDays(),
                        c.matchDays(),
                        c.priceShare(),
                        Map.of(Topic.WITHHOLDING, new ComparisonPolicy.Duty("BILLING", 5)))));
        all.put(
                "K10 no grace for promises",
                promises(p -> new PromisePolicy(0, p.toleranceShare(), p.approvalAfterDays(), p.breachAfterMissed())));
        all.put(
                "S2-16 no promise needs approval",
                promises(p ->
                        new PromisePolicy(p.graceBusinessDays(), p.toleranceShare(), null, p.breachAfterMissed())));
        all.put(
                "S2-16 approval a day earlier",
                promises(p -> new PromisePolicy(
                        p.graceBusinessDays(),
                        p.toleranceShare(),
                        p.approvalAfterDays() == null ? null : p.approvalAfterDays() - 1,
                        p.breachAfterMissed())));
        all.put(
                "S3-28 the first missed part breaches every plan",
                promises(p -> new PromisePolicy(p.graceBusinessDays(), p.toleranceShare(), p.approvalAfterDays(), 1)));
        all.put(
                "S3-28 nothing breaches a plan",
                promises(p -> new PromisePolicy(p.graceBusinessDays(), p.toleranceShare(), p.approvalAfterDays(), 99)));
        all.put("S3-7 no dispute is our own doing", Break.files(file -> new Altered(file)
                .disputes(causes(file, Dispute.Cause.UNKNOWN))));
        all.put("S3-7 every dispute is our own doing", Break.files(file -> new Altered(file)
                .disputes(causes(file, Dispute.Cause.INTERNAL))));
        all.put("S1-27 legal freezes nothing", Break.strategy(s -> new AlteredPlan(s).legalFreezes(false)));
        all.put("S1-27 legal always freezes", Break.strategy(s -> new AlteredPlan(s).legalFreezes(true)));
        all.put("S1-26 no notice gives a deadline", Break.strategy(s -> new AlteredPlan(s)
                .stages(
                        s.stages().stream()
                                .map(stage -> new AlteredStage(stage).withoutDeadline())
                                .toList(),
                        s.lateEntry())));
        all.put("S1-26 proofs are forgotten", Break.files(file -> new Altered(file).withoutProofs()));
        all.put("S3-28 plans are forgotten", Break.files(file -> new Altered(file).withoutPlans()));
        all.put(
                "K10 no tolerance for promises",
                promises(p -> new PromisePolicy(
                        p.graceBusinessDays(), BigDecimal.ZERO, p.approvalAfterDays(), p.breachAfterMissed())));
        all.put("K10 promises are forgotten", Break.files(file -> new Altered(file).promises(List.of())));
        all.put("K11 mail at any hour", Break.contact(c -> new AlteredContact(c).window(ContactWindow.always())));
        all.put("K11 holidays are open", Break.contact(c -> new AlteredContact(c).holidays(Holidays.NOBODYS)));
        all.put("K11 only our own holidays are kept", Break.contact(c -> new AlteredContact(c)
                .holidays(Holidays.ORGANISATION)));
        all.put("K11 a debtor's own holidays are all that counts", Break.contact(c -> new AlteredContact(c)
                .holidays(Holidays.DEBTOR)));
        all.put("T2 persons are visited", Break.contact(c -> new AlteredContact(c).visits(EVERYBODY)));
        all.put("T1 everybody is asked why", Break.contact(c -> new AlteredContact(c).askReason(EVERYBODY)));
        all.put("T8 service contacts never count", Break.contact(c -> new AlteredContact(c).serviceCounts(false)));
        all.put("T8 service contacts always count", Break.contact(c -> new AlteredContact(c).serviceCounts(true)));
        all.put("S1-19 every channel may be used", Break.files(file -> new Altered(file).withoutWishes()));
        all.put("S1-19 nothing is taken back", Break.files(file -> new Altered(file).withoutTakingBack()));
        all.put("S4-6 an unbalanced talk is forgotten", Break.files(file -> new Altered(file).withoutResults()));
        all.put("S0-7 a service contact raises the level", Break.files(file -> new Altered(file).everyReaction()));
        all.put("T3 contacts are forgotten", Break.files(file -> new Altered(file).withoutContacts()));
        all.put("T3 no company is protected", Break.contact(c -> new AlteredContact(c).protects(Set.of())));
        all.put("T3 nobody counts what we do ourselves", Break.contact(c -> new AlteredContact(c)
                .without(AtMost.class)));
        all.put("T3 several contacts a day", Break.contact(c -> new AlteredContact(c).without(OnceADay.class)));
        all.put("T3 several contacts a week", Break.contact(c -> new AlteredContact(c)
                .without(WeekAfterContact.class)));
        all.put("T3 one channel is one contact a week", Break.contact(c -> new AlteredContact(c)
                .reading(WeekAfterContact.Reading.CONTACT)));
        all.put("T3 as many calls as one likes", Break.contact(c -> new AlteredContact(c).without(Calls.class)));
        all.put("T3 no quiet after a conversation", Break.contact(c -> new AlteredContact(c)
                .without(QuietAfterConversation.class)));
        all.put("S3-39 other ranges", Break.rules(set -> new AlteredRules(set).buckets(new Buckets(List.of(10, 20)))));
        all.put("S0-1 no service call", Break.strategy(s -> new AlteredPlan(s)
                .stages(
                        s.stages().stream()
                                .filter(stage -> stage.offsetDays() != -10)
                                .toList(),
                        s.lateEntry())));
        all.put("S0-8 the call a day later", Break.strategy(s -> new AlteredPlan(s)
                .stages(
                        s.stages().stream()
                                .map(stage -> stage.offsetDays() == 10 ? new AlteredStage(stage).movedTo(11) : stage)
                                .toList(),
                        s.lateEntry())));
        all.put("S1-28 no legal stage", Break.strategy(s -> new AlteredPlan(s)
                .stages(
                        s.stages().stream()
                                .filter(stage -> stage.kind() != Stage.Kind.LEGAL)
                                .toList(),
                        null)));
        all.put("S1-20 no minimum amounts", Break.strategy(s -> new AlteredPlan(s)
                .stages(
                        s.stages().stream()
                                .map(stage -> new AlteredStage(stage).withoutMinimum())
                                .toList(),
                        s.lateEntry())));
        all.put("K2 no grace", Break.strategy(s -> new AlteredPlan(s).days(0, s.minimumIntervalDays())));
        all.put("S3-12 no minimum interval", Break.strategy(s -> new AlteredPlan(s).days(s.graceDays(), 0)));
        all.put("S3-12 no reaction branches", sequels(s -> AlteredStage.withoutReactions(s)));
        all.put("S3-13 whoever is silent is waited for", sequels(s -> Sequel.byCalendar()));
        all.put(
                "S3-13 silence lasts a day longer",
                sequels(s -> s.maxWaitDays() == null ? s : new Sequel(s.maxWaitDays() + 1, s.branches())));
        all.put("T5 nobody needs a diagnosis", Break.strategy(s -> new AlteredPlan(s).diagnosisFrom(null)));
        all.put("T5 whoever may be asked or not, the cause must be known", Break.contact(c -> new AlteredContact(c)
                .askReason(EVERYBODY)));
        all.put("S3-12 no entry stage", Break.strategy(s -> new AlteredPlan(s).stages(s.stages(), null)));
        all.put("S4-1 unapplied cash is not looked at", Break.strategy(s -> new AlteredPlan(s).covered(false)));
        all.put("S3-2 nobody is excluded from dunning", Break.strategy(s -> new AlteredPlan(s)
                .excluded(Set.of(), Set.of())));
        all.put("S3-13 pauses are forgotten", Break.files(file -> new Altered(file).pauses(List.of())));
        all.put("K8 earlier runs are forgotten", Break.files(file -> new Altered(file).previousRun(null)));
        all.put("S1-10 no days overdue", Break.hold(h -> hold(h, null, h.overdueAmount(), h.tolerance())));
        all.put(
                "S1-10 a day more",
                Break.hold(h -> hold(
                        h, h.daysOverdue() == null ? null : h.daysOverdue() + 1, h.overdueAmount(), h.tolerance())));
        all.put("S1-10 no overdue amount", Break.hold(h -> hold(h, h.daysOverdue(), Balances.none(), h.tolerance())));
        all.put("S1-10 no overdue share", Break.hold(h -> new Altered.Blocks(h).overdueShare(null)));
        all.put("S1-2 no limit", Break.hold(h -> new Altered.Blocks(h).limitUse(null)));
        all.put("S1-1 limits never expire", Break.hold(h -> new Altered.Blocks(h).expiredLimit(false)));
        all.put("S1-11 no status holds", Break.hold(h -> new Altered.Blocks(h).statuses(Set.of())));
        all.put("S1-10 age does not matter", Break.hold(h -> new Altered.Blocks(h).oldestItemDays(null)));
        all.put("S1-26 no stage holds", Break.hold(h -> new Altered.Blocks(h).stages(Set.of())));
        all.put("K5 unknown exposure passes", Break.hold(h -> new Altered.Blocks(h).unknownExposure(false)));
        all.put("S1-11 nobody is excluded from holds", Break.hold(h -> new Altered.Blocks(h).excluded(Set.of())));
        all.put("S1-2 nothing is let pass above the limit", Break.gate(g -> new AlteredGate(g)
                .tolerance(Balances.none())));
        all.put("S1-2 no grace after a release", Break.gate(g -> new AlteredGate(g).graceDays(0)));
        all.put("S1-2 received money opens no lane", Break.gate(g -> new AlteredGate(g).prepayLane(false)));
        all.put("S1-2 old facts are not told", Break.gate(g -> new AlteredGate(g).warnAfter(Duration.ofDays(999))));
        all.put("S1-2 reservations lapse late", Break.gate(g -> new AlteredGate(g).reservation(Duration.ofDays(9))));
        all.put("S1-2 each checkpoint answers alike", Break.gate(g -> new AlteredGate(g).answers(Map.of())));
        all.put("S1-2 everybody has authority", Break.gate(g -> new AlteredGate(g).authority(Authority.standard())));
        all.put("S1-24 the first in waits", Break.gate(g -> new AlteredGate(g).queue(GatePolicy.Queue.BEST_FIT)));
        all.put("S1-24 the best fit waits", Break.gate(g -> new AlteredGate(g).queue(GatePolicy.Queue.FIRST_IN)));
        all.put("S1-11 nobody is excluded from the gate", Break.gate(g -> new AlteredGate(g).excluded(Set.of())));
        all.put("S1-25 holds are forgotten", Break.files(file -> new Altered(file).hold(null)));
        return all;
    }

    private static Break sequels(UnaryOperator<Sequel> change) {
        return Break.strategy(s -> new AlteredPlan(s)
                .stages(
                        s.stages().stream()
                                .map(stage -> stage.followedBy(change.apply(stage.sequel())))
                                .toList(),
                        s.lateEntry()));
    }

    private static Break terms(java.util.function.Function<PolicySet, LedgerTerms> terms) {
        return Break.rules(set -> new AlteredRules(set).terms(terms.apply(set)));
    }

    private static Break exposure(java.util.function.Function<PolicySet, ExposurePolicy> exposure) {
        return Break.rules(set -> new AlteredRules(set).exposure(exposure.apply(set)));
    }

    private static CashPolicy threshold(int points) {
        CashPolicy ships = CashPolicy.shipped();
        return new CashPolicy(
                points,
                ships.margin(),
                ships.rounding(),
                ships.bankFee(),
                ships.discounts(),
                ships.withholdings(),
                ships.largestSum());
    }

    private static Break comparison(UnaryOperator<ComparisonPolicy> change) {
        return Break.rules(set -> new AlteredRules(set).comparison(change.apply(set.comparison())));
    }

    private static Break cash(CashPolicy cash) {
        return Break.rules(set -> new AlteredRules(set).cash(cash));
    }

    private static Break promises(UnaryOperator<PromisePolicy> promises) {
        return Break.rules(set -> new AlteredRules(set).promises(promises.apply(set.promises())));
    }

    private static HoldPolicy hold(HoldPolicy h, Integer days, Balances amount, Balances tolerance) {
        return new HoldPolicy(
                h.name(),
                days,
                amount,
                h.overdueShare(),
                h.limitUse(),
                h.expiredLimit(),
                h.statuses(),
                h.oldestItemDays(),
                h.stages(),
                h.unknownExposure(),
                tolerance,
                h.excludedCustomers(),
                h.excludedClassifications());
    }

    private static Disputes causes(CaseFile file, Dispute.Cause cause) {
        return new Disputes(
                file.disputes().all().stream().map(one -> one.causedBy(cause)).toList());
    }

    private static CaseFile withoutRejected(CaseFile file) {
        CustomerLedger ledger = file.ledger();
        return new Altered(file)
                .ledger(new CustomerLedger(
                        ledger.account(),
                        ledger.customer(),
                        ledger.asOf(),
                        ledger.items(),
                        ledger.credits(),
                        ledger.orders(),
                        List.of()));
    }
}
