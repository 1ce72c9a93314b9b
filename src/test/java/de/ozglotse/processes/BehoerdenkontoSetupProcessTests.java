package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code behoerdenkonto-setup}. */
@ExtendWith(FlowNodeCoverage.class)
class BehoerdenkontoSetupProcessTests {

    private static final String RECORD = "UserTask_RecordAnsprechperson";
    private static final String BESTAND = "UserTask_StateBestand";
    private static final String ZUGANG = "UserTask_ClarifyZugang";
    private static final String PREPARE = "UserTask_PrepareAntrag";
    private static final String REPORT = "UserTask_ReportAntrag";
    private static final String STAND = "UserTask_AskStand";
    private static final String ESCALATE = "UserTask_EscalateAntrag";
    private static final String CONFIRM = "UserTask_ConfirmBehoerdenkonto";
    private static final String TEST = "UserTask_SendTestnachricht";
    private static final String DECLINED = "UserTask_DocumentAblehnung";
    private static final String OVERDUE = "IntermediateEvent_FreischaltungOverdue";

    @Test
    void provesAnAccountThatIsAlreadyActive(RecordingDelegates delegates) {
        var setup = withContact();
        assertThat(delegates.calls()).containsExactly("recordContact");

        setup.complete(BESTAND, "bestand", "aktiv");
        confirm(setup);
        setup.complete(TEST, "empfangen", "ja", "empfangenAm", "2023-02-01");

        setup.endsAt("EndEvent_BehoerdenkontoProven");
    }

    @Test
    void proposesToClarifyAnUnclearZugang() {
        var setup = withContact().complete(BESTAND, "bestand", "zugangUnklar");

        setup.complete(ZUGANG, "zugang", "geklaert").opens(CONFIRM);
    }

    @Test
    void appliesForAnAccountWhenTheZugangLeadsNowhere() {
        var setup = withContact().complete(BESTAND, "bestand", "zugangUnklar");

        setup.complete(ZUGANG, "zugang", "keines").opens(PREPARE);
    }

    @Test
    void waitsForTheFreischaltungAfterTheAntrag() {
        applied().opens().report("KontoFreigeschaltet").opens(CONFIRM);
    }

    @Test
    void asksForTheStandAfterFourteenDays() {
        var setup = applied();

        setup.fire(OVERDUE, daysAfterStart(14)).opens(STAND);
        setup.complete(STAND, "stand", "offen").opens();

        setup.report("KontoFreigeschaltet").opens(CONFIRM);
    }

    @Test
    void confirmsAnAccountThatTheInquiryShowsAsUnlocked() {
        applied().fire(OVERDUE).complete(STAND, "stand", "freigeschaltet").opens(CONFIRM);
    }

    @Test
    void escalatesAfterTheThirdInquiry(RecordingDelegates delegates) {
        var setup = applied();
        setup.fire(OVERDUE, daysAfterStart(14)).complete(STAND, "stand", "offen");
        setup.fire(OVERDUE, daysAfterStart(28))
                .complete(STAND, "stand", "offen")
                .opens();
        setup.fire(OVERDUE, daysAfterStart(42))
                .complete(STAND, "stand", "offen")
                .opens(ESCALATE);

        setup.complete(ESCALATE, "eskalation", "warten", "notiz", "BITBW meldet sich")
                .opens();

        assertThat(delegates.callsOf("countRound")).isEqualTo(3);
        assertThat(setup.jobs(OVERDUE)).hasSize(1);
    }

    @Test
    void escalationLeadsToTheConfirmationOfAnUnlockedAccount() {
        escalated()
                .complete(ESCALATE, "eskalation", "freigeschaltet", "notiz", "Seit heute")
                .opens(CONFIRM);
    }

    @Test
    void escalationLeadsToANewAntrag() {
        escalated()
                .complete(ESCALATE, "eskalation", "neuBeantragen", "notiz", "Antrag verloren")
                .opens(PREPARE);
    }

    @Test
    void hasTheMangelFixedUntilTheTestnachrichtArrives() {
        var setup = withContact().complete(BESTAND, "bestand", "aktiv");
        confirm(setup);

        setup.complete(TEST, "empfangen", "nein", "mangel", "Keine Benachrichtigung")
                .opens("UserTask_FixMangel");
        setup.complete("UserTask_FixMangel", "behobenAm", "2023-02-03").opens(TEST);
        setup.complete(TEST, "empfangen", "ja").endsAt("EndEvent_BehoerdenkontoProven");
    }

    @Test
    void asksForAnotherContactWhenTheFirstIsNotResponsible(RecordingDelegates delegates) {
        var setup = withContact().decline(BESTAND, "NICHT_ZUSTAENDIG").opens(RECORD);

        record(setup).opens(BESTAND);

        assertThat(delegates.callsOf("recordContact")).isEqualTo(2);
    }

    @Test
    void everyQuestionCanBePassedOnOrDeclined() {
        applyingAt(REPORT).decline(REPORT, "NICHT_ZUSTAENDIG").opens(RECORD);
        applyingAt(REPORT).decline(REPORT, "ABGELEHNT").opens(DECLINED);
        withContact()
                .complete(BESTAND, "bestand", "aktiv")
                .decline(CONFIRM, "ABGELEHNT")
                .opens(DECLINED);
        withContact()
                .complete(BESTAND, "bestand", "aktiv")
                .decline(CONFIRM, "NICHT_ZUSTAENDIG")
                .opens(RECORD);
    }

    @Test
    void asksAgainAtTheWiedervorlageOfADecline() {
        var setup = declined("wiedervorlage", "wiedervorlage", "2023-06-01").opens();

        setup.fire("IntermediateEvent_WiedervorlageReached", startOfDay("2023-06-01"))
                .opens(BESTAND);
    }

    @Test
    void asksAgainAfterATalkWithTheBuergermeister() {
        var setup = declined("gespraech").opens("UserTask_TalkToBuergermeister");

        setup.complete("UserTask_TalkToBuergermeister", "gefuehrtAm", "2023-02-10", "ergebnisnotiz", "Zusage")
                .opens(BESTAND);
    }

    @Test
    void endsDeferredWithoutAProof() {
        var setup = declined("zurueckstellen").endsAt("EndEvent_Deferred");

        assertThat(setup.hasPassed("EndEvent_BehoerdenkontoProven")).isFalse();
    }

    @Test
    void refusesAnswersThatBreakTheRulesOfTheForm() {
        var setup = withContact();

        assertThatThrownBy(() -> setup.complete(BESTAND)).isInstanceOf(FormFieldValidatorException.class);
        assertThatThrownBy(() -> setup.complete(BESTAND, "bestand", "vielleicht"))
                .isInstanceOf(RuntimeException.class);
        setup.opens(BESTAND);
    }

    private static CaseDriver withContact() {
        return record(CaseDriver.start("behoerdenkonto-setup"));
    }

    private static CaseDriver record(CaseDriver setup) {
        return setup.complete(RECORD, "name", "Sabine Maurer", "email", "info@bitz.example");
    }

    private static CaseDriver applyingAt(String step) {
        var setup = withContact()
                .complete(BESTAND, "bestand", "keines")
                .complete(PREPARE, "kontoart", "zentral", "kontoverwaltung", "Maurer", "stellvertretung", "Haug");
        return setup.opens(step);
    }

    private static CaseDriver applied() {
        return applyingAt(REPORT).complete(REPORT, "beantragtAm", "2023-01-09", "weg", "mail");
    }

    private static CaseDriver escalated() {
        var setup = applied();
        for (int round = 1; round <= 3; round++) {
            setup.fire(OVERDUE).complete(STAND, "stand", "offen");
        }
        return setup.opens(ESCALATE);
    }

    private static CaseDriver declined(String vorgehen, Object... more) {
        var setup = withContact().decline(BESTAND, "ABGELEHNT").opens(DECLINED);
        Object[] answers = {"grund", "Kein Personal", "vorgehen", vorgehen};
        var all = java.util.stream.Stream.of(answers, more)
                .flatMap(java.util.Arrays::stream)
                .toArray();
        return setup.complete(DECLINED, all);
    }

    private static void confirm(CaseDriver setup) {
        setup.complete(
                CONFIRM,
                "kontoname",
                "Gemeinde Bitz",
                "aktivSeit",
                "2023-01-20",
                "kontoverwaltung",
                "Sabine Maurer",
                "stellvertretung",
                "Jan Haug",
                "funktionspostfach",
                "info@bitz.example");
    }

    private static Instant daysAfterStart(int days) {
        return CaseDriver.START.plus(Duration.ofDays(days));
    }

    private static Instant startOfDay(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
