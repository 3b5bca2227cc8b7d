package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.cartera.domain.call.CallScripts;
import org.cartera.domain.call.CallScripts.Script;
import org.cartera.domain.call.CallSheet;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactResult.Outcome;
import org.cartera.domain.contact.Explanation;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.worklist.WorkPorts;
import org.jspecify.annotations.Nullable;

/** What to say, beside the form of a contact: the script with the case's figures, a voicemail, how to go on (S1-17, S2-15, S3-19). */
@Named
@RequestScoped
public class CallAssistant {
    @Inject
    CustomerPage page;

    @Inject
    ContactForm form;

    @Inject
    ContactSheet contacts;

    @Inject
    Portfolio portfolio;

    @Inject
    WorkPorts work;

    @Inject
    CallScripts scripts;

    @Inject
    Viewer viewer;

    private @Nullable CallSheet sheet;

    /** One of us talks: a call or a visit of ours that is not noted already. */
    public boolean isSpeaking() {
        ContactChannel channel = form.getDraft().getChannel();
        boolean spoken = channel == ContactChannel.CALL || channel == ContactChannel.VISIT;
        return form.isBegun() && spoken && form.getDraft().isOurs() && !form.isCorrecting();
    }

    /** A machine has answered. */
    public boolean isToMachine() {
        return form.getDraft().getOutcome() == Outcome.VOICEMAIL;
    }

    public Script getScript() {
        return scripts.call(sheet(), form.getDraft().isService(), theirs());
    }

    public Script getVoicemail() {
        return scripts.voicemail(sheet(), theirs());
    }

    /** Null where nothing stands in the way, or a service call asks other questions. */
    public @Nullable Script getPlaybook() {
        Explanation.Kind told = form.getDraft().getExplanation();
        return told == null || form.getDraft().isService()
                ? null
                : scripts.playbook(sheet(), told, viewer.words().locale());
    }

    /** The customer's, in which he is spoken to. */
    public String getLanguage() {
        return page.card().getLanguage();
    }

    private Locale theirs() {
        return Locale.forLanguageTag(getLanguage());
    }

    private CallSheet sheet() {
        CallSheet known = sheet;
        if (known == null) {
            CustomerCard card = page.card();
            known = CallSheet.of(
                    card.decision(),
                    contacts.policies().cash(),
                    contacts.isReasonAsked(),
                    contacts.here().name(),
                    work.name(viewer.login()),
                    portfolio.waiting(card.decision().account()).size());
            sheet = known;
        }
        return known;
    }
}
