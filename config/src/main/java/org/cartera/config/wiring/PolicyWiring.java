package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.cartera.config.memory.RememberedPolicies;
import org.cartera.config.policy.BasePolicies;
import org.cartera.config.policy.PoliciesInForce;
import org.cartera.config.policy.PolicyPart;
import org.cartera.config.policy.PolicyReader;
import org.cartera.config.policy.WrittenPolicies;
import org.cartera.config.settings.Settings;
import org.cartera.config.templates.StationeryFolder;
import org.cartera.domain.commission.Commissions;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.decisionlog.PolicyTexts;
import org.cartera.domain.decisionlog.Replay;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.dryrun.StrategyTrial;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.ServiceCalls;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.statement.StatementRules;
import org.cartera.domain.worklist.WorkBook;

/** Produces the policies in force. */
@ApplicationScoped
public class PolicyWiring {
    /** How long an order check may rely on what another node may have changed meanwhile. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** Refuses the start where the folder of the rules says what cannot be meant, or names letters that nobody has written. */
    void ready(Settings settings, StationeryFolder stationery) {
        Path folder = settings.folders().policies();
        if (!folder.toString().isEmpty()) {
            base(settings).checkLetters(folder, stationery::isWritten);
        }
    }

    @Produces
    @Singleton
    @Typed(PoliciesInForce.class)
    PoliciesInForce policiesInForce(Settings settings, PolicyArchive archive, PortfolioViews views, PolicyTexts texts) {
        return new PoliciesInForce(base(settings), archive, views, texts);
    }

    @Produces
    @Singleton
    PolicyDesk policyDesk(
            Settings settings,
            PolicyArchive archive,
            PortfolioViews views,
            RememberedPolicies remembered,
            StationeryFolder stationery) {
        return new WrittenPolicies(base(settings), remembered.noticing(archive), views, stationery::hasLetter);
    }

    /** For the gate alone: runs read their rules anew. */
    @Produces
    @Singleton
    @Typed(RememberedPolicies.class)
    RememberedPolicies rememberedPolicies(PoliciesInForce inForce, Clock clock) {
        return new RememberedPolicies(inForce, clock, REMEMBERED);
    }

    private static BasePolicies base(Settings settings) {
        Path folder = settings.folders().policies();
        return folder.toString().isEmpty() ? BasePolicies.shipped() : BasePolicies.with(folder);
    }

    @Produces
    @Singleton
    Policies policies(PoliciesInForce inForce) {
        return inForce;
    }

    @Produces
    @Singleton
    StatementRules.Book statementRules(Settings settings, PolicyArchive archive) {
        return new PolicyPart<>(base(settings), archive, PolicyReader::statements)::inForce;
    }

    @Produces
    @Singleton
    DisputePolicy.Book disputePolicies(Settings settings, PolicyArchive archive) {
        return new PolicyPart<>(base(settings), archive, PolicyReader::disputes)::inForce;
    }

    @Produces
    @Singleton
    ServiceCalls serviceCalls(
            ContactLog log, DisputeInbox inbox, DisputePolicy.Book rules, Policies policies, UnitOfWork work) {
        return new ServiceCalls(log, inbox, rules, policies, work);
    }

    @Produces
    @Singleton
    Commissions.Plans commissionPlans(Settings settings, PolicyArchive archive) {
        return new PolicyPart<>(base(settings), archive, PolicyReader::commission)::inForce;
    }

    @Produces
    @Singleton
    WorkBook.Rules workRules(Settings settings, PolicyArchive archive) {
        return new PolicyPart<>(base(settings), archive, PolicyReader::work)::inForce;
    }

    @Produces
    @Singleton
    StrategyTrial strategyTrial(CaseFiles files, FactStore facts) {
        return new StrategyTrial(files, facts);
    }

    @Produces
    @Singleton
    Replay replay(PoliciesInForce inForce) {
        return new Replay(inForce);
    }
}
