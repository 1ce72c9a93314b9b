package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Whatever link of the pages of a day somebody follows, it leads somewhere. */
@ApplicationTest
@Transactional
class LinksOfPagesTests {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town town;

    @BeforeEach
    void begin(
            @Autowired TestClock clock,
            @Autowired DemoCounty county,
            @Autowired DemoUsers people,
            @Autowired StepAnswers answers,
            @Autowired WorkOverview work) {
        clock.set(TestClock.START);
        people.createOnce();
        county.prepare("08417014", "08417057");
        town = Town.of("08417014", answers, work);
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
    }

    @Test
    void leadSomewhere() throws UnsupportedEncodingException {
        Set<String> links = new TreeSet<>();
        String task = "/aufgaben/" + town.open("UserTask_StateBestand");
        for (String page : new String[] {
            task,
            "/aufgaben",
            "/aufgaben?gruppe=verband&suche=konto",
            "/aufgaben?ansicht=zuletzt-erledigt",
            "/gemeinden",
            "/gemeinden/08417014",
            "/gemeinden/08417014/verlauf",
            "/gemeinden/08417014/verlauf?aufgabe=" + task.substring("/aufgaben/".length()),
            "/gemeinden/kontakte",
            "/landkreis",
            "/landkreis/verlauf"
        }) {
            links.add(page);
            LINK.matcher(get(page).getContentAsString())
                    .results()
                    .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                    .forEach(links::add);
        }
        TreeMap<String, Integer> dead = new TreeMap<>();
        links.forEach(link -> dead.put(link, get(link).getStatus()));
        dead.values().removeIf(status -> status < 400);

        assertThat(links).hasSizeGreaterThan(100);
        assertThat(dead).isEmpty();
    }

    private MockHttpServletResponse get(String address) {
        return mvc.get()
                .uri(URI.create(address.replace(" ", "%20")))
                .with(user(users.loadUserByUsername("koordination")))
                .exchange()
                .getResponse();
    }
}
