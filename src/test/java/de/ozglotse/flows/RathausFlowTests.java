package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.LinkClosed;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows a question to a town hall through the whole application: reminders, calls, every kind of answer. */
@FlowTest
class RathausFlowTests {

    private static final String QUESTION = "UserTask_StateBestand";
    private static final String PHONE = "UserTask_FollowUpByPhone";

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Timers timers;

    @Autowired
    private Mails mails;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Pages pages;

    @Autowired
    private TestClock clock;

    private Town town;
    private StepId question;

    @BeforeEach
    void askTheTownHall() {
        town = towns.begin("08417014");
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        question = town.open(QUESTION);
    }

    @Test
    void asksByMail() {
        assertThat(mails.of(town)).singleElement().satisfies(mail -> {
            assertThat(mail.toAddress()).isEqualTo("rathaus@dautmergen.example");
            assertThat(mail.reminder()).isFalse();
        });
        assertThat(links.look(mails.token(town)).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void remindsTwice() {
        assertThat(timers.due(town, Timers.REMINDER)).containsExactly(daysLater(7));
        timers.fire(town, Timers.REMINDER);
        assertThat(timers.due(town, Timers.REMINDER)).hasSize(1);
        timers.fire(town, Timers.REMINDER);

        assertThat(timers.due(town, Timers.REMINDER)).isEmpty();
        assertThat(mails.reminders(town))
                .extracting(mail -> mail.createdAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                .containsExactly(daysLater(14), daysLater(7));
        assertThat(town.openSteps()).doesNotContain(PHONE);
    }

    @Test
    void callsAfterThreeWeeksWhileTheQuestionStaysAnswerable() {
        String link = remindedTwiceAndOverdue();

        assertThat(town.openSteps()).contains(PHONE, QUESTION);
        assertThat(town.open(QUESTION)).isEqualTo(question);
        assertThat(answers.open(town.open(PHONE)).orElseThrow().question()).contains(question);
        assertThat(links.look(link).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void offersTheQuestionsFieldsOnlyToWhoeverCalls() {
        answers.ask(question, "Welches Konto ist gemeint?", Town.CONTACT);
        remindedTwiceAndOverdue();

        assertThat(pages.read("/aufgaben/" + town.open(PHONE).value(), "koordination"))
                .contains("Nur ausfüllen, wenn", "name=\"frage-bestand\"");
        assertThat(pages.read(
                        "/aufgaben/" + town.open("UserTask_AnswerRueckfrage").value(), "koordination"))
                .contains("Ihre Antwort an das Rathaus", "Diese Aufgabe gehört zur Frage")
                .doesNotContain("Nur ausfüllen", "frage-bestand");
    }

    @Test
    void takesALateAnswerByLink() {
        String link = remindedTwiceAndOverdue();

        links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer");

        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto").doesNotContain(PHONE, QUESTION);
        assertThat(answers.given(question).orElseThrow().by().channel()).isEqualTo(Channel.LINK);
        assertThat(timers.due(town, Timers.ESCALATION))
                .as("only that of the next question")
                .hasSize(1);
    }

    @Test
    void takesTheAnswerThatWasGivenOnThePhone() {
        remindedTwiceAndOverdue();
        StepId call = town.open(PHONE);

        answers.completeWithQuestion(
                call,
                Map.of("ergebnis", "imAuftrag", "notiz", "Frau Maurer nennt das Konto."),
                question,
                Map.of("bestand", "aktiv"),
                Town.COORDINATOR);

        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto").doesNotContain(PHONE, QUESTION);
        assertThat(answers.given(call)).isPresent();
        assertThat(answers.given(question).orElseThrow()).satisfies(given -> {
            assertThat(given.by().channel()).isEqualTo(Channel.ON_BEHALF);
            assertThat(given.note()).contains("Frau Maurer nennt das Konto.");
        });
        assertThat(snapshots.links(question)).isZero();
    }

    @Test
    void sendsANewLinkAfterTheCall() {
        String link = remindedTwiceAndOverdue();

        town.complete(PHONE, Map.of("ergebnis", "neuerLink", "notiz", "Die Mail war untergegangen."));

        assertThat(town.openSteps()).contains(QUESTION).doesNotContain(PHONE);
        assertThat(links.look(link).status()).isEqualTo(Status.GONE);
        assertThat(snapshots.links(question)).isEqualTo(1);
        assertThat(timers.due(town, Timers.REMINDER)).hasSize(1);
        assertThat(timers.due(town, Timers.ESCALATION)).hasSize(1);
        links.complete(mails.token(town), Map.of("bestand", "keines"), "Sabine Maurer");
        assertThat(town.openSteps()).contains("UserTask_PrepareAntrag");
    }

    @Test
    void asksAgainOnTheDayAgreedOnThePhone() {
        remindedTwiceAndOverdue();
        int before = mails.of(town).size();

        town.complete(
                PHONE,
                Map.of("ergebnis", "zurueckstellen", "bis", "17.04.2023", "notiz", "Nach der Haushaltssitzung."));
        assertThat(timers.due(town, Timers.REMINDER)).isEmpty();
        assertThat(timers.due(town, Timers.WIEDERVORLAGE)).containsExactly(startOf("2023-04-17"));
        timers.fire(town, Timers.WIEDERVORLAGE);
        timers.fire(town, Timers.LETTER);

        assertThat(mails.of(town)).hasSizeGreaterThanOrEqualTo(before - 3 + 1);
        assertThat(links.look(mails.token(town)).status()).isEqualTo(Status.OPEN);
        assertThat(timers.due(town, Timers.REMINDER)).hasSize(1);
    }

    @Test
    void asksForTheDateOnlyWhenItIsNeeded() {
        remindedTwiceAndOverdue();

        assertThatThrownBy(() ->
                        town.complete(PHONE, Map.of("ergebnis", "zurueckstellen", "notiz", "Nach der Sommerpause.")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems()).containsOnlyKeys("bis"));
    }

    @Test
    void restsUntilTheDayThatTheTownHallNames() {
        String link = mails.token(town);

        links.postpone(link, LocalDate.parse("2023-04-03"), "Sabine Maurer");

        assertThat(answers.open(question).orElseThrow()).satisfies(open -> {
            assertThat(open.postponedUntil()).contains(LocalDate.parse("2023-04-03"));
            assertThat(open.due()).contains(LocalDate.parse("2023-04-03"));
        });
        assertThat(timers.due(town, Timers.REMINDER)).isEmpty();
        assertThat(timers.due(town, Timers.WIEDERVORLAGE)).containsExactly(startOf("2023-04-03"));
        timers.fire(town, Timers.WIEDERVORLAGE);
        assertThat(timers.due(town, Timers.LETTER))
                .as("in office hours")
                .containsExactly(startOf("2023-04-03").plus(Duration.ofHours(8)));
        timers.fire(town, Timers.LETTER);
        assertThat(mails.token(town)).isNotEqualTo(link);
        links.complete(mails.token(town), Map.of("bestand", "aktiv"), "Sabine Maurer");
        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
    }

    @Test
    void takesAnAnswerWhileTheQuestionRests() {
        String link = mails.token(town);
        links.postpone(link, LocalDate.parse("2023-04-03"), "Sabine Maurer");

        links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer");

        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
        assertThat(timers.due(town, Timers.WIEDERVORLAGE)).isEmpty();
    }

    @Test
    void repliesToWhatTheTownHallAsks(@Autowired AuditTrail audit) {
        links.ask(mails.token(town), "Welches Konto ist gemeint?", "Sabine Maurer");
        assertThat(town.openSteps()).contains("UserTask_AnswerRueckfrage", QUESTION);
        clock.advance(Duration.ofHours(1));

        town.complete("UserTask_AnswerRueckfrage", Map.of("antwort", "Gemeint ist das zentrale Konto."));

        assertThat(town.openSteps()).contains(QUESTION).doesNotContain("UserTask_AnswerRueckfrage");
        Postausgang.Entry reply = mails.of(town).get(0);
        assertThat(mails.content(reply).text()).contains("Gemeint ist das zentrale Konto.");
        assertThat(audit.of(town.open(QUESTION)))
                .filteredOn(entry -> entry.kind().equals("link.reply"))
                .as("a person has answered")
                .extracting(AuditEntry::actor)
                .containsExactly(Town.COORDINATOR.actor());
        links.complete(mails.token(town), Map.of("bestand", "aktiv"), "Sabine Maurer");
        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
    }

    @Test
    void forgetsAnUnansweredQueryOnceTheAnswerIsThere() {
        String link = mails.token(town);
        links.ask(link, "Welches Konto ist gemeint?", "Sabine Maurer");

        links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer");

        assertThat(town.openSteps()).doesNotContain("UserTask_AnswerRueckfrage", QUESTION);
    }

    @Test
    void looksForSomebodyElse() {
        String link = mails.token(town);

        links.decline(link, Decline.NICHT_ZUSTAENDIG, Optional.of("Herr Kübler"), "Sabine Maurer");

        assertThat(town.openSteps()).contains("UserTask_RecordAnsprechperson").doesNotContain(QUESTION);
        assertThat(snapshots.links(question)).isZero();
        assertThatThrownBy(() -> links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer"))
                .isInstanceOf(LinkClosed.class);
    }

    @Test
    void documentsADecline() {
        links.decline(mails.token(town), Decline.ABGELEHNT, Optional.of("Kein Bedarf."), "Sabine Maurer");

        assertThat(town.openSteps()).contains("UserTask_DocumentAblehnung").doesNotContain(QUESTION);
        assertThat(answers.given(question).orElseThrow().note()).contains("Kein Bedarf.");
    }

    /** @return the token of the newest link */
    private String remindedTwiceAndOverdue() {
        timers.fire(town, Timers.REMINDER);
        timers.fire(town, Timers.REMINDER);
        timers.fire(town, Timers.ESCALATION);
        assertThat(clock.instant()).isBetween(daysLater(21), daysLater(21).plus(Duration.ofHours(2)));
        return mails.token(town);
    }

    private static Instant daysLater(int days) {
        return TestClock.START.plus(Duration.ofDays(days));
    }

    private static Instant startOf(String day) {
        return LocalDate.parse(day)
                .atStartOfDay(java.time.ZoneId.of("Europe/Berlin"))
                .toInstant();
    }
}
