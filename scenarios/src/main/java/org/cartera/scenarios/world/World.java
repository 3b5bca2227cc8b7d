package org.cartera.scenarios.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.ContactAnswer;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.DecideCustomer;
import org.cartera.domain.portfolio.Dispatch;
import org.cartera.domain.portfolio.Leave;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.Transport;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;

/** The world of one story: its ERP, its desk, its rules, and the nights that pass. */
public final class World {
    private static final int CHUNK = 50;

    private final Organisation organisation;
    private PolicySet policies;
    private final Erp erp;
    private final Desk desk = new Desk();
    private final Bank bank;
    private final Lists lists;
    private final Memory memory = new Memory();
    private final MemoryRunLog log = new MemoryRunLog();
    private final MemoryCaseFiles files;
    private final Counter counter;
    private final Table table;
    private boolean mailIsRefused;

    /** @param sight how case files are seen: as they are, or altered to try whether a story notices */
    public World(Organisation organisation, PolicySet policies, UnaryOperator<CaseFile> sight) {
        this.organisation = organisation;
        this.policies = policies;
        this.erp = new Erp(organisation.id());
        this.bank = new Bank(organisation.id(), policies, erp);
        this.lists = new Lists(organisation.id(), policies, erp, desk);
        this.files = new MemoryCaseFiles(erp, desk, bank, memory, sight);
        this.counter = new Counter(organisation, () -> this.policies, erp, desk, files);
        this.table = new Table(policies, desk);
    }

    public Erp erp() {
        return erp;
    }

    public Desk desk() {
        return desk;
    }

    public Bank bank() {
        return bank;
    }

    /** Customers' own statements. */
    public Lists lists() {
        return lists;
    }

    public PolicySet policies() {
        return policies;
    }

    /** From now on orders, holds and exposure are judged by these rules. */
    public void judgeBy(PolicySet rules) {
        policies = rules;
    }

    /** A run on the business date, whose messages leave from the hour on in the organisation's zone. */
    public Night run(LocalDate businessDate, LocalTime hour) {
        Instant now = businessDate.atTime(hour).atZone(organisation.zone()).toInstant();
        RunTicket ticket =
                log.open(organisation.id(), businessDate, "story", "story", now).orElseThrow();
        Generation generation = generation(ticket.run(), now);
        bank.reconcile(businessDate);
        lists.again(businessDate);
        MemoryDecisions decisions = new MemoryDecisions(desk, memory);
        DecideChunk decide = new DecideChunk(files, decisions, log, policies);
        Optional<CustomerId> last = Optional.empty();
        do {
            List<CaseFile> chunk = decide.read(ticket, generation.number(), last.orElse(null), CHUNK);
            last = decide.decide(ticket, chunk, now);
        } while (last.isPresent());
        dispatch(generation, businessDate, now);
        return new Night(
                decisions.tonight(),
                decisions.written().stream().map(Written::of).toList());
    }

    /** Delivers what may leave at a moment without deciding anything. */
    public void deliver(LocalDate businessDate, LocalTime hour) {
        Instant now = businessDate.atTime(hour).atZone(organisation.zone()).toInstant();
        dispatch(generation(0, now), businessDate, now);
    }

    private void dispatch(Generation generation, LocalDate businessDate, Instant now) {
        Dispatch dispatch = new Dispatch(
                new MemoryOutbox(memory),
                files,
                World::compose,
                transports(),
                policies,
                organisation,
                3,
                Duration.ofMinutes(5));
        while (dispatch.deliver(generation, businessDate, Carrier.betweenRuns("story"), CHUNK, now) > 0) {}
    }

    /** From now on the mail server refuses every address for good, or takes them again. */
    public void refuseMail(boolean refused) {
        mailIsRefused = refused;
    }

    /** A person decides about the communications of a stage that did not, or perhaps not, arrive; returns how many. */
    public int settle(StageId stage, boolean again, LocalDate on) {
        return memory.settle(stage, again, on);
    }

    /** Somebody has proof of the day on which the communications of a stage were delivered; returns how many. */
    public int prove(StageId stage, LocalDate on) {
        return memory.prove(stage, on);
    }

    /** What would be decided about a customer on a date; nothing of it is recorded. */
    public CustomerDecision decide(CustomerId customer, LocalDate asOf) {
        return new DecideCustomer(policies).decide(file(customer, asOf));
    }

    public CaseFile file(CustomerId customer, LocalDate asOf) {
        return files.one(erp.account(customer), 0, asOf, policies.terms()).orElseThrow();
    }

    /** Whether somebody may contact a customer at a moment. */
    public ContactAnswer mayContact(
            CustomerId customer, ContactChannel channel, ContactKind kind, LocalDate asOf, Instant at) {
        return new Leave(policies, organisation, new MemoryOutbox(memory)).ask(file(customer, asOf), channel, kind, at);
    }

    /** Where orders are asked about. */
    public Counter counter() {
        return counter;
    }

    /** Where plans and promises are agreed within each one's authority. */
    public Table table() {
        return table;
    }

    /** Every communication of a customer so far, oldest first. */
    public List<Written> written(CustomerId customer) {
        return memory.letters().stream()
                .filter(letter -> letter.communication().account().customer().equals(customer))
                .map(Written::of)
                .toList();
    }

    private Generation generation(long number, Instant now) {
        return new Generation(
                number,
                organisation.id(),
                ReadRequest.Mode.FULL,
                now,
                now,
                Map.of(),
                erp.rejected().size());
    }

    private static Composer.Message compose(
            Outgoing outgoing, Organisation organisation, Customer customer, String address, Locale language) {
        return new Composer.Message(outgoing.template(), "", "");
    }

    private Map<Channel, Transport> transports() {
        Map<Channel, Transport> all = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            all.put(channel, new Arrives(channel, mailIsRefused && channel == Channel.EMAIL));
        }
        return all;
    }

    /** Everything arrives that is not refused. */
    private record Arrives(Channel channel, boolean refused) implements Transport {
        @Override
        public String deliver(Outgoing outgoing, String address, Composer.Message message) {
            if (refused) {
                throw new Refused("550 no such mailbox", new IllegalStateException(address));
            }
            return outgoing.key();
        }
    }
}
