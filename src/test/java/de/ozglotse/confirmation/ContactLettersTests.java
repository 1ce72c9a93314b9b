package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.TestClock;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@LinkTest
@RecordApplicationEvents
class ContactLettersTests {

    private static final StepId FIRST = Steps.ID;
    private static final StepId SECOND = new StepId("step-2");
    private static final StepId THIRD = new StepId("step-3");
    private static final Instant NEXT_MORNING = Instant.parse("2023-03-02T07:00:00Z");

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TestClock clock;

    @Autowired
    private FakeReachability reachability;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void sendsTheFirstQuestionAtOnceAndTheOthersTogetherOnTheNextMorning() {
        ask(FIRST);
        ask(SECOND);
        ask(THIRD);

        assertThat(townHall.mails()).hasSize(1);
        assertThat(planned()).containsExactly(NEXT_MORNING);

        morning();

        assertThat(townHall.mails()).hasSize(2);
        assertThat(townHall.mails().get(0).entry().subject()).isEqualTo("Bitte antworten Sie: 2 Fragen – Bitz");
        assertThat(townHall.newestLink()).endsWith("/schritte");
    }

    @Test
    void asksAtOnceWhoHasAnsweredEverything() throws Exception {
        ask(FIRST);
        townHall.posts(townHall.newestLink(), TownHall.confirms());

        ask(SECOND);

        assertThat(townHall.mails())
                .filteredOn(mail -> mail.link().isPresent())
                .extracting(mail -> mail.entry().status())
                .containsOnly(MailStatus.HELD);
        assertThat(planned()).isEmpty();
    }

    @Test
    void leavesOutWhatIsAnsweredMeanwhile() {
        ask(FIRST);
        ask(SECOND);
        ask(THIRD);
        transaction.executeWithoutResult(
                status -> steps.complete(SECOND, Map.of(), Optional.empty(), Steps.BY_CONTACT, List.of()));

        morning();

        assertThat(townHall.mails().get(0).entry().subject()).startsWith("Bitte bis 03.03.2023: ");
        assertThat(steps.given(SECOND)).map(GivenAnswer::outcome).contains(GivenAnswer.Outcome.BESTAETIGT);
    }

    @Test
    void remindsOfEverythingInOneLetter() {
        ask(FIRST);
        ask(SECOND);
        morning();
        clock.set(TestClock.START.plus(Duration.ofDays(7)));

        requests.remind(FIRST);
        requests.remind(SECOND);

        assertThat(reminders()).singleElement().satisfies(mail -> {
            assertThat(mail.entry().subject()).isEqualTo("Erinnerung: 2 offene Fragen – Bitz");
            assertThat(mail.text()).contains("diese Fragen sind", "– " + Steps.QUESTION + " (Bitz");
        });
        assertThat(planned()).as("nothing is left for later").containsExactly(NEXT_MORNING);
    }

    @Test
    void putsAReminderWithinTheWeekOnTheNextOne() {
        ask(FIRST);
        steps.open(Steps.with(SECOND, TownHallFixture.CASE, Optional.empty(), true));
        clock.set(TestClock.START.plus(Duration.ofDays(7)));
        requests.remind(FIRST);
        clock.advance(Duration.ofDays(2));

        requests.remind(SECOND);

        assertThat(reminders()).hasSize(1);
        assertThat(planned()).containsExactly(Instant.parse("2023-03-15T07:00:00Z"));
        clock.set(planned().get(0));
        requests.sendPlanned(contact());
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void remindsOfNothingThatIsPutOff() {
        ask(FIRST);
        steps.postpone(FIRST, LocalDate.parse("2023-04-03"), Optional.empty(), Steps.BY_CONTACT);
        clock.advance(Duration.ofDays(7));

        requests.remind(FIRST);

        assertThat(reminders()).isEmpty();
    }

    @Test
    void sendsAPlannedLetterOnceOnly() {
        ask(FIRST);
        ask(SECOND);
        morning();
        requests.sendPlanned(contact());
        clock.advance(Duration.ofHours(-2));
        requests.sendPlanned(contact());

        assertThat(townHall.mails()).hasSize(2);
    }

    @Test
    void sendsWhatWasNotedToTheNewContact() {
        ask(FIRST);
        ask(SECOND);
        UUID former = contact();
        contacts.appoint(
                TownHallFixture.BITZ,
                "Herr Jonas Kübler",
                Optional.empty(),
                new EmailAddress("kaemmerei@bitz.example"),
                Optional.empty());
        clock.set(NEXT_MORNING);

        requests.sendPlanned(former);

        assertThat(townHall.mails().get(0).entry().toAddress()).isEqualTo("kaemmerei@bitz.example");
    }

    @Test
    void remindsAfterTheAbsence() {
        ask(FIRST);
        reachability.enter(contact(), new Absence(day("2023-03-06"), day("2023-03-17"), Optional.empty()));
        clock.set(TestClock.START.plus(Duration.ofDays(7)));

        requests.remind(FIRST);
        assertThat(reminders()).isEmpty();
        assertThat(planned()).containsExactly(Instant.parse("2023-03-20T07:00:00Z"));
        clock.set(planned().get(0));
        requests.sendPlanned(contact());

        assertThat(reminders()).hasSize(1);
    }

    @Test
    void remindsTheDeputyMeanwhile() {
        ask(FIRST);
        UUID absent = contact();
        contacts.appoint(
                TownHallFixture.BITZ,
                "Herr Jonas Kübler",
                Optional.empty(),
                new EmailAddress("kaemmerei@bitz.example"),
                Optional.empty());
        reachability.enter(contact(), new Absence(day("2023-03-06"), day("2023-03-17"), Optional.of(absent)));
        clock.set(TestClock.START.plus(Duration.ofDays(7)));

        requests.remind(FIRST);

        assertThat(reminders())
                .singleElement()
                .satisfies(mail -> assertThat(mail.entry().toAddress()).isEqualTo("rathaus@bitz.example"));
    }

    @Test
    void writesNothingToWhoeverCannotBeReached() {
        ask(FIRST);
        reachability.markUndeliverable(contact());
        ask(SECOND);
        clock.set(TestClock.START.plus(Duration.ofDays(7)));
        requests.remind(FIRST);

        assertThat(townHall.mails()).hasSize(1);
        assertThat(planned()).isEmpty();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void remindsByHandOnNoQuietDay() {
        ask(FIRST);
        clock.set(Instant.parse("2023-03-04T09:00:00Z"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.remind(FIRST))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("Montag, 6. März 2023"));
        assertThat(reminders()).isEmpty();
    }

    private void ask(StepId step) {
        steps.open(
                step.equals(FIRST)
                        ? Steps.confirmable()
                        : Steps.with(step, TownHallFixture.CASE, Optional.of(Steps.DUE), true));
        requests.issue(step);
    }

    private void morning() {
        clock.set(NEXT_MORNING);
        requests.sendPlanned(contact());
    }

    private UUID contact() {
        return contacts.primary(TownHallFixture.BITZ).orElseThrow().id();
    }

    private List<Instant> planned() {
        return events.stream(LetterPlanned.class).map(LetterPlanned::at).toList();
    }

    private List<Postausgang.Content> reminders() {
        return townHall.mails().stream().filter(mail -> mail.entry().reminder()).toList();
    }
}
