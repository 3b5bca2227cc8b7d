package org.cartera.web.fake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.promise.Promise;

/** What people write down, kept in the books in memory, with the conflicts of the real one. */
public final class FakeDesk implements Desk {
    private final FakeBooks books;
    private final FakeViews views;
    private int next = 9000;

    public FakeDesk(FakeBooks books, FakeViews views) {
        this.books = books;
        this.views = views;
    }

    @Override
    public String promise(Promise p, String by) {
        String id = "" + next++;
        books.promises.add(new Promise(
                id, p.account(), p.amount(), p.madeOn(), p.due(), p.items(), p.promisedBy(), p.withdrawnOn()));
        return id;
    }

    @Override
    public void withdrawPromise(String id, LocalDate on, String by) {
        books.promises.replaceAll(p -> p.id().equals(id)
                ? new Promise(id, p.account(), p.amount(), p.madeOn(), p.due(), p.items(), p.promisedBy(), on)
                : p);
    }

    @Override
    public String dispute(Dispute d, String by) {
        String id = "" + next++;
        books.disputes.add(
                new Dispute(id, d.account(), d.item(), d.disputed(), d.running(), d.department(), d.reason()));
        return id;
    }

    @Override
    public void settleDispute(String id, LocalDate on, String outcome, String by) {
        books.disputes.replaceAll(d -> d.id().equals(id)
                ? new Dispute(
                        id,
                        d.account(),
                        d.item(),
                        d.disputed(),
                        new DateSpan(d.running().from(), on.minusDays(1)),
                        d.department(),
                        d.reason())
                : d);
    }

    @Override
    public void causeOfDispute(String id, Dispute.Cause cause, String by) {
        books.disputes.replaceAll(d -> d.id().equals(id) ? d.causedBy(cause) : d);
    }

    @Override
    public String pause(Pause p, String by) {
        String id = "" + next++;
        books.pauses.add(new Pause(id, p.account(), p.item(), p.days(), p.reason()));
        return id;
    }

    @Override
    public void endPause(String id, LocalDate on, String by) {
        books.pauses.replaceAll(p -> p.id().equals(id)
                ? new Pause(id, p.account(), p.item(), new DateSpan(p.days().from(), on.minusDays(1)), p.reason())
                : p);
    }

    @Override
    public Optional<Versioned<CreditFile>> creditFile(AccountKey account) {
        CreditFile file = books.credit.get(account.customer());
        return file == null
                ? Optional.empty()
                : Optional.of(new Versioned<>(file, books.creditVersion.getOrDefault(account.customer(), 1L)));
    }

    @Override
    public void saveCreditFile(Versioned<CreditFile> file, String by) {
        AccountKey account = file.value().account();
        long now = creditFile(account).map(Versioned::version).orElse(0L);
        if (now != file.version()) {
            throw new Conflict("credit file of " + account);
        }
        books.credit.put(account.customer(), file.value());
        books.creditVersion.put(account.customer(), now + 1);
    }

    @Override
    public void placeHold(AccountKey account, LocalDate on, List<Ground> grounds, String reason, String by) {
        books.holds.put(account.customer(), new HoldInForce(account, on, HoldInForce.Origin.PERSON, by, grounds));
    }

    @Override
    public void releaseHold(AccountKey account, LocalDate on, String reason, String by) {
        books.holds.remove(account.customer());
    }

    @Override
    public void finishTask(long task, String outcome, String by) {
        if (views.done.putIfAbsent(task, outcome) != null) {
            throw new Conflict("task " + task + " is done already");
        }
    }

    @Override
    public List<Promise> promises(AccountKey account) {
        return books.promises.stream().filter(p -> p.account().equals(account)).toList();
    }

    @Override
    public List<Dispute> disputes(AccountKey account) {
        return books.disputes.stream().filter(d -> d.account().equals(account)).toList();
    }

    @Override
    public List<Pause> pauses(AccountKey account) {
        return books.pauses.stream().filter(p -> p.account().equals(account)).toList();
    }
}
