package org.cartera.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.reconciliation.MatchBook.Entry;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;

/** Who did what to a line. */
@Named
@RequestScoped
public class BankTrail {
    /** Who the log names where Cartera decided by itself. */
    static final String AUTOMATIC = "auto";

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    /** The oldest first. */
    public List<Entry> of(long line) {
        return portfolio.bank().matches().log(line);
    }

    public String who(Entry entry) {
        return person(entry.who());
    }

    public String person(String who) {
        return person(who, viewer.words());
    }

    /** Cartera itself, the watched folder, a program of the API, or a person. */
    static String person(String who, Words words) {
        if (who.equals(AUTOMATIC)) {
            return words.text("bank.log.cartera");
        }
        if (who.equals("folder")) {
            return words.text("bank.by.folder");
        }
        return who.startsWith("api:") ? words.text("bank.by.program", who.substring(4)) : who;
    }

    public String icon(Entry entry) {
        return switch (entry.what()) {
            case "APPLIED" -> "check";
            case "LEARNT" -> "user";
            default -> "again";
        };
    }
}
