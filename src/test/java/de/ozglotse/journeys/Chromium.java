package de.ozglotse.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The Chromium of this machine; every person sits at a window of their own, with their own cookies. */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final String address;
    private final Playwright playwright;
    private final Browser browser;

    /** @param address where the application runs: paths are relative to it */
    Chromium(String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("ozg.test.chromium", "/usr/bin/chromium")))
                        .setArgs(ARGUMENTS));
    }

    Visitor desk() {
        return new Visitor(window(options -> options.setViewportSize(1440, 900)), true);
    }

    Visitor phone() {
        return new Visitor(window(options -> options.setViewportSize(390, 844).setHasTouch(true)), true);
    }

    Visitor phoneWithoutJavaScript() {
        return new Visitor(window(options -> options.setViewportSize(390, 844).setJavaScriptEnabled(false)), false);
    }

    Page window(UnaryOperator<Browser.NewContextOptions> options) {
        Browser.NewContextOptions german =
                new Browser.NewContextOptions().setBaseURL(address).setLocale("de-DE");
        return browser.newContext(options.apply(german)).newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
