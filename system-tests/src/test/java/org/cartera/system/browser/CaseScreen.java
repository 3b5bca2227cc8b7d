package org.cartera.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.cartera.system.harness.Person;

/** One customer's page in front of somebody, in English: its tabs, its forms, and what it says beside a field. */
final class CaseScreen {
    private final Person person;
    private final String customer;

    private CaseScreen(Person person, String customer) {
        this.person = person;
        this.customer = customer;
    }

    /** The customer who stands at this place among the overdue, the most overdue first; every test takes one of its own. */
    static CaseScreen ofOverdue(Person person, int place) {
        person.open("/customers.xhtml?overdue=true&lang=en");
        return new CaseScreen(
                person,
                id(person.page().locator("[id='list:rows_data'] a.ct-open").nth(place)));
    }

    /** A customer by name of the ERP. */
    static CaseScreen of(Person person, String customer) {
        return new CaseScreen(person, customer);
    }

    /** A customer whose service call is due. */
    static CaseScreen ofServiceCall(Person person) {
        person.open("/work.xhtml?kind=SERVICE&lang=en");
        return new CaseScreen(
                person,
                id(person.page().locator("[id='list:rows_data'] a.ct-open").first()));
    }

    /** A customer who may buy on credit: the last of the list who is not held. */
    static CaseScreen ofFree(Person person) {
        person.open("/customers.xhtml?lang=en");
        Page page = person.page();
        page.locator(".ui-paginator-last").click();
        page.locator(".ui-paginator-last.ui-state-disabled").waitFor();
        return new CaseScreen(
                person,
                id(page.locator("[id='list:rows_data'] tr:not(:has(.ct-held)) a.ct-open")
                        .last()));
    }

    /** The same customer on somebody else's screen. */
    CaseScreen seenBy(Person other) {
        return new CaseScreen(other, customer);
    }

    private static String id(Locator link) {
        return link.getAttribute("href").replaceAll(".*[?&]id=([^&]+).*", "$1");
    }

    String customer() {
        return customer;
    }

    Page page() {
        return person.page();
    }

    /** Opens one tab anew; yields the status that the server answered with. */
    int open(String tab) {
        int status = person.open("/customer.xhtml?id=" + customer + "&tab=" + tab + "&lang=en")
                .status();
        page().waitForLoadState(LoadState.NETWORKIDLE);
        return status;
    }

    /** The list of customers, searched for this one. */
    Locator found(String filter) {
        person.open("/customers.xhtml?lang=en&q=" + customer + filter);
        return page().locator("[id='list:rows_data'] a.ct-open");
    }

    /** A form's dialog by its button, wherever the button stands. */
    void begin(String form) {
        page().locator(".ct-case [data-dialog='" + form + "']:visible").first().click();
    }

    /** The form by its entry in the menu with three dots. */
    void beginFromMenu(String form) {
        page().locator(".ct-casehead details.ct-menu summary").click();
        page().locator(".ct-casehead .ct-menu-list [data-dialog='" + form + "']")
                .click();
    }

    Locator field(String form, String name) {
        return page().locator("[id='" + form + ":" + name + "']");
    }

    /** Saves with the keys, as somebody does who never touches the mouse. */
    void saveFrom(Locator field) {
        field.press("Control+Enter");
    }

    /** What is said beside a field. */
    Locator complaint(String form, String name) {
        return page().locator(".ct-field:has([id='" + form + ":" + name + "']) .ui-message-error");
    }

    /** The rows that the tab shows. */
    Locator rows() {
        return page().locator("#sheet tbody tr");
    }

    Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the top of the page says about the customer. */
    Locator head() {
        return page().locator(".ct-casehead");
    }
}
