package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code rathaus-step}, the companion of every question to a town hall. */
@ExtendWith(FlowNodeCoverage.class)
class RathausStepProcessTests {

    private static final String REMINDER = "StartEvent_ReminderDue";
    private static final String ESCALATION = "IntermediateEvent_AntwortOverdue";
    private static final String WIEDERVORLAGE = "IntermediateEvent_WiedervorlageReached";
    private static final String PHONE = "UserTask_FollowUpByPhone";
    private static final String CORRECT = "UserTask_CorrectContact";
    private static final Instant LATER = CaseDriver.START.plus(Duration.ofDays(40));

    @Test
    void endsWithTheAnswer(RecordingDelegates delegates) {
        var step = asked();
        assertThat(delegates.calls()).containsExactly("sendLink");

        step.report("RathausHatGeantwortet").endsAt("EndEvent_AntwortReceived");
    }

    @Test
    void remindsTwiceAndEscalatesOnce(RecordingDelegates delegates) {
        var step = asked();

        step.fire(REMINDER, daysAfterStart(7)).fire(REMINDER, daysAfterStart(14));
        assertThat(step.jobs(REMINDER)).isEmpty();
        assertThat(delegates.callsOf("sendReminder")).isEqualTo(2);

        step.opens().fire(ESCALATION, daysAfterStart(21)).opens(PHONE);
        assertThat(step.jobs(ESCALATION)).isEmpty();
    }

    @Test
    void acceptsALateAnswerDuringTheFollowUp() {
        var step = overdue();

        step.report("RathausHatGeantwortet").endsAt("EndEvent_AntwortReceived");
    }

    @Test
    void endsWhenTheAnswerWasGivenOnThePhone() {
        var step = overdue();

        step.complete(PHONE, "ergebnis", "imAuftrag", "notiz", "Frau Maurer bestätigt am Telefon");

        step.endsAt("EndEvent_AnsweredOnBehalf");
    }

    @Test
    void beginsAgainWithANewLink(RecordingDelegates delegates) {
        var step = overdue();

        step.complete(PHONE, "ergebnis", "neuerLink", "notiz", "Mail war untergegangen");

        assertThat(delegates.callsOf("sendLink")).isEqualTo(2);
        step.fire(REMINDER, daysAfterStart(28)).fire(REMINDER, daysAfterStart(35));
        step.fire(ESCALATION, daysAfterStart(42)).opens(PHONE);
    }

    @Test
    void restsUntilTheDateAgreedOnThePhone(RecordingDelegates delegates) {
        var step = overdue();

        step.complete(PHONE, "ergebnis", "zurueckstellen", "bis", Date.from(LATER), "notiz", "Nach der Wahl");
        step.opens().fire(WIEDERVORLAGE, LATER);

        assertThat(delegates.callsOf("sendLink")).isEqualTo(2);
    }

    @Test
    void restsUntilTheDateOfNochNicht(RecordingDelegates delegates) {
        var step = asked();

        step.report("NochNicht", until(LATER));
        assertThat(step.jobs(REMINDER)).isEmpty();
        step.fire(WIEDERVORLAGE, LATER);

        assertThat(delegates.callsOf("sendLink")).isEqualTo(2);
        assertThat(step.jobs(REMINDER)).hasSize(1);
    }

    @Test
    void takesALaterNochNichtWhileResting() {
        var step = asked().report("NochNicht", until(LATER));

        step.report("NochNicht", until(LATER.plus(Duration.ofDays(10))));

        step.fire(WIEDERVORLAGE, LATER.plus(Duration.ofDays(10)));
    }

    @Test
    void takesNochNichtDuringTheFollowUp() {
        var step = overdue();

        step.report("NochNicht", until(LATER)).opens();

        assertThat(step.dueOf(WIEDERVORLAGE)).isEqualTo(LATER);
    }

    @Test
    void asksAgainWhenTheContactIsCorrected(RecordingDelegates delegates) {
        var step = asked();

        step.report("KontaktUnerreichbar").opens();
        assertThat(step.jobs(REMINDER)).isEmpty();
        assertThat(step.jobs(ESCALATION)).isEmpty();
        step.report("KontaktKorrigiert").opens();

        assertThat(delegates.calls()).containsExactly("sendLink", "sendLink");
        assertThat(step.jobs(REMINDER)).hasSize(1);
    }

    @Test
    void waitsForTheCorrectionDuringTheFollowUp() {
        overdue()
                .report("KontaktUnerreichbar")
                .opens()
                .report("KontaktKorrigiert")
                .opens();
    }

    @Test
    void takesNochNichtWhileTheContactIsCorrected() {
        var step = asked().report("KontaktUnerreichbar");

        step.report("NochNicht", until(LATER)).opens().fire(WIEDERVORLAGE, LATER);
    }

    @Test
    void correctsTheContactOfAnUndeliverableMail(RecordingDelegates delegates) {
        var step = asked();

        step.report("MailUnzustellbar").opens(CORRECT);
        step.complete(CORRECT, "name", "Eva Muster", "email", "rathaus@bitz.example");

        assertThat(delegates.calls()).containsExactly("sendLink", "recordContact", "sendLink");
        step.opens();
    }

    @Test
    void correctsTheContactDuringTheFollowUp() {
        overdue().report("MailUnzustellbar").opens(CORRECT);
    }

    @Test
    void correctsTheContactWhileResting() {
        var step = asked().report("NochNicht", until(LATER));

        step.report("MailUnzustellbar").opens(CORRECT);
    }

    @Test
    void takesNochNichtDuringTheCorrection() {
        var step = asked().report("MailUnzustellbar");

        step.report("NochNicht", until(LATER)).opens().fire(WIEDERVORLAGE, LATER);
    }

    @Test
    void answersARueckfrageWhileTheQuestionStaysOpen(RecordingDelegates delegates) {
        var step = asked();

        step.report("Rueckfrage").opens("UserTask_AnswerRueckfrage");
        step.complete("UserTask_AnswerRueckfrage", "antwort", "Gemeint ist das zentrale Konto.");

        assertThat(delegates.calls()).containsExactly("sendLink", "sendReply");
        step.opens().report("RathausHatGeantwortet").endsAt("EndEvent_AntwortReceived");
    }

    @Test
    void takesARueckfrageInEveryState() {
        overdue().report("Rueckfrage").opens(PHONE, "UserTask_AnswerRueckfrage");
        asked().report("NochNicht", until(LATER)).report("Rueckfrage").opens("UserTask_AnswerRueckfrage");
        asked().report("MailUnzustellbar").report("Rueckfrage").opens(CORRECT, "UserTask_AnswerRueckfrage");
    }

    @Test
    void acceptsTheAnswerInEveryState() {
        asked().report("NochNicht", until(LATER))
                .report("RathausHatGeantwortet")
                .endsAt("EndEvent_AntwortReceived");
        asked().report("MailUnzustellbar").report("RathausHatGeantwortet").endsAt("EndEvent_AntwortReceived");
        asked().report("Rueckfrage").report("RathausHatGeantwortet").endsAt("EndEvent_AntwortReceived");
    }

    @Test
    void renewsTheLinkOnRequest(RecordingDelegates delegates) {
        var step = asked();

        step.report("LinkErneuern").report("LinkErneuern");

        assertThat(delegates.calls()).containsExactly("sendLink", "reissueLink", "reissueLink");
        assertThat(step.isRunning()).isTrue();
    }

    private static CaseDriver asked() {
        return CaseDriver.start(
                "rathaus-step", Map.of("question", "task-1", "reminderCycle", "R2/P7D", "escalateAfter", "P21D"));
    }

    private static CaseDriver overdue() {
        return asked().fire(ESCALATION);
    }

    private static Map<String, Object> until(Instant date) {
        return Map.of("bis", Date.from(date));
    }

    private static Instant daysAfterStart(int days) {
        return CaseDriver.START.plus(Duration.ofDays(days));
    }
}
