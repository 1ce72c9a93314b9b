package de.ozglotse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mail scanner that opens a link, follows what it finds and clicks every button, but cannot type a name. */
class LinkScannerIT {

    private static final String QUESTION = "Hat Ihre Kommune schon ein Behördenkonto auf service-bw?";
    private static final String DAUTMERGEN = "08417014";
    private static final int REQUESTS = 480;
    private static final int BROWSERS = 20;

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void scannersChangeNothingAndThenSomebodyAnswers() throws Exception {
        Visitor coordinator = JOURNEY.chromium().desk().signIn("koordination");
        String link = URI.create(ask(coordinator)).getPath();
        String before = state(coordinator);

        for (int visit = 0; visit < REQUESTS; visit++) {
            request("HEAD", link);
            request("GET", link);
        }
        for (int visit = 0; visit < BROWSERS; visit++) {
            scan(JOURNEY.chromium().window(options -> options), link);
        }
        for (int visit = 0; visit < BROWSERS; visit++) {
            scan(JOURNEY.chromium().window(options -> options.setJavaScriptEnabled(false)), link);
        }

        assertThat(state(coordinator)).isEqualTo(before);
        Visitor contact = JOURNEY.chromium().phone();
        contact.open(link);
        contact.choose("Bestätigen");
        contact.choose("Ja, es ist aktiv und wird genutzt");
        contact.sendAnswer("Silke Berner");
        assertThat(state(coordinator)).isNotEqualTo(before);
        isStillAnsweredAfterARestart(link);
    }

    private static String ask(Visitor coordinator) {
        coordinator.openTask("Ansprechperson und Funktionspostfach erfassen", "Dautmergen");
        coordinator.fill("Vorname und Name", "Frau Silke Berner");
        coordinator.fill("Dienstliche E-Mail-Adresse", "rathaus@dautmergen.example");
        coordinator.press("Aufgabe abschließen");
        return coordinator.linkInOutbox(QUESTION, DAUTMERGEN);
    }

    /** What the coordinator sees of the municipality: open steps, everything that happened, all mails. */
    private static String state(Visitor coordinator) {
        StringBuilder state = new StringBuilder();
        for (String page : List.of(
                "/aufgaben?gemeinde=" + DAUTMERGEN,
                "/gemeinden/" + DAUTMERGEN,
                "/postausgang?gemeinde=" + DAUTMERGEN)) {
            coordinator.open(page);
            state.append(coordinator.page().locator("main").innerText());
        }
        return state.toString();
    }

    private static void request(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(JOURNEY.address() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void scan(Page page, String link) {
        page.navigate(link);
        List<String> pages = page.locator("main a[href^='/r/']").all().stream()
                .map(each -> each.getAttribute("href"))
                .distinct()
                .toList();
        clickEverything(page, link);
        pages.forEach(each -> clickEverything(page, each));
        clickEverything(page, link + "/aendern");
        clickEverything(page, link + "/danke");
        page.context().close();
    }

    private static void clickEverything(Page page, String path) {
        page.navigate(path);
        int buttons = page.getByRole(AriaRole.BUTTON).count();
        for (int button = 0; button < buttons; button++) {
            page.navigate(path);
            page.locator("summary").all().forEach(Locator::click);
            page.getByRole(AriaRole.RADIO).all().forEach(radio -> radio.check());
            page.getByRole(AriaRole.CHECKBOX).all().forEach(box -> box.check());
            page.getByRole(AriaRole.BUTTON).nth(button).click();
        }
    }

    private static void isStillAnsweredAfterARestart(String link) {
        JOURNEY.application().close();
        JOURNEY.application().start();
        Visitor contact = JOURNEY.chromium().phone();
        contact.open(link);
        assertThat(contact.page().locator("main")).containsText("Diese Frage ist bereits beantwortet");
        assertThat(contact.page().locator("main")).containsText(Pattern.compile("Silke Berner"));
    }
}
