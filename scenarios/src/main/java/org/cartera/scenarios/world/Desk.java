package org.cartera.scenarios.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.Diagnosis;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.Promise;

/** What the people of a story wrote down, and the holds that stand. */
public final class Desk {
    private final Map<String, Promise> promises = new LinkedHashMap<>();
    private final Map<String, PaymentPlan> plans = new LinkedHashMap<>();
    private final Map<AccountKey, Diagnosis> diagnoses = new LinkedHashMap<>();
    private final Map<AccountKey, NegotiationPlan> positions = new LinkedHashMap<>();
    private final Map<String, Dispute> disputes = new LinkedHashMap<>();
    private final Map<String, Pause> pauses = new LinkedHashMap<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<AccountKey, List<ContactBook.Heard>> heard = new LinkedHashMap<>();
    private final Map<String, Questionnaire> answers = new LinkedHashMap<>();
    private final Map<String, LocalDate> deadlines = new LinkedHashMap<>();
    private final List<ChannelWish> wishes = new ArrayList<>();
    private final Map<AccountKey, CreditFile> files = new LinkedHashMap<>();
    private final Map<String, CorporateGroup> groups = new LinkedHashMap<>();
    private final Map<AccountKey, HoldInForce> holds = new LinkedHashMap<>();

    public void put(Promise promise) {
        promises.put(promise.id(), promise);
    }

    public Optional<Promise> promise(String id) {
        return Optional.ofNullable(promises.get(id));
    }

    public void withdraw(Promise promise, LocalDate on) {
        put(new Promise(
                promise.id(),
                promise.account(),
                promise.amount(),
                promise.madeOn(),
                promise.due(),
                promise.items(),
                promise.promisedBy(),
                on,
                promise.approvedOn()));
    }

    public void put(Diagnosis diagnosis) {
        diagnoses.put(diagnosis.account(), diagnosis);
    }

    public Optional<Diagnosis> diagnosis(AccountKey account) {
        return Optional.ofNullable(diagnoses.get(account));
    }

    public void put(NegotiationPlan position) {
        positions.put(position.account(), position);
    }

    public Optional<NegotiationPlan> position(AccountKey account) {
        return Optional.ofNullable(positions.get(account));
    }

    public void put(PaymentPlan plan) {
        plans.put(plan.id(), plan);
    }

    public Optional<PaymentPlan> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    /** From this day on it stops nothing. */
    public void end(PaymentPlan plan, LocalDate on) {
        put(new PaymentPlan(plan.id(), plan.account(), plan.madeOn(), plan.items(), plan.parts(), plan.agreedBy(), on));
    }

    public List<PaymentPlan> plans(AccountKey account) {
        return plans.values().stream()
                .filter(plan -> plan.account().equals(account))
                .toList();
    }

    public List<Promise> promises(AccountKey account) {
        return promises.values().stream()
                .filter(promise -> promise.account().equals(account))
                .toList();
    }

    public void put(Dispute dispute) {
        disputes.put(dispute.id(), dispute);
    }

    public Optional<Dispute> dispute(String id) {
        return Optional.ofNullable(disputes.get(id));
    }

    /** From this day on the disputed part counts again. A dispute settled on the day it was raised never ran. */
    public void settle(Dispute dispute, LocalDate on) {
        LocalDate last = on.minusDays(1);
        if (last.isBefore(dispute.running().from())) {
            disputes.remove(dispute.id());
        } else {
            put(new Dispute(
                    dispute.id(),
                    dispute.account(),
                    dispute.item(),
                    dispute.disputed(),
                    new DateSpan(dispute.running().from(), last),
                    dispute.department(),
                    dispute.reason(),
                    dispute.cause()));
        }
    }

    public List<Dispute> disputes(AccountKey account) {
        return disputes.values().stream()
                .filter(dispute -> dispute.account().equals(account))
                .toList();
    }

    public void put(Pause pause) {
        pauses.put(pause.id(), pause);
    }

    public Optional<Pause> pause(String id) {
        return Optional.ofNullable(pauses.get(id));
    }

    /** Its last day is the one before. */
    public void end(Pause pause, LocalDate on) {
        LocalDate last = on.minusDays(1);
        if (last.isBefore(pause.days().from())) {
            pauses.remove(pause.id());
        } else {
            put(new Pause(
                    pause.id(),
                    pause.account(),
                    pause.item(),
                    new DateSpan(pause.days().from(), last),
                    pause.reason()));
        }
    }

    public List<Pause> pauses(AccountKey account) {
        return pauses.values().stream()
                .filter(pause -> pause.account().equals(account))
                .toList();
    }

    /** @param on the organisation's day of it */
    public void put(Contact contact, LocalDate on) {
        contacts.add(contact);
        if (contact.answersDunning()) {
            heard.computeIfAbsent(contact.account(), key -> new ArrayList<>())
                    .add(new ContactBook.Heard(on, contact.reaction()));
        }
    }

    /** Notes a service call with its answers. */
    public void put(Contact contact, Questionnaire asked, LocalDate on) {
        put(contact, on);
        answers.put(contact.id(), asked);
    }

    /** The answers that were given in a contact; empty where the four questions were not asked. */
    public Optional<Questionnaire> answers(Contact contact) {
        return Optional.ofNullable(answers.get(contact.id()));
    }

    /** @param answerBy the last day for its department's answer */
    public void put(Dispute dispute, LocalDate answerBy) {
        put(dispute);
        deadlines.put(dispute.id(), answerBy);
    }

    public Optional<LocalDate> answerBy(Dispute dispute) {
        return Optional.ofNullable(deadlines.get(dispute.id()));
    }

    public void put(ChannelWish wish) {
        wishes.add(wish);
    }

    /** The contacts with an account and what its debtor wants. */
    public ContactBook contacts(AccountKey account) {
        return new ContactBook(
                contacts.stream().filter(one -> one.account().equals(account)).toList(),
                wishes.stream().filter(one -> one.account().equals(account)).toList(),
                heard.getOrDefault(account, List.of()));
    }

    public void put(CreditFile file) {
        files.put(file.account(), file);
    }

    public CreditFile credit(AccountKey account) {
        return files.getOrDefault(account, CreditFile.none(account));
    }

    public void put(CorporateGroup group) {
        groups.put(group.id(), group);
    }

    public Optional<CorporateGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    List<CorporateGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** Holds an account by hand. */
    public void hold(AccountKey account, LocalDate on, List<Ground> grounds, String by) {
        hold(new HoldInForce(account, on, HoldInForce.Origin.PERSON, by, grounds));
    }

    void hold(HoldInForce hold) {
        holds.put(hold.account(), hold);
    }

    public void release(AccountKey account) {
        holds.remove(account);
    }

    public Optional<HoldInForce> holdOf(AccountKey account) {
        return Optional.ofNullable(holds.get(account));
    }
}
