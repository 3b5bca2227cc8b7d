package org.cartera.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.cartera.domain.staff.PasswordPolicy;
import org.cartera.domain.staff.Passwords;
import org.cartera.domain.staff.SignIn;
import org.cartera.domain.staff.Staff;
import org.cartera.web.frame.CurrentUser;
import org.cartera.web.text.Notices;

/** Changing one's own password: the present one is asked for, and a wrong one counts as at signing in. */
@Named
@RequestScoped
public class OwnPassword {

    @Inject
    Staff staff;

    @Inject
    SignIn signIn;

    @Inject
    Passwords passwords;

    @Inject
    PasswordPolicy policy;

    @Inject
    Clock clock;

    @Inject
    CurrentUser me;

    @Inject
    Notices notices;

    private String present = "";
    private String wanted = "";
    private String again = "";

    public void change() {
        String login = me.getLogin();
        PasswordPolicy.Verdict verdict = policy.judge(wanted, login);
        if (!(signIn.attempt(login, present, clock.instant()) instanceof SignIn.Outcome.Accepted)) {
            notices.refused("password.presentWrong");
        } else if (!wanted.equals(again)) {
            notices.refused("password.different");
        } else if (verdict != PasswordPolicy.Verdict.FINE) {
            notices.refused("password." + verdict, policy.minimumLength());
        } else {
            staff.changePassword(login, passwords.hash(wanted), login);
            notices.done("password.changed");
        }
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
