package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactKind;
import org.cartera.domain.contact.ContactLog;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Notes a contact, or corrects one that was noted wrongly: the wrong one stays in the log (S0-12). */
@Named
@ViewScoped
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    ContactSheet sheet;

    @Inject
    CaseReview review;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private ContactDraft draft = new ContactDraft();
    private @Nullable String corrects;
    private @Nullable LocalDateTime at;
    private final Acting acting = new Acting();

    /** A call of this moment, unless something was begun and not saved. */
    public void begin() {
        if (corrects != null || draft.isUntouched()) {
            corrects = null;
            draft = new ContactDraft();
            draft.setKind(sheet.getUsual());
            at = local(sheet.now());
        }
    }

    public void correct(ContactLine line) {
        if (!line.contact().id().equals(corrects)) {
            corrects = line.contact().id();
            draft = ContactDraft.of(line.contact());
            at = local(line.contact().at());
        }
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        LocalDateTime when = at;
        boolean past = when != null && !instant(when).isAfter(sheet.now());
        if (!past) {
            Answer.wrong("contact:at", words.text("form.contact.at"));
        }
        boolean told = !draft.isReached() || !draft.getSaid().isBlank();
        if (!told) {
            Answer.wrong("contact:said", words.text("form.contact.said"));
        }
        boolean mayAct = getActing().mayGoOn("contact:override", words);
        if (when != null && past && told && mayAct) {
            note(draft.contact(page.card().decision().account(), instant(when)), words);
        }
    }

    private void note(Contact contact, Words words) {
        try {
            portfolio.contacts().note(contact, corrects, viewer.login());
        } catch (ContactLog.AlreadyCorrected e) {
            Answer.wrong("contact:said", words.text("form.contact.corrected"));
            return;
        }
        acting.wentOn(portfolio.diagnoses(), viewer.login());
        Answer.saved(
                words.text(corrects == null ? "contact.saved" : "contact.saved.corrected"),
                words.text("channel." + contact.channel()) + " · " + words.text("reaction." + contact.reaction()));
        corrects = null;
        draft = new ContactDraft();
        page.changed();
    }

    /** Of a contact of ours that collects; whoever is called back, or asked whether all is well, needs none. */
    public Acting getActing() {
        CaseFile file = page.card().file();
        boolean asked = draft.isOurs() && draft.getKind() == ContactKind.COLLECTION && corrects == null;
        acting.about(file.account(), asked ? review.objection(file) : Optional.empty(), viewer.sentences());
        return acting;
    }

    /** What the rules say of the contact that is being noted; of no consequence where the customer began it. */
    public ChannelAnswer getAnswer() {
        return sheet.answer(draft.getChannel(), draft.getKind());
    }

    /** Somebody has opened the form. */
    public boolean isBegun() {
        return at != null;
    }

    public boolean isCorrecting() {
        return corrects != null;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return sheet.here().zone();
    }

    public ContactDraft getDraft() {
        return draft;
    }

    public @Nullable LocalDateTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalDateTime at) {
        this.at = at;
    }
}
