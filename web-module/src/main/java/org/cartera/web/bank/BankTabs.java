package org.cartera.web.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The pages of the bank, in their order. */
@Named
@ApplicationScoped
public class BankTabs {
    private static final List<String> NAMES =
            List.of("bank", "bankfiles", "bankpayers", "bankerp", "banklog", "bankrate");

    public List<String> getNames() {
        return NAMES;
    }

    public String path(String name) {
        return "/" + name + ".xhtml";
    }
}
