package org.cartera.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells at the foot of the page what has become of something. */
public final class Toast {

    private Toast() {}

    public static void done(String summary, String detail) {
        show(FacesMessage.SEVERITY_INFO, summary, detail);
    }

    /** Something was not done, and why; what was typed stays. */
    public static void refused(String summary, String detail) {
        show(FacesMessage.SEVERITY_WARN, summary, detail);
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static void show(FacesMessage.Severity severity, String summary, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
    }
}
