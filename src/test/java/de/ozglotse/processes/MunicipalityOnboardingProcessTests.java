package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code municipality-onboarding}, which calls the other processes of a municipality. */
@ExtendWith(FlowNodeCoverage.class)
class MunicipalityOnboardingProcessTests {

    private static final String AGREE = "UserTask_AgreeOnboarding";
    private static final String CHECK = "UserTask_CheckWiederaufnahme";
    private static final Instant SEPTEMBER = Instant.parse("2023-09-01T00:00:00Z");

    @Test
    void startsBothFirstProcessesAtOnce() {
        CaseDriver.start("municipality-onboarding").opens();

        CaseDriver.called("behoerdenkonto-setup").opens("UserTask_RecordAnsprechperson");
        CaseDriver.called("erstgespraech").opens("UserTask_PrepareErstgespraech");
    }

    @Test
    void asksForTheOnboardingWhenBothHaveEnded() {
        var onboarding = CaseDriver.start("municipality-onboarding");

        deferBehoerdenkonto();
        onboarding.opens();
        deferErstgespraech();

        onboarding.opens(AGREE);
    }

    @Test
    void endsDeferredWithoutAnAgreement() {
        agreeing().complete(AGREE, "vereinbart", "nein").endsAt("EndEvent_Deferred");
    }

    @Test
    void endsOnServiceBwWhenTheOnboardingIsDone() {
        var onboarding = agreeing().complete(AGREE, "vereinbart", "ja").opens();

        var serviceBw = CaseDriver.called("service-bw-onboarding").opens("UserTask_PlanOnboarding");
        ServiceBwOnboardingProcessTests.complete(serviceBw);

        onboarding.endsAt("EndEvent_OnServiceBw");
    }

    @Test
    void endsDeferredWhenTheOnboardingIsDeferred() {
        var onboarding = agreeing().complete(AGREE, "vereinbart", "ja");

        ServiceBwOnboardingProcessTests.defer(CaseDriver.called("service-bw-onboarding"));

        onboarding.endsAt("EndEvent_OnboardingDeferred");
        assertThat(onboarding.hasPassed("EndEvent_OnServiceBw")).isFalse();
    }

    @Test
    void asksAgainAtTheWiedervorlage() {
        var onboarding = agreeing().complete(AGREE, "vereinbart", "spaeter", "wiedervorlage", "2023-09-01");

        var due = LocalDate.parse("2023-09-01")
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
        onboarding.opens().fire("IntermediateEvent_WiedervorlageReached", due).opens(AGREE);
    }

    @Test
    void changesTheContactWithoutStoppingAnything(RecordingDelegates delegates) {
        var onboarding = CaseDriver.start("municipality-onboarding");

        onboarding.report("AnsprechpersonGewechselt").opens("UserTask_RecordNewContact");
        assertThat(delegates.calls()).containsExactly("determineStand", "revokeLinks");
        onboarding.complete("UserTask_RecordNewContact", "name", "Jan Haug", "email", "haug@bitz.example");

        assertThat(delegates.calls()).containsExactly("determineStand", "revokeLinks", "recordContact", "reissueLinks");
        CaseDriver.called("behoerdenkonto-setup").opens("UserTask_RecordAnsprechperson");
        CaseDriver.called("erstgespraech").opens("UserTask_PrepareErstgespraech");
    }

    @Test
    void endsEverythingWithTheBegleitung(RecordingDelegates delegates) {
        var onboarding = CaseDriver.start("municipality-onboarding");
        var setup = CaseDriver.called("behoerdenkonto-setup");

        onboarding.report("BegleitungBeendet").endsAt("EndEvent_BegleitungEnded");

        assertThat(setup.isRunning()).isFalse();
        assertThat(delegates.calls()).containsExactly("determineStand", "revokeLinks", "determineWiedervorlage");
    }

    @Test
    void startsOnlyWhatIsNotKnown(RecordingDelegates delegates) {
        delegates.know("behoerdenkonto", "nachgewiesen");

        var onboarding = CaseDriver.start("municipality-onboarding").opens();
        assertThat(CaseDriver.allCalled("behoerdenkonto-setup")).isEmpty();
        deferErstgespraech();

        onboarding.opens(AGREE);
    }

    @Test
    void asksAtOnceIfBothPartsAreKnown(RecordingDelegates delegates) {
        delegates.know("behoerdenkonto", "nachgewiesen");
        delegates.know("erstgespraech", "gefuehrt");

        CaseDriver.start("municipality-onboarding").opens(AGREE);
    }

    @Test
    void remindsOfADeferredBegleitungUntilItStaysEnded(RecordingDelegates delegates) {
        delegates.wantWiedervorlage(Date.from(SEPTEMBER));
        var onboarding = CaseDriver.start("municipality-onboarding");

        onboarding.report("BegleitungBeendet").opens();
        onboarding.fire("IntermediateEvent_WiederaufnahmeDue", SEPTEMBER).opens(CHECK);
        onboarding
                .complete(CHECK, "wiederaufnahmeErgebnis", "spaeter", "wiederaufnahmeAm", "2023-10-01")
                .opens();
        onboarding.fire("IntermediateEvent_WiederaufnahmeDue").opens(CHECK);
        onboarding.complete(CHECK, "wiederaufnahmeErgebnis", "nein").endsAt("EndEvent_BegleitungStaysEnded");

        assertThat(delegates.callsOf("resumeBegleitung")).isZero();
    }

    @Test
    void resumesADeferredBegleitungWhenItWasChecked(RecordingDelegates delegates) {
        delegates.wantWiedervorlage(Date.from(SEPTEMBER));
        var onboarding = CaseDriver.start("municipality-onboarding").report("BegleitungBeendet");
        onboarding.fire("IntermediateEvent_WiederaufnahmeDue", SEPTEMBER);

        onboarding.complete(CHECK, "wiederaufnahmeErgebnis", "ja").endsAt("EndEvent_BegleitungResumed");

        assertThat(delegates.callsOf("resumeBegleitung")).isEqualTo(1);
    }

    @Test
    void resumesADeferredBegleitungBeforeItsDate(RecordingDelegates delegates) {
        delegates.wantWiedervorlage(Date.from(SEPTEMBER));
        var onboarding = CaseDriver.start("municipality-onboarding").report("BegleitungBeendet");

        onboarding.report("BegleitungWiederAufgenommen").endsAt("EndEvent_BegleitungResumed");

        assertThat(delegates.callsOf("resumeBegleitung")).isEqualTo(1);
    }

    @Test
    void endsEverythingWhenMunicipalitiesMerge() {
        var onboarding = CaseDriver.start("municipality-onboarding");
        var talk = CaseDriver.called("erstgespraech");

        onboarding.report("Gebietsaenderung").opens("UserTask_RecordSuccessor");
        assertThat(talk.isRunning()).isFalse();
        onboarding.complete("UserTask_RecordSuccessor", "nachfolge", "Albstadt", "wirksamAb", "2024-01-01");

        onboarding.endsAt("EndEvent_MunicipalityMerged");
    }

    private static CaseDriver agreeing() {
        var onboarding = CaseDriver.start("municipality-onboarding");
        deferBehoerdenkonto();
        deferErstgespraech();
        return onboarding.opens(AGREE);
    }

    private static void deferBehoerdenkonto() {
        CaseDriver.called("behoerdenkonto-setup")
                .complete("UserTask_RecordAnsprechperson", "name", "Eva Muster", "email", "info@bitz.example")
                .decline("UserTask_StateBestand", "ABGELEHNT")
                .complete("UserTask_DocumentAblehnung", "grund", "Kein Personal", "vorgehen", "zurueckstellen");
    }

    private static void deferErstgespraech() {
        CaseDriver.called("erstgespraech")
                .complete("UserTask_PrepareErstgespraech", "slot1", "2023-02-06T10:00", "art", "video", "ort", "Link")
                .decline("UserTask_ChooseTermin", "ABGELEHNT")
                .complete("UserTask_DocumentAblehnung", "grund", "Kein Bedarf", "vorgehen", "zurueckstellen");
    }
}
