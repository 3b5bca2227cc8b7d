package org.cartera.web.administration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.staff.OrganisationBook;
import org.cartera.domain.staff.PasswordPolicy;
import org.cartera.domain.staff.Passwords;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.cartera.web.frame.CurrentUser;
import org.cartera.web.security.Allowed;
import org.cartera.web.text.Notices;

/** The users: listed for administrators and auditors, changed by administrators only. */
@Named
@ViewScoped
public class Users implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Staff staff;

    @Inject
    transient Passwords passwords;

    @Inject
    transient PasswordPolicy policy;

    @Inject
    transient OrganisationBook book;

    @Inject
    transient Clock clock;

    @Inject
    transient CurrentUser me;

    @Inject
    transient Allowed allowed;

    @Inject
    transient Notices notices;

    private UserForm form = new UserForm();

    public List<User> getAll() {
        allowed.only(Role.ADMINISTRATOR, Role.AUDITOR);
        return staff.all();
    }

    public List<Organisation> getOrganisations() {
        return book.all();
    }

    public List<String> getRoleNames() {
        return Arrays.stream(Role.values()).map(Enum::name).toList();
    }

    public boolean isEditable() {
        return allowed.any(Role.ADMINISTRATOR);
    }

    public boolean locked(User user) {
        return user.signIn().isLocked(clock.instant());
    }

    public void begin() {
        form = new UserForm();
    }

    public void edit(String login) {
        form = UserForm.of(existing(login));
    }

    public void save() {
        allowed.only(Role.ADMINISTRATOR);
        if (form.isFresh() ? create() : update()) {
            notices.done("users.saved", form.getName());
        }
    }

    public void resetPassword() {
        allowed.only(Role.ADMINISTRATOR);
        if (goodPassword()) {
            staff.changePassword(form.getLogin(), passwords.hash(form.getPassword()), me.getLogin());
            notices.done("users.passwordSet", form.getName());
        }
    }

    public void unlock(String login) {
        allowed.only(Role.ADMINISTRATOR);
        User user = existing(login);
        staff.record(login, user.signIn().unlocked());
        notices.done("users.unlocked", user.name());
    }

    private boolean create() {
        if (!User.isLogin(form.getLogin())) {
            return notices.refused("users.badLogin");
        }
        if (!goodPassword()) {
            return false;
        }
        try {
            staff.create(form.toUser(), passwords.hash(form.getPassword()), me.getLogin());
            return true;
        } catch (Staff.LoginTaken e) {
            return notices.refused("users.loginTaken", form.getLogin());
        }
    }

    private boolean update() {
        User edited = form.toUser();
        boolean myself = edited.login().equals(me.getLogin());
        if (myself && !(edited.active() && edited.has(Role.ADMINISTRATOR))) {
            return notices.refused("users.notYourself");
        }
        try {
            staff.update(edited, me.getLogin());
            return true;
        } catch (Staff.Conflict e) {
            form = UserForm.of(e.current());
            return notices.refused("users.conflict", e.current().name(), e.changedBy());
        }
    }

    private boolean goodPassword() {
        PasswordPolicy.Verdict verdict = policy.judge(form.getPassword(), form.getLogin());
        return verdict == PasswordPolicy.Verdict.FINE || notices.refused("password." + verdict, policy.minimumLength());
    }

    private User existing(String login) {
        return staff.find(login).orElseThrow(() -> new IllegalArgumentException("There is no user " + login));
    }

    public UserForm getForm() {
        return form;
    }
}
