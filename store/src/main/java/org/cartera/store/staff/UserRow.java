package org.cartera.store.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.User;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a user. */
@Entity
@Table(name = "staff_user")
@NullUnmarked
public class UserRow {
    @Id
    private String login;

    private String name;
    private String email;
    private String language;
    private boolean active;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_user_role", joinColumns = @JoinColumn(name = "login"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_user_organisation", joinColumns = @JoinColumn(name = "login"))
    @Column(name = "organisation")
    private Set<String> organisations = new HashSet<>();

    protected UserRow() {}

    UserRow(User user, String passwordHash, String by) {
        this.login = user.login();
        this.passwordHash = passwordHash;
        take(user, by);
    }

    final void take(User user, String by) {
        name = user.name();
        email = user.email();
        language = user.language();
        active = user.active();
        changedBy = by;
        roles = user.roles().stream().map(Enum::name).collect(Collectors.toCollection(HashSet::new));
        organisations =
                user.organisations().stream().map(OrganisationId::value).collect(Collectors.toCollection(HashSet::new));
    }

    void takePassword(String hash, String by) {
        passwordHash = hash;
        changedBy = by;
    }

    void speak(String chosen) {
        language = chosen;
    }

    String login() {
        return login;
    }

    String passwordHash() {
        return passwordHash;
    }

    String changedBy() {
        return changedBy;
    }

    long version() {
        return version;
    }

    User toUser(SignInState state) {
        return new User(
                login,
                name,
                email,
                roles.stream().map(Role::valueOf).collect(Collectors.toSet()),
                organisations.stream().map(OrganisationId::new).collect(Collectors.toSet()),
                language,
                active,
                state,
                version);
    }
}
