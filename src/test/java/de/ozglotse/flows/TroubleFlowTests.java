package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.Trouble;
import de.ozglotse.workflow.Trouble.Reason;
import de.ozglotse.workflow.Troubles;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the application could not do by itself is seen, tried again by itself and on request, and forgotten when done. */
@FlowTest
class TroubleFlowTests {

    private static final String PAGE = "/verwaltung/stoerungen";
    private static final int ATTEMPTS = 8;

    @Autowired
    private Towns towns;

    @Autowired
    private Troubles troubles;

    @Autowired
    private ManagementService management;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Timers timers;

    @Autowired
    private Trap trap;

    @Autowired
    private TestClock clock;

    @Autowired
    private DemoCounty county;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town dautmergen;

    @BeforeEach
    void begin() {
        county.prepare("08417014", "08417047");
        dautmergen = town("08417014");
    }

    @AfterEach
    void repair() {
        trap.failOpening(null);
    }

    @Test
    void isSeenFromTheFirstFailureOn() {
        assertThat(troubles.count()).isZero();

        Trouble trouble = failToEscalate(dautmergen);

        assertThat(troubles.count()).isOne();
        assertThat(trouble.caseKey()).contains(dautmergen.caseKey());
        assertThat(trouble.process()).contains("Rathaus fragen");
        assertThat(trouble.step()).contains("Telefonisch nachfassen");
        assertThat(trouble.attempts()).isOne();
        assertThat(trouble.firstFailed()).isEqualTo(clock.instant());
        assertThat(trouble.nextAttempt()).contains(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(trouble.mail()).isEmpty();
        assertThat(trouble.cause().reason()).isEqualTo(Reason.UNEXPECTED);
        assertThat(trouble.cause().type()).isEqualTo(IllegalStateException.class.getName());
        assertThat(trouble.cause().message()).isEqualTo("No room for […]");
        assertThat(dautmergen.openSteps()).doesNotContain("UserTask_FollowUpByPhone");
    }

    @Test
    void isGivenUpAfterTheLastAttempt() {
        Trouble first = failToEscalate(dautmergen);
        for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
            Trouble before = only();
            assertThat(before.attempts()).isEqualTo(attempt - 1);
            clock.set(before.nextAttempt().orElseThrow());
            fail(before);
        }

        Trouble last = only();
        assertThat(last.isGivenUp()).isTrue();
        assertThat(last.attempts()).isEqualTo(ATTEMPTS);
        assertThat(last.firstFailed()).isEqualTo(first.firstFailed());
        assertThat(last.lastFailed()).isEqualTo(clock.instant()).isAfter(first.lastFailed());
        assertThat(last.cause().reference()).isNotEqualTo(first.cause().reference());
        assertThat(page(PAGE, "koordination")).contains("Aufgegeben: bitte eingreifen", "davon 1 aufgegeben");

        assertThat(post(PAGE + "/" + last.id() + "/versuchen")).hasStatus(HttpStatus.FOUND);
        fail(only());
        assertThat(only().attempts()).isEqualTo(ATTEMPTS + 1);
        assertThat(only().isGivenUp()).isFalse();
    }

    @Test
    void isForgottenWhenItSucceeds() {
        Trouble trouble = failToEscalate(dautmergen);
        trap.failOpening(null);

        assertThat(notice(post(PAGE + "/" + trouble.id() + "/versuchen"))).startsWith("Ein Schritt wird jetzt");
        assertThat(page(PAGE, "koordination")).contains("Wird jetzt versucht");
        assertThat(notice(post(PAGE + "/" + trouble.id() + "/versuchen"))).startsWith("Ein Schritt wird gerade schon");
        management.executeJob(trouble.id());

        assertThat(troubles.all()).isEmpty();
        assertThat(dautmergen.waiting("UserTask_FollowUpByPhone")).hasSize(1);
        assertThat(notice(post(PAGE + "/" + trouble.id() + "/versuchen")))
                .startsWith("Eine Störung besteht nicht mehr");
        assertThat(retries(dautmergen)).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.actor().kind()).isEqualTo(Actor.Kind.USER);
            assertThat(entry.details()).containsExactly("Telefonisch nachfassen");
        });
    }

    @Test
    void isForgottenWhenItsProcessEnds() {
        Trouble trouble = failToEscalate(dautmergen);
        trap.failOpening(null);

        dautmergen.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));

        assertThat(troubles.count()).isZero();
        assertThat(troubles.retry(trouble.id())).isEqualTo(Troubles.Retry.GONE);
    }

    @Test
    void isTriedAgainTogether() {
        Town obernheim = town("08417047");
        obernheim.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        Trouble first = failToEscalate(dautmergen);
        escalate(obernheim);
        assertThat(troubles.all()).extracting(Trouble::attempts).containsExactly(1, 1);

        assertThat(notice(post(PAGE + "/auswahl", "auswahl", first.id()))).startsWith("Ein Schritt wird jetzt");
        assertThat(notice(post(PAGE + "/auswahl"))).startsWith("Es wurde nichts erneut versucht");
        assertThat(notice(post(PAGE + "/alle")))
                .contains("Ein Schritt wird jetzt", "Ein Schritt wird gerade schon versucht");

        assertThat(retries(dautmergen)).hasSize(1);
        assertThat(retries(obernheim)).hasSize(1);
        trap.failOpening(null);
        troubles.all().forEach(trouble -> management.executeJob(trouble.id()));
        assertThat(troubles.count()).isZero();
    }

    @Test
    void isToldOnTheStartPages() throws UnsupportedEncodingException {
        assertThat(page("/aufgaben", "koordination")).doesNotContain(PAGE);
        assertThat(page("/verwaltung", "verwaltung")).doesNotContain("konnte nicht ausgeführt werden");

        failToEscalate(dautmergen);

        assertThat(page("/aufgaben", "koordination")).contains("Ein Schritt konnte nicht ausgeführt werden", PAGE);
        assertThat(page("/verwaltung", "verwaltung")).contains("Ein Schritt konnte nicht ausgeführt werden");
        assertThat(page("/aufgaben", "strategieteam")).doesNotContain("konnte nicht ausgeführt werden");
    }

    @Test
    void saysHowItIsAndKeepsTheTechnicalPartForAdministrators() {
        Trouble trouble = failToEscalate(dautmergen);

        assertThat(page(PAGE, "koordination"))
                .contains("Telefonisch nachfassen", "Rathaus fragen", "href=\"/gemeinden/08417014\"", "Dautmergen")
                .contains(
                        "Ein unerwarteter Fehler ist aufgetreten",
                        trouble.cause().reference())
                .contains("1 Versuch", "Wird automatisch wieder versucht", "Nächster Versuch: ")
                .doesNotContain("IllegalStateException");
        assertThat(page(PAGE, "verwaltung")).contains("IllegalStateException", "No room for […]");
        assertThat(mvc.get().uri(PAGE).with(user(users.loadUserByUsername("leitung"))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(PAGE + "/alle").with(csrf()).with(user(users.loadUserByUsername("leitung"))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void waitingIsNoTrouble() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(troubles.all()).isEmpty();
        assertThat(page(PAGE, "koordination")).contains("Alles läuft", "Keine Störung");
    }

    private Town town(String ags) {
        return towns.of(ags);
    }

    /** Nobody answers, and the task to call the town hall cannot be made. */
    private Trouble failToEscalate(Town town) {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        trap.failOpening(new IllegalStateException("No room for 'Frau Sabine Maurer'"));
        escalate(town);
        return only();
    }

    private void escalate(Town town) {
        assertThatThrownBy(() -> timers.fire(town, Timers.ESCALATION)).hasStackTraceContaining("No room");
    }

    private void fail(Trouble trouble) {
        assertThatThrownBy(() -> management.executeJob(trouble.id())).hasStackTraceContaining("No room");
    }

    private Trouble only() {
        assertThat(troubles.all()).hasSize(1);
        return troubles.all().get(0);
    }

    private List<AuditEntry> retries(Town town) {
        return audit.of(town.caseKey(), 1000).stream()
                .filter(entry -> entry.kind().equals("trouble.retried"))
                .toList();
    }

    private MvcTestResult post(String path, String... parameter) {
        var request = mvc.post().uri(path).with(csrf()).with(user(users.loadUserByUsername("koordination")));
        return (parameter.length == 0 ? request : request.param(parameter[0], parameter[1])).exchange();
    }

    private static String notice(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(PAGE);
        return (String) result.getMvcResult().getFlashMap().get("notice");
    }

    private String page(String path, String username) {
        MvcTestResult page = mvc.get()
                .uri(path)
                .with(user(users.loadUserByUsername(username)))
                .exchange();
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
