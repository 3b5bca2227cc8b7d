package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactLog.Noted;
import org.cartera.domain.worklist.Hints;
import org.cartera.domain.worklist.PaymentHabits;
import org.cartera.domain.worklist.WorkBook;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What stands on one page before a contact, besides the card: habits, clues, and the people who were reached (S4-1…S4-3). */
@Named
@RequestScoped
public class DossierSheet {
    private static final int MONTHS = 12;
    private static final int PEOPLE = 6;

    @Inject
    CustomerPage page;

    @Inject
    WorkBook book;

    @Inject
    Viewer viewer;

    private @Nullable PaymentHabits habits;

    private PaymentHabits habits() {
        PaymentHabits known = habits;
        if (known == null) {
            CustomerCard card = page.card();
            known = book.habits(card.decision().account(), card.getAsOf().minusMonths(MONTHS), card.getAsOf());
            habits = known;
        }
        return known;
    }

    /** Clues found by rules, as sentences. */
    public List<String> getHints() {
        return new Sentences(viewer.words()).of(Hints.of(page.card().decision(), habits()));
    }

    /** How he pays, in sentences; one that says so where nothing is known. */
    public List<String> getHabits() {
        Words words = viewer.words();
        PaymentHabits known = habits();
        List<String> told = new ArrayList<>();
        known.usualDelay()
                .ifPresent(days -> told.add(words.text(
                        days > 0 ? "dossier.habit.late" : days == 0 ? "dossier.habit.due" : "dossier.habit.early",
                        words.days(days),
                        words.count(known.paid().size()))));
        known.dayOfMonth()
                .ifPresent(day -> told.add(
                        words.text("dossier.habit.day", words.count(day.value()), words.percent(day.share()))));
        known.method()
                .ifPresent(way -> told.add(words.text(
                        "dossier.habit.method", words.named("method", way.value()), words.percent(way.share()))));
        return told.isEmpty() ? List.of(words.text("dossier.habit.none")) : told;
    }

    /** Whom of theirs we reached, and by which way last; who was reached last first. */
    public List<Reached> getPeople() {
        Words words = viewer.words();
        Map<String, Contact> last = new LinkedHashMap<>();
        page.card().file().contacts().contacts().stream()
                .filter(contact -> !contact.person().isEmpty())
                .sorted(Comparator.comparing(Contact::at).reversed())
                .forEach(contact -> last.putIfAbsent(contact.person(), contact));
        return last.values().stream()
                .limit(PEOPLE)
                .map(contact -> new Reached(contact.person(), detail(contact, words)))
                .toList();
    }

    private static String detail(Contact contact, Words words) {
        String came = new ContactLine(new Noted(contact, null, "", false), words).getCame();
        return words.text("channel." + contact.channel()) + " · " + words.text("reaction." + contact.reaction())
                + (came.isEmpty() ? "" : " · " + came) + " · " + words.moment(contact.at());
    }

    /** One of their people. */
    public record Reached(String name, String detail) {
        public String getName() {
            return name;
        }

        public String getDetail() {
            return detail;
        }
    }
}
