package org.cartera.web.sales;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.SalesDesk;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.cartera.web.customer.CustomerPage;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** Which seller looks after the customer that is shown. */
@Named
@RequestScoped
public class SellerForm {
    @Inject
    SalesDesk desk;

    @Inject
    Staff staff;

    @Inject
    CustomerPage page;

    @Inject
    Viewer viewer;

    /** Those who may be chosen. */
    public List<User> getSellers() {
        return staff.all().stream()
                .filter(user -> user.has(Role.SELLER) && user.active())
                .toList();
    }

    public String getSeller() {
        return page.account().flatMap(desk::sellerOf).orElse("");
    }

    public void setSeller(@Nullable String login) {
        String chosen = login == null ? "" : login;
        if (viewer.isGranting() && !chosen.equals(getSeller())) {
            AccountKey account = page.account().orElseThrow();
            desk.assign(account, chosen, viewer.login());
            Toast.done(viewer.words().text("sales.assigned"), getName());
        }
    }

    /** The seller's name; a dash where there is none. */
    public String getName() {
        String login = getSeller();
        return login.isEmpty() ? "–" : staff.find(login).map(User::name).orElse(login);
    }
}
