package org.cartera.domain.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;

/**
 * What a diagnosis says of our own house: its department caused the arrears of these instalments and must answer first (S3-7,
 * S3-32). Each gets a dispute of what is open and not disputed yet, so that it is not dunned meanwhile (K7), once for as long as
 * the diagnosis says so; one that says so no longer withdraws what still runs.
 *
 * @param department who must answer; empty: the cause is not ours
 * @param items the instalments concerned
 * @param reason what the department reads
 */
public record InternalCause(String department, Set<InstalmentId> items, String reason) {

    public InternalCause {
        items = Set.copyOf(items);
        if (!department.isEmpty() && items.isEmpty()) {
            throw new IllegalArgumentException("A cause of our own concerns at least one instalment");
        }
    }

    /** A cause that is not ours. */
    public static InternalCause none() {
        return new InternalCause("", Set.of(), "");
    }

    /**
     * What follows.
     *
     * @param raise new disputes, whose id is to be given
     * @param withdraw disputes of a former diagnosis that still run
     */
    public record Consequences(List<Dispute> raise, List<Dispute> withdraw) {
        public Consequences {
            raise = List.copyOf(raise);
            withdraw = List.copyOf(withdraw);
        }
    }

    /**
     * @param disputes all of the account, as they stand now
     * @param raised the ids of those that diagnoses raised and did not withdraw
     */
    public Consequences consequences(CaseFile file, List<Dispute> disputes, Set<String> raised) {
        List<Dispute> ours = disputes.stream()
                .filter(dispute -> raised.contains(dispute.id()))
                .toList();
        List<Dispute> withdraw = ours.stream()
                .filter(dispute -> dispute.runsOn(file.asOf()) && !saysSo(dispute))
                .toList();
        List<Dispute> raise = new ArrayList<>();
        for (OpenItem item : file.ledger().items()) {
            boolean told = ours.stream()
                    .anyMatch(dispute -> dispute.item().equals(item.id())
                            && dispute.department().equals(department));
            Money rest = item.open().minus(disputed(item, disputes, withdraw, file));
            if (items.contains(item.id()) && !department.isEmpty() && !told && rest.isPositive()) {
                raise.add(new Dispute(
                        "new",
                        file.account(),
                        item.id(),
                        rest,
                        new DateSpan(file.asOf(), null),
                        department,
                        reason,
                        Dispute.Cause.INTERNAL));
            }
        }
        return new Consequences(raise, withdraw);
    }

    private boolean saysSo(Dispute dispute) {
        return dispute.department().equals(department) && items.contains(dispute.item());
    }

    private static Money disputed(OpenItem item, List<Dispute> disputes, List<Dispute> withdrawn, CaseFile file) {
        List<Dispute> staying = disputes.stream()
                .filter(dispute -> !withdrawn.contains(dispute))
                .toList();
        return new Disputes(staying).disputedOf(item, file.asOf());
    }
}
