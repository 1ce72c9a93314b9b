package de.ozglotse.confirmation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.ozglotse.TestClock;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.tasklist.StepView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Somebody in a town hall who reads mails and opens links; and the tables behind it. */
class TownHall {

    private static final String BASE = "https://lotse.zak.example";

    private final MockMvc browser;
    private final Postausgang postausgang;
    private final ConfirmationRequests requests;
    private final FakeSteps steps;
    private final JdbcTemplate database;
    private final TestClock clock;
    private final TownHallFixture contacts;
    private final RecordedAudit audit;

    TownHall(
            MockMvc browser,
            Postausgang postausgang,
            ConfirmationRequests requests,
            FakeSteps steps,
            JdbcTemplate database,
            TestClock clock,
            TownHallFixture contacts,
            RecordedAudit audit) {
        this.browser = browser;
        this.postausgang = postausgang;
        this.requests = requests;
        this.steps = steps;
        this.database = database;
        this.clock = clock;
        this.contacts = contacts;
        this.audit = audit;
    }

    void reset() {
        database.update("delete from outbox_mail");
        database.update("delete from confirmation_link");
        database.update("delete from sent_file");
        database.update("delete from case_file_content");
        database.update("delete from case_file");
        database.update("delete from rate_count");
        database.update("delete from delegation");
        database.update("delete from question_reply");
        database.update("delete from noted_question");
        database.update("delete from contact_letter");
        steps.reset();
        clock.set(TestClock.START);
        contacts.reset();
        audit.clear();
    }

    /** @return the path of the link that came by mail */
    String isAsked() {
        return isAsked(Steps.confirmable());
    }

    String isAsked(StepView step) {
        steps.open(step);
        requests.issue(step.id());
        return newestLink();
    }

    String newestLink() {
        return mails().stream()
                .flatMap(mail -> mail.link().stream())
                .findFirst()
                .orElseThrow()
                .substring(BASE.length());
    }

    /** @return newest first */
    List<Postausgang.Content> mails() {
        return postausgang.list(Optional.empty(), Optional.empty(), 1).entries().stream()
                .map(entry -> postausgang.find(entry.id()).orElseThrow())
                .toList();
    }

    Page opens(String path) throws Exception {
        return page(get(path));
    }

    int countMails() {
        return database.queryForObject("select count(*) from outbox_mail", Integer.class);
    }

    MockHttpServletRequestBuilder posting(String path) {
        return post(path).with(csrf());
    }

    Page posts(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = posting(path);
        fields.forEach(request::param);
        return page(request);
    }

    /** @param sent the form with its files */
    Page sends(MockMultipartHttpServletRequestBuilder sent, Map<String, String> fields) throws Exception {
        fields.forEach(sent::param);
        return page(sent.with(csrf()));
    }

    Page page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        return new Page(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
    }

    static Map<String, String> confirms() {
        return Map.of("ihre-antwort", "bestaetigen", "name", "Sabine Maurer", "einverstanden", "ja");
    }

    /** An answer of the server. */
    record Page(int status, String text, MockHttpServletResponse response) {

        String redirect() {
            return response.getRedirectedUrl();
        }
    }
}
