package org.cartera.web.administration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.ApiClients;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.Scope;
import org.cartera.domain.staff.User;
import org.cartera.web.frame.CurrentUser;
import org.cartera.web.security.Allowed;
import org.cartera.web.text.Notices;
import org.jspecify.annotations.Nullable;

/** The programs that may call the REST API. A secret is made here, shown once, and cannot be read again. */
@Named
@ViewScoped
public class Clients implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SECRET_BYTES = 32;

    @Inject
    transient ApiClients clients;

    @Inject
    transient CurrentUser me;

    @Inject
    transient Allowed allowed;

    @Inject
    transient Notices notices;

    private String id = "";
    private String name = "";
    private List<String> scopes = new ArrayList<>();
    private @Nullable String secret;
    private boolean second;

    public List<ApiClient> getAll() {
        allowed.only(Role.ADMINISTRATOR, Role.AUDITOR);
        return clients.all();
    }

    public List<String> getScopeNames() {
        return Arrays.stream(Scope.values()).map(Enum::name).toList();
    }

    public boolean isEditable() {
        return allowed.any(Role.ADMINISTRATOR);
    }

    public void begin() {
        id = "";
        name = "";
        scopes = new ArrayList<>();
        secret = null;
        second = false;
    }

    public void save() {
        allowed.only(Role.ADMINISTRATOR);
        if (!User.isLogin(id)) {
            notices.refused("clients.badId");
            return;
        }
        String made = newSecret();
        String normalised = User.normalised(id);
        Set<Scope> rights = scopes.stream().map(Scope::valueOf).collect(Collectors.toSet());
        clients.save(new ApiClient(normalised, name.strip(), rights, Set.of(), true, 0), made, me.getLogin());
        secret = made;
        notices.done("clients.saved", normalised);
    }

    /** Makes a second secret; the first stays valid beside it until it is ended. */
    public void rotate(String client) {
        allowed.only(Role.ADMINISTRATOR);
        String made = newSecret();
        clients.rotate(client, made, null, me.getLogin());
        id = client;
        secret = made;
        second = true;
    }

    public void endFormer(String client) {
        allowed.only(Role.ADMINISTRATOR);
        clients.endFormer(client, me.getLogin());
        notices.done("clients.ended", client);
    }

    private static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public void setActive(String client, boolean active) {
        allowed.only(Role.ADMINISTRATOR);
        clients.setActive(client, active, me.getLogin());
        notices.done(active ? "clients.allowed" : "clients.barred", client);
    }

    /** The secret just made; null otherwise. */
    public @Nullable String getSecret() {
        return secret;
    }

    /** Whether the secret just made stands beside another that is still valid. */
    public boolean isSecond() {
        return second;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = new ArrayList<>(scopes);
    }
}
