package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.ozglotse.ApplicationTest;
import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.flows.EmptyDatabase;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.municipality.MunicipalityCatalogue;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The way of a link through the whole application: real processes, real task list, real database. Answers at the same
 * moment need committed data, so the database is emptied afterwards.
 */
@ApplicationTest
@ExtendWith(EmptyDatabase.class)
class LinkInApplicationTests {

    @Autowired
    private MunicipalityCatalogue municipalities;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkOverview work;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private Processes processes;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private MockMvc browser;

    @Test
    void asksBitzAndTakesOneOfManyAnswers() throws Exception {
        CaseKey bitz = CaseKey.of(new Ags("08417010"));
        String link = ask(bitz);
        WaitingStep question = step(bitz);

        assertThat(answer(link, Map.of()).getStatus()).isEqualTo(400);
        List<MockHttpServletResponse> responses = manyAnswers(link);

        assertThat(responses)
                .filteredOn(response -> response.getStatus() == 302)
                .hasSize(1);
        assertThat(responses)
                .filteredOn(response -> response.getStatus() != 302)
                .allSatisfy(response -> assertThat(response.getStatus()).isEqualTo(410));
        assertThat(answers.given(question.id())).get().satisfies(given -> {
            assertThat(given.by().channel()).isEqualTo(Channel.LINK);
            assertThat(given.values()).containsEntry("bestand", "keines");
        });
        assertThat(audit.of(bitz, 1000))
                .extracting(AuditEntry::kind)
                .filteredOn("link.used"::equals)
                .hasSize(1);
        assertThat(page(link)).contains("Bereits erledigt von Sabine Maurer");
        assertThat(page(link + "/danke")).contains("Danke, Ihre Antwort ist da", "Antwort: Bestätigt");
    }

    @Test
    void callsItsInputsOtherwiseThanAnyStepThatAsksATownHall() {
        assertThat(processes.all().stream()
                        .flatMap(model -> model.steps().stream())
                        .filter(StepDefinition::confirmable)
                        .flatMap(step -> step.fields().stream())
                        .map(StepField::id))
                .isNotEmpty()
                .doesNotContain("ihre-antwort", "name", "einverstanden");
    }

    /** @return the path of the link that the contact gets */
    private String ask(CaseKey bitz) {
        municipalities.loadExtractOnce();
        cases.start("behoerdenkonto-setup", bitz);
        answers.complete(
                step(bitz).id(),
                Map.of(
                        "name",
                        "Frau Sabine Maurer",
                        "funktion",
                        "Hauptamt",
                        "email",
                        "rathaus@bitz.example",
                        "telefon",
                        "07431 000-100"),
                Optional.empty(),
                new Completer(Actor.user("Katrin Vogel"), Channel.TASK),
                List.of());
        Postausgang.Entry mail = postausgang
                .list(Optional.of(MailStatus.HELD), Optional.of(bitz), 1)
                .entries()
                .get(0);
        return URI.create(postausgang.find(mail.id()).orElseThrow().link().orElseThrow())
                .getPath();
    }

    private WaitingStep step(CaseKey caseKey) {
        return work.of(caseKey).get(0);
    }

    private List<MockHttpServletResponse> manyAnswers(String link) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Callable<MockHttpServletResponse>> calls =
                    Collections.nCopies(100, () -> answer(link, Map.of("bestand", "keines")));
            List<MockHttpServletResponse> responses = new ArrayList<>();
            for (Future<MockHttpServletResponse> response : people.invokeAll(calls)) {
                responses.add(response.get());
            }
            return responses;
        } finally {
            people.shutdown();
        }
    }

    private MockHttpServletResponse answer(String link, Map<String, String> form) throws Exception {
        var request = post(link)
                .with(csrf())
                .param("ihre-antwort", "bestaetigen")
                .param("name", "Sabine Maurer")
                .param("einverstanden", "ja");
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private String page(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
