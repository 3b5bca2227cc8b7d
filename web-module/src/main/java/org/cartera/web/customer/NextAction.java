package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.cartera.domain.portfolio.PortfolioViews.CustomerView;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;
import org.cartera.web.words.Words;

/**
 * What is done next about a customer.
 *
 * @param title in words; says so where nothing is to be done
 * @param detail when and by whom; empty where nothing is known
 */
public record NextAction(String title, String detail) {

    static NextAction of(CustomerView view, Words words) {
        Optional<TaskRow> task = view.tasks().stream()
                .filter(one -> !one.done())
                .min(Comparator.comparing(TaskRow::due).thenComparing(TaskRow::id));
        if (task.isPresent()) {
            TaskRow row = task.get();
            return new NextAction(
                    words.named("stage", row.stage()),
                    words.date(row.due()) + " · " + words.named("owner", row.owner()));
        }
        Optional<Communication> sent = view.decision().communications().stream().findFirst();
        if (sent.isPresent()) {
            Communication one = sent.get();
            return new NextAction(
                    words.named("stage", one.stage().id().value()),
                    words.date(one.asOf()) + " · " + words.text("channel." + one.channel()));
        }
        return waiting(view, words);
    }

    /** The wait that ends first; else the first of all. */
    private static NextAction waiting(CustomerView view, Words words) {
        Optional<Step.Wait> wait = view.decision().steps().stream()
                .filter(Step.Wait.class::isInstance)
                .map(Step.Wait.class::cast)
                .min(Comparator.comparing(
                        Step.Wait::until, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
        if (wait.isEmpty()) {
            return new NextAction(words.text("next.none"), words.text("next.none.hint"));
        }
        LocalDate until = wait.get().until();
        return new NextAction(
                words.text("wait." + wait.get().reason()),
                until == null ? words.text("next.openEnd") : words.text("next.until", words.date(until)));
    }

    public String getTitle() {
        return title;
    }

    public String getDetail() {
        return detail;
    }
}
