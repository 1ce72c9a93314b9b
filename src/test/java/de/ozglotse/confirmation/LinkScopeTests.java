package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.flows.EmptyDatabase;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Each of 25 links against the questions of all other municipalities, for every purpose. */
@ApplicationTest
@ExtendWith(EmptyDatabase.class)
class LinkScopeTests {

    private static final String RECORD_CONTACT = "UserTask_RecordAnsprechperson";
    private static final String QUESTION = "UserTask_StateBestand";

    @Autowired
    private DemoCounty county;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Cases cases;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private MockMvc browser;

    private final List<Asked> asked = new ArrayList<>();

    @BeforeEach
    void askAll(@Autowired TestClock clock) {
        clock.set(TestClock.START);
        county.prepare();
        municipalities.all().forEach(this::ask);
    }

    @Test
    void linkOpensNothingOfOtherMunicipalities() throws Exception {
        assertThat(asked).hasSize(25);
        int requests = 0;
        for (Asked own : asked) {
            for (Asked other : asked) {
                if (!own.equals(other)) {
                    requests += tries(own, other);
                }
            }
            String overview = page(get(own.link() + "/schritte")).getContentAsString(StandardCharsets.UTF_8);
            assertThat(overview).contains(own.name());
            assertThat(asked)
                    .filteredOn(other -> !other.equals(own))
                    .allSatisfy(other -> assertThat(overview).doesNotContain(other.step()));
        }
        System.out.println(requests + " requests beyond the scope of a link");
        assertThat(work.all())
                .filteredOn(step -> step.stepKey().equals(QUESTION))
                .hasSize(25);
    }

    private int tries(Asked own, Asked other) throws Exception {
        String path = own.link() + "/fragen/" + other.step();
        List<MockHttpServletRequestBuilder> requests = List.of(
                get(path), get(path + "/danke"), get(path + "/aendern"), confirms(path), confirms(path + "/aendern"));
        for (MockHttpServletRequestBuilder request : requests) {
            MockHttpServletResponse response = page(request);
            assertThat(response.getStatus())
                    .as("%s to %s", own.name(), other.name())
                    .isEqualTo(
                            "POST"
                                            .equals(request.buildRequest(new MockServletContext())
                                                    .getMethod())
                                    ? 410
                                    : 404);
        }
        assertThat(page(confirms(own.link()).param("auchFuer", other.step()).param("name", "")))
                .extracting(MockHttpServletResponse::getStatus)
                .isEqualTo(400);
        return requests.size() + 1;
    }

    private static MockHttpServletRequestBuilder confirms(String path) {
        return post(path)
                .with(csrf())
                .param("ihre-antwort", "bestaetigen")
                .param("bestand", "keines")
                .param("einverstanden", "ja");
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private void ask(Municipality town) {
        CaseKey caseKey = CaseKey.of(town.ags());
        cases.start("behoerdenkonto-setup", caseKey);
        answers.complete(
                step(caseKey, RECORD_CONTACT).id(),
                Map.of(
                        "name", "Frau Sabine Maurer",
                        "funktion", "Hauptamt",
                        "email", "rathaus-" + town.ags() + "@kreis.example",
                        "telefon", "07431 000-100"),
                Optional.empty(),
                new Completer(Actor.user("Katrin Vogel"), Channel.TASK),
                List.of());
        asked.add(
                new Asked(town.ags(), town.name(), step(caseKey, QUESTION).id().value(), link(caseKey)));
    }

    private WaitingStep step(CaseKey caseKey, String step) {
        return work.of(caseKey).stream()
                .filter(waiting -> waiting.stepKey().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private String link(CaseKey caseKey) {
        return postausgang.list(Optional.empty(), Optional.of(caseKey), 1).entries().stream()
                .flatMap(mail -> postausgang.find(mail.id()).orElseThrow().link().stream())
                .findFirst()
                .map(link -> URI.create(link).getPath())
                .orElseThrow();
    }

    private record Asked(Ags ags, String name, String step, String link) {}
}
