package org.cartera.domain.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Produces the statements of a run's next accounts (S1-7): one for each currency, by value date, of the period that ends on
 * the run's date. The caller's transaction holds papers, log, outbox, progress and fence together, so a killed chunk leaves
 * nothing and is produced again. A rerun on the same facts keeps and sends nothing more.
 */
public final class ProduceStatements {
    private final StatementFacts facts;
    private final CaseFiles files;
    private final Statements statements;
    private final Policies policies;
    private final StatementRules.Book rules;
    private final StatementLog log;
    private final DecideChunk.Progress progress;

    public ProduceStatements(
            StatementFacts facts,
            CaseFiles files,
            Statements statements,
            Policies policies,
            StatementRules.Book rules,
            StatementLog log,
            DecideChunk.Progress progress) {
        this.facts = facts;
        this.files = files;
        this.statements = statements;
        this.policies = policies;
        this.rules = rules;
        this.log = log;
        this.progress = progress;
    }

    /** How many accounts the run looks at. */
    public long count(RunTicket ticket, long generation) {
        return facts.count(ticket.organisation(), generation);
    }

    /**
     * The facts of the next customers by key that ever had a document or money. Those of a generation never change, so they
     * may be read for several chunks at once.
     *
     * @param after exclusive; null: from the start
     * @param limit how many customers, at least 1
     */
    public List<CustomerFacts> next(RunTicket ticket, long generation, @Nullable CustomerId after, int limit) {
        List<CustomerId> customers = facts.customers(ticket.organisation(), generation, after, limit);
        return customers.isEmpty() ? List.of() : facts.several(ticket.organisation(), customers, generation);
    }

    /** Produces and keeps the statements of a chunk of accounts. */
    public void produce(
            RunTicket ticket, long generation, Organisation organisation, List<CustomerFacts> accounts, Instant now) {
        PolicySet set = policies.inForce(ticket.organisation(), ticket.businessDate());
        Chunk chunk = new Chunk(ticket, organisation, set, rules.inForce(ticket.organisation(), ticket.businessDate()));
        Map<AccountKey, CaseFile> cases = files.several(
                accounts.stream().map(CustomerFacts::account).collect(Collectors.toSet()),
                generation,
                ticket.businessDate(),
                set.terms());
        List<Produced> produced = new ArrayList<>();
        for (CustomerFacts one : accounts) {
            produced.addAll(chunk.account(one, cases.get(one.account())));
        }
        log.record(ticket, produced, now);
        progress.advance(ticket, accounts.size(), now);
    }

    /** What is the same for every account of a chunk. */
    private final class Chunk {
        private final RunTicket ticket;
        private final Organisation organisation;
        private final PolicySet set;
        private final StatementRules how;

        Chunk(RunTicket ticket, Organisation organisation, PolicySet set, StatementRules how) {
            this.ticket = ticket;
            this.organisation = organisation;
            this.set = set;
            this.how = how;
        }

        List<Produced> account(CustomerFacts account, @Nullable CaseFile file) {
            List<Produced> produced = new ArrayList<>();
            for (String currency : currencies(account)) {
                one(account, file, Currency.getInstance(currency)).ifPresent(produced::add);
            }
            return produced;
        }

        private Optional<Produced> one(CustomerFacts account, @Nullable CaseFile file, Currency currency) {
            Statements.Wish wish = new Statements.Wish(
                    account.account(),
                    Period.endingOn(ticket.businessDate()),
                    currency,
                    how.form(),
                    StatementBasis.VALUE_DATE,
                    Locale.forLanguageTag("en".equals(account.customer().language()) ? "en" : "es"));
            Statements.Sketch sketch = statements.sketch(account, account, file, set, wish, organisation);
            return sketch.drawing()
                    .fold(
                            drawn -> sketch.paper().flatMap(paper -> leaving(account, paper)),
                            blocked -> Optional.of(Produced.blocked(account.account(), currency, blocked.ground())));
        }

        /** Nothing at all is said about an account on which nothing stands and nothing moved: there are many of them. */
        private Optional<Produced> leaving(CustomerFacts account, StatementPaper paper) {
            Currency currency = paper.statement().currency();
            Optional<Ground> skip = how.sending().reasonToSkip(paper.statement());
            if (skip.isPresent()) {
                return skip.filter(ground -> !ground.rule().equals(StatementPolicy.ZERO))
                        .map(ground -> Produced.skipped(account.account(), currency, ground));
            }
            Statements.Keeping keeping =
                    statements.keep(paper, Reference.ofRun(ticket.run()).text());
            Kept kept = keeping.kept();
            return Optional.of(new Produced(
                    account.account(),
                    currency,
                    keeping.isNew() ? Produced.Fate.KEPT : Produced.Fate.SAME,
                    kept,
                    channel(account.contactPoints()),
                    null));
        }

        /** By e-mail where there is an address, else on paper; who has neither is told to a person by the outbox. */
        private Channel channel(List<ContactPoint> points) {
            boolean byMail =
                    set.addresses().email(points, ticket.businessDate()).isPresent();
            return byMail
                            || set.addresses()
                                    .postal(points, ticket.businessDate())
                                    .isEmpty()
                    ? Channel.EMAIL
                    : Channel.LETTER;
        }
    }

    /** In which the account ever had a document or money, by code. */
    private static SortedSet<String> currencies(CustomerFacts account) {
        SortedSet<String> codes = new TreeSet<>();
        account.invoices().forEach(invoice -> codes.add(code(invoice.total())));
        account.payments().stream()
                .filter(payment -> payment.account().equals(account.account()))
                .forEach(payment -> codes.add(code(payment.paid())));
        return codes;
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }
}
