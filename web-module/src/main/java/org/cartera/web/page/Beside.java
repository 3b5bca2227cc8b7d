package org.cartera.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.primefaces.PrimeFaces;

/** What a form answers: a word beside a field, or that it is saved and its dialog may close. */
public final class Beside {
    private Beside() {}

    /** Says beside the field what is wrong with it; nothing is saved and the text stays. */
    public static void wrong(String field, String words) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        faces.validationFailed();
    }

    /** The dialog has done what it was for. */
    public static void closes() {
        PrimeFaces.current().ajax().addCallbackParam("saved", true);
    }

    public static void saved(String summary, String detail) {
        closes();
        Toast.done(summary, detail);
    }
}
