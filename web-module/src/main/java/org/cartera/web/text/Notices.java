package org.cartera.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.cartera.web.frame.Visitor;

/** Tells in a toast what was done, or in words why not. */
@RequestScoped
public class Notices {

    @Inject
    Visitor visitor;

    public void done(String key, Object... parameters) {
        tell(FacesMessage.SEVERITY_INFO, key, parameters);
    }

    /** Also tells the page's script that a dialog should stay open; answers false, for {@code return refused(…)}. */
    public boolean refused(String key, Object... parameters) {
        tell(FacesMessage.SEVERITY_ERROR, key, parameters);
        FacesContext.getCurrentInstance().validationFailed();
        return false;
    }

    private void tell(FacesMessage.Severity severity, String key, Object... parameters) {
        String text = Texts.read(visitor.getLocale(), key, parameters);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
    }
}
