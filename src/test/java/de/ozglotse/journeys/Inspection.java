package de.ozglotse.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at the pages of one browser window in every form they come in, and keeps what is wrong with them. */
final class Inspection {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SCROLLS_SIDEWAYS =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private final List<String> findings = new ArrayList<>();
    private final Page page;
    private String place = "";
    private int checks;

    /** @param address the only place that the pages may load anything from */
    Inspection(Page page, String address) {
        this.page = page;
        page.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
                note("loads " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                note(message.text());
            }
        });
        page.onPageError(this::note);
    }

    /** Opens these addresses on the screen of a desk and again on that of a phone. */
    void visit(String... paths) {
        for (String path : paths) {
            desk();
            page.navigate(path);
            look(path + " 1440");
            phone();
            page.navigate(path);
            look(path + " 390");
        }
    }

    /** Looks at what stands in the window, for a page that cannot be opened a second time. */
    void here(String name) {
        desk();
        look(name + " 1440");
        phone();
        look(name + " 390");
        desk();
    }

    List<String> findings() {
        return findings;
    }

    int checks() {
        return checks;
    }

    private void desk() {
        page.setViewportSize(1440, 900);
    }

    private void phone() {
        page.setViewportSize(390, 844);
    }

    private void look(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            place = name + " " + scheme.name().toLowerCase(java.util.Locale.ROOT);
            // without motion no colour is caught on its way from one scheme to the other
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            checks++;
            if (Boolean.TRUE.equals(page.evaluate(SCROLLS_SIDEWAYS))) {
                note("scrolls sideways");
            }
            for (Rule rule : new AxeBuilder(page)
                    .withTags(RULES)
                    .setLegacyMode(true)
                    .analyze()
                    .getViolations()) {
                note(rule.getId() + " – " + rule.getHelp() + " at " + nodes(rule));
            }
        }
    }

    private static String nodes(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getFailureSummary().replaceAll("\\s+", " "))
                .limit(3)
                .collect(Collectors.joining("; "));
    }

    private void note(String finding) {
        findings.add(place + ": " + finding);
    }
}
