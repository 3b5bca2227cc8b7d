package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.CustomerDecision.PromiseJudgement;
import org.cartera.domain.promise.PromiseState;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** What people wrote down about a customer, newest first: promises, disputes, pauses. */
public final class PaperLine {

    private PaperLine() {}

    static List<Promised> promises(CustomerDecision decision, Words words) {
        return decision.promises().stream()
                .map(judged -> new Promised(judged, words))
                .sorted((a, b) -> b.getDue().compareTo(a.getDue()))
                .toList();
    }

    static List<Disputed> disputes(CaseFile file, Words words) {
        return file.disputes().all().stream()
                .map(dispute -> new Disputed(dispute, file.asOf(), words))
                .sorted((a, b) -> b.getFrom().compareTo(a.getFrom()))
                .toList();
    }

    static List<Paused> pauses(CaseFile file, Words words) {
        return file.pauses().stream()
                .map(pause -> new Paused(pause, file.asOf(), words))
                .sorted((a, b) -> b.getFrom().compareTo(a.getFrom()))
                .toList();
    }

    /** A promise and how it stands. */
    public record Promised(PromiseJudgement judged, Words words) {
        public String getId() {
            return judged.promise().id();
        }

        public Money getAmount() {
            return judged.promise().amount();
        }

        public LocalDate getMadeOn() {
            return judged.promise().madeOn();
        }

        public LocalDate getDue() {
            return judged.promise().due();
        }

        public String getBy() {
            return judged.promise().promisedBy();
        }

        public String getItems() {
            return judged.promise().items().isEmpty()
                    ? words.text("promises.account")
                    : judged.promise().items().stream()
                            .sorted()
                            .map(item -> Sentences.item(item.toString()))
                            .collect(Collectors.joining(", "));
        }

        public String getState() {
            return words.text("promise." + judged.state());
        }

        public String getTone() {
            return switch (judged.state()) {
                case RUNNING -> "info";
                case KEPT -> "paid";
                case PARTLY_KEPT, TO_APPROVE -> "late2";
                case BROKEN -> "late4";
                case WITHDRAWN -> "";
            };
        }

        public boolean isRunning() {
            return judged.state() == PromiseState.RUNNING || isToApprove();
        }

        public boolean isToApprove() {
            return judged.state() == PromiseState.TO_APPROVE;
        }
    }

    /** A dispute and whether it still runs. */
    public record Disputed(Dispute dispute, LocalDate asOf, Words words) {
        public String getId() {
            return dispute.id();
        }

        public String getItem() {
            return Sentences.item(dispute.item().toString());
        }

        public Money getAmount() {
            return dispute.disputed();
        }

        public LocalDate getFrom() {
            return dispute.running().from();
        }

        public String getDepartment() {
            return words.named("department", dispute.department());
        }

        public String getReason() {
            return dispute.reason();
        }

        public boolean isRunning() {
            return dispute.runsOn(asOf);
        }

        public String getState() {
            LocalDate through = dispute.running().through();
            return through == null
                    ? words.text("disputes.running")
                    : words.text("disputes.settled", words.date(through.plusDays(1)));
        }
    }

    /** A pause and whether it still runs. */
    public record Paused(Pause pause, LocalDate asOf, Words words) {
        public String getId() {
            return pause.id();
        }

        public String getItem() {
            return pause.item() == null ? words.text("pauses.account") : Sentences.item(String.valueOf(pause.item()));
        }

        public LocalDate getFrom() {
            return pause.days().from();
        }

        public String getThrough() {
            LocalDate through = pause.days().through();
            return through == null ? words.text("pauses.open") : words.date(through);
        }

        public String getReason() {
            return pause.reason();
        }

        public boolean isRunning() {
            LocalDate through = pause.days().through();
            return through == null || !through.isBefore(asOf);
        }

        public String getState() {
            return words.text(isRunning() ? "pauses.running" : "pauses.ended");
        }
    }
}
