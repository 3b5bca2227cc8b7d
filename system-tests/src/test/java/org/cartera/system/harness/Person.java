package org.cartera.system.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a screen of their own: a fresh browser context, signed in or not, that remembers what the console complained about. */
public final class Person implements AutoCloseable {
    /** The password of the demo's people. */
    public static final String PASSWORD = "cartera-demo";

    /** A dialog that has come up and has not yet taken the keyboard; it will in a moment, whatever is typed by then. */
    private static final String UNFOCUSED = ".ui-dialog:visible:not(:focus-within)";

    /** No hand is faster than a dialog that takes the keyboard. This one is, and what it types would end in another field. */
    private static final String UNTIL_FOCUSED =
            """
            () => new Promise(go => {
                document.addEventListener('focusin', () => go(), { once: true });
                setTimeout(go, 500);
                if (document.querySelector('.ui-dialog:focus-within')) { go(); }
            })""";

    private final BrowserContext context;
    private final Page page;
    private final CarteraServer server;
    private final List<String> complaints = new ArrayList<>();

    private Person(Browser browser, CarteraServer server, int width, int height) {
        this.server = server;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        this.page = context.newPage();
        page.onConsoleMessage(this::remember);
        page.onPageError(error -> complaints.add(error));
        page.addLocatorHandler(
                page.locator(UNFOCUSED),
                dialog -> page.evaluate(UNTIL_FOCUSED),
                new Page.AddLocatorHandlerOptions().setNoWaitAfter(true));
    }

    /** Somebody who has not signed in, at 1280 × 800. */
    public static Person stranger(Browser browser, CarteraServer server) {
        return new Person(browser, server, 1280, 800);
    }

    /** One of the demo's people, signed in, at the given width. */
    public static Person signedIn(Browser browser, CarteraServer server, String user, int width) {
        Person person = new Person(browser, server, width, width == 1280 ? 800 : 1080);
        person.open("/");
        person.signIn(user, PASSWORD);
        return person;
    }

    /** Opens a page of Cartera and waits until it is there. */
    public Response open(String path) {
        return page.navigate(server.base() + path);
    }

    /** Fills the sign-in form and sends it. */
    public void signIn(String user, String password) {
        page.fill("[id='login:user']", user);
        page.fill("[id='login:password']", password);
        page.click("[id='login:enter']");
        page.waitForLoadState();
    }

    /** The page in front of this person. */
    public Page page() {
        return page;
    }

    /** Errors of the browser's console so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void remember(ConsoleMessage message) {
        // a browser asks the root of the host for an icon, which is not Cartera's
        if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
