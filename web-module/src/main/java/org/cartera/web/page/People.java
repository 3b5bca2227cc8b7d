package org.cartera.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;

/** Our people by their logins; each is looked up once a request. */
@Named
@RequestScoped
public class People {
    @Inject
    Staff staff;

    private final Map<String, String> names = new HashMap<>();

    /** A person's name; what is no login of ours, such as a program's key, stands as it is. */
    public String name(String login) {
        return names.computeIfAbsent(
                login, key -> staff.find(key).map(User::name).orElse(key));
    }
}
