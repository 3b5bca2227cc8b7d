package org.cartera.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.portfolio.Housekeeping;
import org.cartera.domain.staff.Role;
import org.cartera.web.frame.CurrentUser;
import org.cartera.web.security.Allowed;
import org.cartera.web.text.Notices;
import org.jspecify.annotations.Nullable;

/** How long things are kept, what a removal would take away now, and when the last one was. */
@Named
@RequestScoped
public class Removals {
    @Inject
    Housekeeping housekeeping;

    @Inject
    CurrentUser me;

    @Inject
    Allowed allowed;

    @Inject
    Notices notices;

    private @Nullable List<Housekeeping.Line> lines;

    public List<Housekeeping.Line> getLines() {
        allowed.only(Role.ADMINISTRATOR, Role.AUDITOR);
        List<Housekeeping.Line> known = lines;
        if (known == null) {
            known = housekeeping.lines();
            lines = known;
        }
        return known;
    }

    public boolean isEditable() {
        return allowed.any(Role.ADMINISTRATOR);
    }

    /** It goes on by itself; the page shows what is left when somebody looks again. */
    public void start() {
        allowed.only(Role.ADMINISTRATOR);
        housekeeping.start(me.getLogin());
        notices.done("removals.started");
    }
}
