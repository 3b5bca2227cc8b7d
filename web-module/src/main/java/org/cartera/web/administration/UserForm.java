package org.cartera.web.administration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.User;

/** What the form for a user holds while it is typed. */
public class UserForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String login = "";
    private String name = "";
    private String email = "";
    private String language = "es";
    private String password = "";
    private boolean active = true;
    private ArrayList<String> roles = new ArrayList<>();
    private ArrayList<String> organisations = new ArrayList<>();
    private long version;

    static UserForm of(User user) {
        UserForm form = new UserForm();
        form.login = user.login();
        form.name = user.name();
        form.email = user.email();
        form.language = user.language();
        form.active = user.active();
        form.roles = user.roles().stream().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
        form.organisations = user.organisations().stream()
                .map(OrganisationId::value)
                .collect(Collectors.toCollection(ArrayList::new));
        form.version = user.version();
        return form;
    }

    User toUser() {
        return new User(
                login,
                name.strip(),
                email == null ? "" : email.strip(),
                roles.stream().map(Role::valueOf).collect(Collectors.toSet()),
                organisations.stream().map(OrganisationId::new).collect(Collectors.toSet()),
                language,
                active,
                SignInState.fresh(),
                version);
    }

    /** Nobody with this login yet. */
    public boolean isFresh() {
        return version == 0;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = new ArrayList<>(roles);
    }

    public List<String> getOrganisations() {
        return organisations;
    }

    public void setOrganisations(List<String> organisations) {
        this.organisations = new ArrayList<>(organisations);
    }
}
