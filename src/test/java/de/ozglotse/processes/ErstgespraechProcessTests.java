package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code erstgespraech}. */
@ExtendWith(FlowNodeCoverage.class)
class ErstgespraechProcessTests {

    private static final String PREPARE = "UserTask_PrepareErstgespraech";
    private static final String CHOOSE = "UserTask_ChooseTermin";
    private static final String BY_PHONE = "UserTask_AgreeTerminByPhone";
    private static final String MOVE = "UserTask_MoveTermin";
    private static final String HOLD = "UserTask_HoldErstgespraech";
    private static final String NO_SHOW = "UserTask_EscalateNoShow";
    private static final String CONFIRM = "UserTask_ConfirmErgebnis";
    private static final String AMEND = "UserTask_AmendProtokoll";
    private static final String MASSNAHME = "UserTask_FollowUpMassnahme";
    private static final String DECLINED = "UserTask_DocumentAblehnung";
    private static final String TERMIN = "IntermediateEvent_TerminReached";

    @Test
    void leadsFromTheInvitationToTheLastMassnahme(RecordingDelegates delegates) {
        var talk = confirming(2).complete(CONFIRM, "ergebnis", "bestaetigt").opens(MASSNAHME, MASSNAHME);

        followUp(talk).opens(MASSNAHME);
        followUp(talk).endsAt("EndEvent_ErstgespraechCompleted");

        assertThat(delegates.calls()).containsExactly("fixTermin", "sendInvitation");
    }

    @Test
    void opensTheTalkAtTheChosenTermin() {
        var talk = invited();

        talk.opens().fire(TERMIN, at("2023-02-07T14:00")).opens(HOLD);

        assertThat(talk.task(HOLD).getDueDate()).isEqualTo(Date.from(at("2023-02-07T14:00")));
    }

    @Test
    void endsWithoutMassnahmen() {
        confirming(0).complete(CONFIRM, "ergebnis", "bestaetigt").endsAt("EndEvent_ErstgespraechCompleted");
    }

    @Test
    void proposesAgainWhenNoTerminFits() {
        proposed()
                .complete(CHOOSE, "terminwahl", "keiner", "terminwunsch", "Erst im Mai")
                .opens(PREPARE);
    }

    @Test
    void agreesTheTerminOnThePhoneAfterFourteenDays(RecordingDelegates delegates) {
        var talk = proposed()
                .fire("BoundaryEvent_TerminChoiceOverdue", daysAfterStart(14))
                .opens(BY_PHONE);

        talk.complete(BY_PHONE, "terminVereinbart", "2023-03-01T10:30", "art", "telefon", "ort", "Durchwahl");

        assertThat(delegates.calls()).containsExactly("fixTermin", "sendInvitation");
        assertThat(talk.dueOf(TERMIN)).isEqualTo(at("2023-03-01T10:30"));
    }

    @Test
    void looksForANewTerminAfterACancellation(RecordingDelegates delegates) {
        var talk = invited().report("TerminAbgesagt").opens(PREPARE);

        assertThat(delegates.callsOf("cancelInvitation")).isEqualTo(1);
        assertThat(talk.jobs(TERMIN)).isEmpty();
    }

    @Test
    void movesATermin(RecordingDelegates delegates) {
        var talk = invited().report("TerminVerschoben").opens(MOVE);
        assertThat(talk.jobs(TERMIN)).isEmpty();

        talk.complete(MOVE, "terminVereinbart", "2023-02-09T09:00", "art", "video", "ort", "Link folgt");

        assertThat(delegates.calls()).containsExactly("fixTermin", "sendInvitation", "fixTermin", "sendInvitation");
        assertThat(talk.dueOf(TERMIN)).isEqualTo(at("2023-02-09T09:00"));
    }

    @Test
    void looksForANewTerminAfterTheFirstNoShow() {
        missed(invited()).opens(PREPARE);
    }

    @Test
    void escalatesFromTheSecondNoShowOn() {
        var talk = missedTwice().opens(NO_SHOW);

        talk.complete(NO_SHOW, "ausfallVorgehen", "neueTermine", "notiz", "Krankheit")
                .opens(PREPARE);
        missed(inviteAgain(talk)).opens(NO_SHOW);
    }

    @Test
    void defersAfterRepeatedNoShows() {
        var talk = missedTwice();

        talk.complete(NO_SHOW, "ausfallVorgehen", "zurueckstellen", "notiz", "Erst nach der Wahl");

        talk.endsAt("EndEvent_DeferredAfterNoShow");
    }

    @Test
    void amendsTheProtokollAfterAnEinwand() {
        var talk = confirming(0)
                .complete(CONFIRM, "ergebnis", "einwand", "einwand", "Frist fehlt")
                .opens(AMEND);

        talk.complete(AMEND, "protokoll", "Mit Frist").opens(CONFIRM);
    }

    @Test
    void endsWithoutFeedbackAfterFourteenDays() {
        var talk = confirming(3);
        var due = at("2023-02-07T14:00").plus(Duration.ofDays(14));

        talk.fire("BoundaryEvent_ErgebnisOverdue", due).endsAt("EndEvent_NoFeedback");
    }

    @Test
    void asksAnotherContactForTheErgebnis(RecordingDelegates delegates) {
        var talk = confirming(0).decline(CONFIRM, "NICHT_ZUSTAENDIG").opens("UserTask_RecordContactForErgebnis");

        talk.complete("UserTask_RecordContactForErgebnis", "name", "Jan Haug", "email", "haug@bitz.example");

        talk.opens(CONFIRM);
        assertThat(delegates.callsOf("recordContact")).isEqualTo(1);
    }

    @Test
    void followsMassnahmenUpEvenIfTheErgebnisIsNotConfirmed() {
        var talk = confirming(1).decline(CONFIRM, "ABGELEHNT").opens("UserTask_ClarifyErgebnis");

        talk.complete("UserTask_ClarifyErgebnis", "grund", "Keine Zeit", "vorgehen", "ohneBestaetigung")
                .opens(MASSNAHME);
    }

    @Test
    void presentsTheErgebnisAgainAfterADecline() {
        var talk = confirming(0).decline(CONFIRM, "ABGELEHNT");

        talk.complete("UserTask_ClarifyErgebnis", "grund", "Falsch notiert", "vorgehen", "erneut")
                .opens(AMEND);
    }

    @Test
    void asksForAnotherContactWhenTheFirstIsNotResponsible(RecordingDelegates delegates) {
        var talk = proposed().decline(CHOOSE, "NICHT_ZUSTAENDIG").opens("UserTask_RecordAnsprechperson");

        talk.complete("UserTask_RecordAnsprechperson", "name", "Jan Haug", "email", "haug@bitz.example");

        talk.opens(PREPARE);
        assertThat(delegates.calls()).containsExactly("recordContact");
    }

    @Test
    void proposesAgainAfterADecline() {
        var talk = proposed().decline(CHOOSE, "ABGELEHNT").opens(DECLINED);

        talk.complete(DECLINED, "grund", "Später", "vorgehen", "erneut").opens(PREPARE);
    }

    @Test
    void endsDeferredAfterADecline() {
        var talk = proposed().decline(CHOOSE, "ABGELEHNT");

        talk.complete(DECLINED, "grund", "Kein Bedarf", "vorgehen", "zurueckstellen")
                .endsAt("EndEvent_Deferred");
    }

    private static CaseDriver proposed() {
        return propose(CaseDriver.start("erstgespraech"));
    }

    private static CaseDriver propose(CaseDriver talk) {
        return talk.complete(
                        PREPARE,
                        "slot1",
                        "2023-02-06T10:00",
                        "slot2",
                        "2023-02-07T14:00",
                        "art",
                        "vorOrt",
                        "ort",
                        "Rathaus")
                .opens(CHOOSE);
    }

    private static CaseDriver invited() {
        return proposed().complete(CHOOSE, "terminwahl", "slot2");
    }

    private static CaseDriver inviteAgain(CaseDriver talk) {
        return propose(talk).complete(CHOOSE, "terminwahl", "slot1");
    }

    private static CaseDriver missed(CaseDriver talk) {
        return talk.fire(TERMIN).complete(HOLD, "stattgefunden", "nein");
    }

    private static CaseDriver missedTwice() {
        return missed(inviteAgain(missed(invited())));
    }

    private static CaseDriver confirming(long massnahmen) {
        var talk = invited().fire(TERMIN);
        talk.complete(HOLD, "stattgefunden", "ja", "gespraechAm", "2023-02-07", "anzahlMassnahmen", massnahmen);
        return talk.opens(CONFIRM);
    }

    private static CaseDriver followUp(CaseDriver talk) {
        return talk.complete(MASSNAHME, "umsetzung", "umgesetzt", "massnahmeNotiz", "Funktionspostfach eingerichtet");
    }

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static Instant daysAfterStart(int days) {
        return CaseDriver.START.plus(Duration.ofDays(days));
    }
}
