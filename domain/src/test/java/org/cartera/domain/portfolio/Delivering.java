package org.cartera.domain.portfolio;

import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Amounts.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.ContactCap;
import org.cartera.domain.contact.ContactProfiles;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.given.StrategyBuilder;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.ReadRequest;
import org.jspecify.annotations.Nullable;

/** A dispatcher with an outbox, a composer and transports that remember. */
final class Delivering implements Outbox, CaseFiles {
    static final Duration PAUSE = Duration.ofMinutes(5);

    final List<Outgoing> waiting = new ArrayList<>();
    final List<String> outcomes = new ArrayList<>();
    final List<Sent> sent = new ArrayList<>();
    final List<SentMessage> before = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    List<Channel> channels = List.of(Channel.values());

    @Nullable
    RuntimeException failure;

    private ContactRules contact = ContactProfiles.CO.rules();
    boolean customerIsGone;
    boolean outboxIsDown;
    boolean otherIsFaster;

    @Nullable
    RuntimeException brokenTemplate;

    private final CaseFile file;
    private final StrategyBuilder strategy;

    record Sent(String address, Money total, String language) {}

    Delivering(CaseFile file, StrategyBuilder strategy) {
        this.file = file;
        this.strategy = strategy;
    }

    Delivering mail(String stage, Object... itemsAndAmounts) {
        return outgoing(Channel.EMAIL, stage, 0, itemsAndAmounts);
    }

    Delivering outgoing(Channel channel, String stage, int tries, Object... itemsAndAmounts) {
        List<Outgoing.Line> lines = new ArrayList<>();
        Money total = Money.zero(((Money) itemsAndAmounts[1]).currency());
        for (int i = 0; i < itemsAndAmounts.length; i += 2) {
            Money amount = (Money) itemsAndAmounts[i + 1];
            InstalmentId item = InstalmentId.parse((String) itemsAndAmounts[i]);
            lines.add(new Outgoing.Line(item, "", TODAY, TODAY, 5, amount, amount));
            total = total.plus(amount);
        }
        waiting.add(new Outgoing(7, 12, "key", ACME, new StageId(stage), channel, stage, TODAY, total, tries, lines));
        return this;
    }

    Delivering confirming(String promise, Money amount, LocalDate on) {
        StageId stage = PromiseMessages.CONFIRMATION;
        Outgoing.Promised promised = new Outgoing.Promised(promise, on, "Marta");
        waiting.add(new Outgoing(
                7,
                12,
                "key",
                ACME,
                stage,
                Channel.EMAIL,
                stage.value(),
                TODAY,
                amount,
                0,
                0,
                null,
                promised,
                List.of()));
        return this;
    }

    List<String> run(Instant now) {
        Organisation seller =
                new Organisation(new OrganisationId("Company"), "Company", ZoneId.of("America/Bogota"), null, "CO");
        Map<Channel, Transport> transports = new HashMap<>();
        channels.forEach(channel -> transports.put(channel, transport(channel)));
        Composer composer = (outgoing, organisation, customer, address, language) -> {
            if (brokenTemplate != null) {
                throw brokenTemplate;
            }
            sent.add(new Sent(address, outgoing.total(), language.getLanguage()));
            return new Composer.Message("subject", "html", "plain");
        };
        Generation generation = new Generation(1, seller.id(), ReadRequest.Mode.FULL, now, now, Map.of(), 0);
        new Dispatch(this, this, composer, transports, Rules.with(strategy, contact), seller, 3, PAUSE)
                .deliver(generation, file.asOf(), Carrier.betweenRuns("node"), 10, now);
        return outcomes;
    }

    /** With these caps in place of the usual ones. */
    Delivering capped(ContactCap... caps) {
        contact = new ContactRules(
                contact.profile(),
                contact.protects(),
                contact.window(),
                contact.holidays(),
                contact.authorisation(),
                contact.visits(),
                contact.askReason(),
                contact.serviceCounts(),
                List.of(caps));
        return this;
    }

    private Transport transport(Channel channel) {
        return new Transport() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public String deliver(Outgoing outgoing, String address, Composer.Message message) {
                if (failure != null) {
                    throw failure;
                }
                return "evidence-" + sent.size();
            }
        };
    }

    @Override
    public List<Outgoing> next(OrganisationId organisation, int limit, Instant now) {
        List<Outgoing> next = List.copyOf(waiting);
        waiting.clear();
        return next;
    }

    @Override
    public long due(OrganisationId organisation, Instant now) {
        return waiting.size();
    }

    @Override
    public Optional<Outgoing> take(
            Outgoing due, String address, Composer.Message message, Set<InstalmentId> gone, Carrier by, Instant now) {
        if (otherIsFaster) {
            return Optional.empty();
        }
        gone.forEach(item -> leftOut.add(item.toString()));
        return Optional.of(due.next());
    }

    @Override
    public void settle(Outgoing due, Fate fate, Carrier by, Instant now) {
        outcomes.add(word(fate));
    }

    @Override
    public void report(Outgoing taken, Fate fate, Carrier by, Instant now) {
        if (outboxIsDown) {
            throw new IllegalStateException("database down");
        }
        outcomes.add(word(fate));
    }

    private static String word(Fate fate) {
        return switch (fate.state()) {
            case PENDING -> "waits " + fate.detail() + " " + fate.dueAt();
            case RETRY -> "retry " + fate.dueAt() + " " + fate.detail();
            default -> fate.state().name().toLowerCase(Locale.ROOT) + " " + fate.detail();
        };
    }

    @Override
    public List<SentMessage> sentTo(AccountKey account, Instant since) {
        return before;
    }

    @Override
    public void beat(Collection<Outgoing> taken) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int giveUpSilent(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Outgoing> one(long intent) {
        return Optional.empty();
    }

    @Override
    public long count(OrganisationId organisation, long generation, LocalDate asOf) {
        return 1;
    }

    @Override
    public List<CaseFile> chunk(
            OrganisationId organisation,
            long generation,
            LocalDate asOf,
            LedgerTerms terms,
            @Nullable CustomerId after,
            int limit) {
        return List.of(file);
    }

    @Override
    public Optional<CaseFile> one(AccountKey account, long generation, LocalDate asOf, LedgerTerms terms) {
        return customerIsGone ? Optional.empty() : Optional.of(file);
    }
}
