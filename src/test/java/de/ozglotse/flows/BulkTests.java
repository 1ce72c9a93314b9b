package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.DemoCounty;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.tasklist.ListedStep;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.workflow.StepId;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** Many tasks at once; each is its own transaction. */
@FlowTest
class BulkTests {

    @Autowired
    private Towns towns;

    @Autowired
    private TaskList list;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town dautmergen;
    private Town schoemberg;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired DemoUsers people) {
        people.createOnce();
        county.prepare("08417014", "08417057");
        dautmergen = towns.of("08417014");
        schoemberg = towns.of("08417057");
    }

    @Test
    void completesManyWithOneFormAndTakesThemBackTogether() throws UnsupportedEncodingException {
        StepId one = dautmergen.open("UserTask_RecordAnsprechperson");
        StepId other = schoemberg.open("UserTask_RecordAnsprechperson");
        assertThat(ask("abschliessen", one, other))
                .contains("Dautmergen", "Schömberg", "2 Aufgaben abschließen", "name=\"email\"");

        MvcTestResult done = act("abschliessen", Town.CONTACT_DATA, one, other);

        assertThat(follow(done)).contains("2 Aufgaben sind erledigt.", "Rückgängig machen");
        assertThat(dautmergen.openSteps()).contains("UserTask_StateBestand");
        assertThat(schoemberg.openSteps()).contains("UserTask_StateBestand");

        MvcTestResult back =
                exchange(mvc.post().uri("/aufgaben/sammel/rueckgaengig").param("aufgabe", one.value(), other.value()));

        assertThat(follow(back)).contains("2 Aufgaben sind wieder offen.");
        assertThat(schoemberg.openSteps()).contains("UserTask_RecordAnsprechperson");
    }

    @Test
    void asksAgainAndDoesNothingIfSomethingIsMissing() throws UnsupportedEncodingException {
        StepId one = dautmergen.open("UserTask_RecordAnsprechperson");
        StepId other = schoemberg.open("UserTask_RecordAnsprechperson");

        MvcTestResult refused = act("abschliessen", Map.of("name", "Frau Maurer", "email", "kaputt"), one, other);

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(refused.getResponse().getContentAsString())
                .contains("value=\"Frau Maurer\"", "value=\"kaputt\"", "2 Aufgaben abschließen");
        assertThat(dautmergen.open("UserTask_RecordAnsprechperson")).isEqualTo(one);
    }

    @Test
    void reportsWhatSomebodyElseHasDoneMeanwhile() throws UnsupportedEncodingException {
        StepId one = dautmergen.answer("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId other = schoemberg.open("UserTask_RecordAnsprechperson");

        MvcTestResult done = act("abschliessen", Town.CONTACT_DATA, one, other);

        assertThat(follow(done))
                .contains(
                        "Eine Aufgabe ist erledigt.",
                        "Bei einer Aufgabe ging es nicht:",
                        "Dautmergen",
                        "Frau Sabine Maurer war schneller");
    }

    @Test
    void asksForOneKindOfTaskAfterTheOther() throws UnsupportedEncodingException {
        StepId one = dautmergen.open("UserTask_RecordAnsprechperson");
        StepId other = dautmergen.open("UserTask_PrepareErstgespraech");

        assertThat(ask("abschliessen", one, other))
                .contains("Eine Aufgabe abschließen", "Diese Aufgaben haben ein anderes Formular.");
    }

    @Test
    void movesDatesAssignsAndPutsOff() throws UnsupportedEncodingException {
        StepId one = dautmergen.open("UserTask_RecordAnsprechperson");
        StepId other = schoemberg.open("UserTask_RecordAnsprechperson");

        act("frist", Map.of("faellig", "03.04.2023"), one, other);
        act("zuweisen", Map.of("person", "vertretung"), one, other);
        act("prioritaet", Map.of("hoch", "true"), one, other);
        MvcTestResult last = act("wiedervorlage", Map.of("bis", "13.03.2023", "grund", "Fasnet"), one, other);

        assertThat(follow(last)).contains("2 Aufgaben liegen jetzt auf Wiedervorlage.");
        ListedStep row = list.listed(other).orElseThrow();
        assertThat(row.step().due()).contains(LocalDate.of(2023, 4, 3));
        assertThat(row.assignee()).contains("vertretung");
        assertThat(row.urgent()).isTrue();
        assertThat(row.restsUntil()).contains(LocalDate.of(2023, 3, 13));
    }

    @Test
    void wakesManyThatRest() throws UnsupportedEncodingException {
        StepId one = dautmergen.open("UserTask_RecordAnsprechperson");
        StepId other = schoemberg.open("UserTask_RecordAnsprechperson");

        MvcTestResult resting = act("wiedervorlage", Map.of("bis", "13.03.2023", "grund", "Fasnet"), one, other);

        assertThat(follow(resting))
                .contains("value=\"wiedervorlage-ende\"", "href=\"/aufgaben?ansicht=wiedervorlage\"", one.value());
        assertThat(body("/aufgaben?ansicht=wiedervorlage")).contains("value=\"wiedervorlage-ende\"");
        assertThat(body("/aufgaben")).doesNotContain("value=\"wiedervorlage-ende\"");
        assertThat(ask("wiedervorlage-ende", one, other)).contains("Wiedervorlage für 2 Aufgaben beenden");
        assertThat(follow(act("wiedervorlage-ende", Map.of(), one, other)))
                .contains("2 Aufgaben stehen wieder in den Listen.");
        assertThat(list.listed(one).orElseThrow().restsUntil()).isEmpty();
        assertThat(list.listed(other).orElseThrow().restsUntil()).isEmpty();
    }

    @Test
    void remindsTownHallsOnceADay() throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId question = dautmergen.open("UserTask_StateBestand");
        StepId ownWork = schoemberg.open("UserTask_RecordAnsprechperson");

        assertThat(ask("erinnern", question, ownWork))
                .contains("Eine Erinnerung senden", "liegen nicht beim Rathaus")
                .contains("<li>Ansprechperson und Funktionspostfach erfassen, Schömberg</li>");
        assertThat(ask("erinnern", ownWork)).doesNotContain("Erinnerungen senden", "E-Mail mit einem neuen Link");
        assertThat(follow(act("erinnern", Map.of(), question, ownWork)))
                .contains("Eine Erinnerung ist unterwegs.", "Das geht bei dieser Aufgabe nicht.");
        assertThat(follow(act("erinnern", Map.of(), question))).contains("ging es nicht");
    }

    @Test
    void doesNothingForPeopleOfOtherGroups() {
        StepId one = dautmergen.open("UserTask_RecordAnsprechperson");

        assertThat(mvc.post()
                        .uri("/aufgaben/sammel")
                        .param("aktion", "prioritaet")
                        .param("hoch", "true")
                        .param("aufgabe", one.value())
                        .with(csrf())
                        .with(user(users.loadUserByUsername("leitung"))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(list.listed(one).orElseThrow().urgent()).isFalse();
        assertThat(mvc.post()
                        .uri("/aufgaben/sammel")
                        .param("aktion", "erinnern")
                        .param("aufgabe", one.value())
                        .with(csrf())
                        .with(user(users.loadUserByUsername("leitung"))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void asksForASelectionFirst() {
        assertThat(exchange(mvc.get().uri("/aufgaben/sammel?aktion=frist")))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/aufgaben");
    }

    private String ask(String action, StepId... steps) throws UnsupportedEncodingException {
        MvcTestResult page = exchange(
                mvc.get().uri("/aufgaben/sammel").param("aktion", action).param("aufgabe", values(steps)));
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }

    private String body(String address) throws UnsupportedEncodingException {
        return exchange(mvc.get().uri(address)).getResponse().getContentAsString();
    }

    private MvcTestResult act(String action, Map<String, String> fields, StepId... steps) {
        return exchange(mvc.post()
                .uri("/aufgaben/sammel")
                .param("aktion", action)
                .param("aufgabe", values(steps))
                .params(MultiValueMap.fromSingleValue(fields)));
    }

    private String follow(MvcTestResult redirect) throws UnsupportedEncodingException {
        assertThat(redirect).hasStatus(HttpStatus.FOUND);
        return exchange(mvc.get().uri("/aufgaben").cookie(redirect.getResponse().getCookies()))
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult exchange(MockMvcTester.MockMvcRequestBuilder request) {
        return request.with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
    }

    private static String[] values(StepId... steps) {
        return java.util.Arrays.stream(steps).map(StepId::value).toArray(String[]::new);
    }
}
