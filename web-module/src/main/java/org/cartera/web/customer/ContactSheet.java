package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.Leave;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.domain.strategy.Stage;
import org.cartera.web.frame.CurrentOrganisation;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The contacts with a customer, what he wants of each channel, and whether he may be contacted at this moment (K11). */
@Named
@RequestScoped
public class ContactSheet {
    private static final String COLLECTOR = "COLLECTOR";
    private static final int RETRY_DAYS = 2;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    CurrentOrganisation organisation;

    private @Nullable PolicySet policies;

    /** The whole log, newest first. */
    public List<ContactLine> getLines() {
        Words words = viewer.words();
        return portfolio.contacts().log(page.card().decision().account()).stream()
                .map(noted -> new ContactLine(noted, words))
                .toList();
    }

    /** All that he ever said of a channel, newest first. */
    public List<WishLine> getWishes() {
        Words words = viewer.words();
        Set<ChannelWish> counting = new HashSet<>(page.card().file().contacts().inForce(today()));
        return page.card().file().contacts().wishes().stream()
                .sorted((a, b) -> b.on().compareTo(a.on()))
                .map(wish -> new WishLine(wish, counting.contains(wish), words))
                .toList();
    }

    public List<ChannelAnswer> getAnswers() {
        return Arrays.stream(ContactChannel.values())
                .map(channel -> answer(channel, getUsual()))
                .toList();
    }

    ChannelAnswer answer(ContactChannel channel, ContactKind kind) {
        Leave rules = new Leave(policies(), here(), portfolio.sent());
        return new ChannelAnswer(
                channel, rules.ask(page.card().file(), channel, kind, portfolio.instant()), viewer.words());
    }

    /** What somebody who contacts him now most likely wants. */
    public ContactKind getUsual() {
        return page.card().getOldestDays() > 0 ? ContactKind.COLLECTION : ContactKind.SERVICE;
    }

    public String getUsualText() {
        return viewer.words()
                .text(
                        "contacts.now.for",
                        viewer.words().text("contact.kind." + getUsual()),
                        viewer.words().dayAndTime(portfolio.instant()));
    }

    /** Whether he may be asked why he does not pay (T1). */
    public boolean isReasonAsked() {
        return policies()
                .contact()
                .mayAskReason(page.card().file().facts().customer().kind());
    }

    /** The tasks of collectors that a contact of this kind does. */
    List<TaskRow> tasks(ContactKind kind) {
        Set<String> service = policies().strategies().stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.SERVICE)
                .map(stage -> stage.id().value())
                .collect(Collectors.toSet());
        return page.card().openTasks().stream()
                .filter(task -> task.owner().equals(COLLECTOR))
                .filter(task -> service.contains(task.stage()) == (kind == ContactKind.SERVICE))
                .toList();
    }

    /** The first day on which it is worth trying again after a talk that got unbalanced: in two business days. */
    LocalDate retry() {
        return policies().calendar().plusBusinessDays(today(), RETRY_DAYS);
    }

    /** Today where the customer is. */
    LocalDate today() {
        return portfolio.instant().atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        String zone = page.card().file().facts().customer().zone();
        return zone == null ? here().zone() : ZoneId.of(zone);
    }

    /** Now, as the pages write moments. */
    Instant now() {
        return portfolio.instant();
    }

    Organisation here() {
        return organisation.get().orElseThrow(() -> new IllegalStateException("No organisation is shown"));
    }

    PolicySet policies() {
        PolicySet known = policies;
        if (known == null) {
            known = portfolio.policies().inForce(here().id(), page.card().getAsOf());
            policies = known;
        }
        return known;
    }
}
