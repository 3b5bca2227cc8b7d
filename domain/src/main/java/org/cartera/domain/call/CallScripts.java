package org.cartera.domain.call;

import java.util.List;
import java.util.Locale;
import org.cartera.domain.contact.Explanation;

/** Writes what to say in a call. Where there are no words for a language they are in English. */
public interface CallScripts {

    /** The call itself, in the customer's language: of service before anything is overdue, else one that asks for payment. */
    Script call(CallSheet sheet, boolean service, Locale language);

    /** What is left on a machine: it reveals no debt and threatens nothing (S3-19). */
    Script voicemail(CallSheet sheet, Locale language);

    /** How to go on with what the customer says stands in the way, for whoever calls and in his language (S2-15). */
    Script playbook(CallSheet sheet, Explanation.Kind kind, Locale language);

    /** @param paragraphs each of one or more lines */
    record Script(String title, List<List<String>> paragraphs) {
        public Script {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
