package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.tasklist.SavedViews;
import de.ozglotse.tasklist.TaskViewer;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The views of the list, those that everybody has and those that people save, each with the number of its tasks. */
@ApplicationTest
@Transactional
class SavedViewTests {

    private static final TaskViewer KATRIN = new TaskViewer("koordination", Set.of("egov", "rathaus"));
    private static final Pattern VIEW = Pattern.compile("href=\"/aufgaben\\?ansicht=([a-z-]+)\"");

    @Autowired
    private SavedViews views;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county, @Autowired DemoUsers people) {
        clock.set(TestClock.START);
        county.prepare("08417014", "08417057");
        people.createOnce();
    }

    @Test
    void standsBesideItsNumber() throws UnsupportedEncodingException {
        views.save("Dautmergen", "gemeinde=08417014", false, KATRIN);
        views.save("Erste Schritte", "suche=ansprechperson", true, KATRIN);
        views.save("Meine eiligen", "ansicht=meine&sort=-faellig", false, KATRIN);
        views.save("Erledigte Konten", "ansicht=zuletzt-erledigt&suche=konto", false, KATRIN);

        String page = rail();

        assertThat(numberOf("Dautmergen", page)).isEqualTo(total("gemeinde=08417014"));
        assertThat(numberOf("Erste Schritte", page)).isEqualTo(total("suche=ansprechperson"));
        assertThat(numberOf("Meine eiligen", page)).isEqualTo("0");
        assertThat(numberOf("Erledigte Konten", page)).isEqualTo("0");
    }

    @Test
    void isTheOnlyOneThatIsShownWhileItIs() throws UnsupportedEncodingException {
        views.save("Dautmergen", "gemeinde=08417014", false, KATRIN);

        assertThat(rail("/aufgaben?gemeinde=08417014")).containsOnlyOnce("aria-current");
        assertThat(page("/aufgaben?gemeinde=08417014")).doesNotContain("Als Ansicht speichern");
        assertThat(page("/aufgaben?gemeinde=08417057")).contains("Als Ansicht speichern");
    }

    @Test
    void standsBelowTheViewsThatEverybodyHas() throws UnsupportedEncodingException {
        List<String> shown =
                VIEW.matcher(rail()).results().map(found -> found.group(1)).toList();

        assertThat(shown)
                .containsExactly(
                        "alle-offenen",
                        "ueberfaellig",
                        "heute",
                        "diese-woche",
                        "antwort-da",
                        "wartet-auf-rathaus",
                        "meine",
                        "unverteilt",
                        "beobachtet",
                        "zuletzt-erledigt",
                        "wiedervorlage");
    }

    private String total(String query) throws UnsupportedEncodingException {
        return first("([0-9]+) Aufgaben? in dieser Liste", page("/aufgaben?" + query));
    }

    private static String numberOf(String view, String rail) {
        return first(Pattern.quote(view) + ".*?<span class=\"n\">([0-9]+)</span>", rail);
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String rail() throws UnsupportedEncodingException {
        return rail("/aufgaben");
    }

    private String rail(String address) throws UnsupportedEncodingException {
        String page = page(address);
        int from = page.indexOf("class=\"z-rail\"");
        return page.substring(from, page.indexOf("</nav>", from));
    }

    private String page(String address) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(address)
                .with(user(users.loadUserByUsername("koordination")))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
