package de.ozglotse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A contact answers without a mouse, without JavaScript, in the colours of the system, on a narrow and slow phone. */
class LinkAnswerIT {

    private static final String QUESTION = "Hat Ihre Kommune schon ein Behördenkonto auf service-bw?";
    private static final int MOST_BYTES = 100 * 1024;

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static CountyInUse county;

    @BeforeAll
    static void prepare() {
        county = new CountyInUse(SignedIn.as("koordination", JOURNEY.address()));
    }

    @Test
    void answersWithTheKeyboardAlone() {
        answerByKeyboard(JOURNEY.chromium().window(options -> options), link("Dautmergen", "08417014"));
    }

    @Test
    void answersWithTheKeyboardAndWithoutJavaScript() {
        answerByKeyboard(
                JOURNEY.chromium().window(options -> options.setJavaScriptEnabled(false)),
                link("Obernheim", "08417047"));
    }

    @Test
    void answersInForcedColours() {
        Page page = JOURNEY.chromium().window(options -> options.setForcedColors(ForcedColors.ACTIVE));
        String link = link("Straßberg", "08417063");
        page.navigate(link);

        assertThat(page.evaluate("matchMedia('(forced-colors: active)').matches"))
                .isEqualTo(true);
        assertThat(page.evaluate("""
                [...document.querySelectorAll('main button, main input:not([type=radio]):not([type=checkbox]), main textarea')]
                    .filter(each => each.offsetParent !== null)
                    .filter(each => getComputedStyle(each).borderTopStyle === 'none'
                        || parseFloat(getComputedStyle(each).borderTopWidth) === 0)
                    .map(each => each.outerHTML)""")).as("inputs that only a background shows").isEqualTo(List.of());
        answerByKeyboard(page, link);
    }

    @Test
    void loadsFastAndFitsOnANarrowPhone(@TempDir Path folder) throws Exception {
        Page page = JOURNEY.chromium().window(options -> options.setViewportSize(320, 640));
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);

        page.navigate(link("Ratshausen", "08417052"));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        // reading sizes lets further answers arrive
        int bytes = List.copyOf(responses).stream()
                .map(response -> response.request().sizes())
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
        System.out.println("first view of a question: " + bytes + " bytes");
        assertThat(bytes).isBetween(1, MOST_BYTES);
        for (String path : List.of("", "/schritte")) {
            page.navigate(URI.create(page.url()).getPath().replaceAll("/schritte$", "") + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .isEmpty();
        }
        page.navigate(page.url().replaceAll("/schritte$", ""));
        Path letter = Files.write(folder.resolve("Schreiben.pdf"), "%PDF-1.7\n%%EOF\n".getBytes());
        page.getByLabel("Dateien dazu").setInputFiles(letter);
        Visitor contact = new Visitor(page, true);
        contact.choose("Bestätigen");
        contact.choose("Zugang unklar");
        contact.sendAnswer("Sabine Maurer");
        assertThat(page.locator("main")).containsText("Ihre Datei: Schreiben.pdf");
    }

    private static void answerByKeyboard(Page page, String link) {
        page.navigate(link);
        Keyboard keyboard = new Keyboard(page);
        keyboard.tabTo(AriaRole.RADIO, "Bestätigen");
        keyboard.press("Space");
        keyboard.tabTo(AriaRole.RADIO, "Ja, es ist aktiv und wird genutzt");
        keyboard.press("Space");
        keyboard.write("Ihr Name", "Silke Berner");
        keyboard.tabTo(AriaRole.CHECKBOX, "Ich darf diese Antwort für mein Rathaus geben.");
        keyboard.press("Space");
        keyboard.tabTo(AriaRole.BUTTON, "Antwort senden");
        keyboard.press("Enter");
        new Visitor(page, true).sees("Danke, Ihre Antwort ist da");
        assertThat(page.locator("main")).containsText("Ja, es ist aktiv und wird genutzt");
    }

    private static String link(String town, String ags) {
        county.recordContact(town);
        Visitor coordinator = JOURNEY.chromium().desk().signIn("koordination");
        return URI.create(coordinator.linkInOutbox(QUESTION, ags)).getPath();
    }
}
