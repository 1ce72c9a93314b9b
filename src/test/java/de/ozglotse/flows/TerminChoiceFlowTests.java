package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.tasklist.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A town hall chooses one of the proposed dates by its link. */
@FlowTest
class TerminChoiceFlowTests {

    private static final String CHOOSE = "UserTask_ChooseTermin";
    private static final String SECOND = "Vorschlag 2: Donnerstag, 16. März 2023, 14:30 Uhr";
    private static final String NAME = "Frau Sabine Maurer";

    @Autowired
    private Towns towns;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Mails mails;

    @Autowired
    private Pages pages;

    @Autowired
    private MockMvcTester mvc;

    private Town town;
    private Town other;

    @BeforeEach
    void proposeTheSameDates(@Autowired DemoCounty county) {
        county.prepare("08417014", "08417010");
        town = towns.of("08417014");
        other = towns.of("08417010");
        town.proposeTermine();
        other.proposeTermine();
    }

    @Test
    void readsTheProposedDatesInTheMail() {
        assertThat(mails.of(town).stream().map(mail -> mails.content(mail).text()))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Diese Termine schlagen wir vor:", "– Vorschlag 1: Dienstag, 14. März 2023, 10:00 Uhr")
                        .contains("– " + SECOND)
                        .doesNotContain("{slot", "Vorschlag 3"));
    }

    @Test
    void findsTheChosenDateEverywhere() {
        var step = town.open(CHOOSE);
        String link = link(town);

        links.complete(link, Map.of("terminwahl", "slot2"), NAME);

        assertThat(links.look(link).reply().orElseThrow().lines()).anyMatch(line -> line.contains(SECOND));
        assertThat(links.overview(link).orElseThrow().towns().get(0).done())
                .anySatisfy(done -> assertThat(done.chosen()).containsExactly(SECOND));
        assertThat(mails.of(town).stream().map(mail -> mails.content(mail).text()))
                .anyMatch(text -> text.contains("vielen Dank")
                        && text.replaceAll("\\s+", " ").contains(SECOND));
        assertThat(pages.read("/aufgaben/" + step.value(), "koordination"))
                .contains(SECOND)
                .doesNotContain("{slot");
        assertThat(pages.read("/gemeinden/08417014/verlauf", "koordination")).contains("„Termin wählen“: " + SECOND);
    }

    @Test
    void cannotTakeADateThatAnotherMunicipalityHasTaken() {
        String late = link(other);
        links.complete(link(town), Map.of("terminwahl", "slot2"), NAME);

        MvcTestResult refused = send(late, "slot2");

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Dieser Termin ist inzwischen vergeben. Bitte wählen Sie einen anderen.")
                .contains("Vorschlag 1: Dienstag, 14. März 2023, 10:00 Uhr", "value=\"Jonas Kübler\"");
        assertThat(other.waiting(CHOOSE)).hasSize(1);
        assertThat(send(late, "slot1")).hasStatus(HttpStatus.FOUND);
        assertThat(mails.invitations(other)).hasSize(1);
    }

    @Test
    void givesADateToOneOfTwoWhoWantItAtTheSameMoment() throws Exception {
        List<String> both = List.of(link(town), link(other));

        List<Throwable> failures = Together.failures(both.stream()
                .<Together.Deed>map(link -> () -> links.complete(link, Map.of("terminwahl", "slot2"), NAME))
                .toList());

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(
                                        refused.problems().get("terminwahl").messageKey())
                                .isEqualTo("calendar.termin.gone"));
        assertThat(mails.invitations(town).size() + mails.invitations(other).size())
                .isOne();
    }

    private MvcTestResult send(String link, String slot) {
        return mvc.post()
                .uri("/r/" + link + "/fragen/" + other.open(CHOOSE).value())
                .with(csrf())
                .param("ihre-antwort", "bestaetigen")
                .param("terminwahl", slot)
                .param("name", "Jonas Kübler")
                .param("einverstanden", "ja")
                .exchange();
    }

    /** The newest one may be that of another question to the same contact. */
    private String link(Town asked) {
        return mails.tokens(asked).stream()
                .filter(token -> links.look(token).question().stream()
                        .anyMatch(question -> question.step().id().equals(asked.open(CHOOSE))))
                .findFirst()
                .orElseThrow();
    }
}
