package org.cartera.system.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * {@code @ExtendWith(WithBrowser.class)}: lends tests a headless Chromium, as a parameter of type {@link Browser}: one for each thread of
 * the suite, as Playwright asks. Each test opens a context of its own in it, so that no login leaks into another test.
 */
public final class WithBrowser implements ParameterResolver {
    private static final ExtensionContext.Namespace SUITE = ExtensionContext.Namespace.create(WithBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(SUITE)
                .getOrComputeIfAbsent(Thread.currentThread(), thread -> new Shared(), Shared.class)
                .browser;
    }

    private static final class Shared implements ExtensionContext.Store.CloseableResource {
        private final Playwright playwright;
        private final Browser browser;

        Shared() {
            // how long an expectation may wait says nothing about how fast a page must be
            PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
            Optional<Path> found = ChromiumFinder.ofThisMachine();
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            found.ifPresent(options::setExecutablePath);
            Map<String, String> environment =
                    found.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
            try {
                playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                browser = playwright.chromium().launch(options);
            } catch (PlaywrightException e) {
                throw new IllegalStateException(
                        found.map(path -> path + " could not be started").orElse(ChromiumFinder.howToGetOne()), e);
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
