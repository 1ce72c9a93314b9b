package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code municipality-onboarding}, which calls the other processes of a municipality. */
@ExtendWith(FlowNodeCoverage.class)
class MunicipalityOnboardingProcessTests {

    private static final String AGREE = "UserTask_AgreeOnboarding";

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
        assertThat(delegates.calls()).containsExactly("revokeLinks");
        onboarding.complete("UserTask_RecordNewContact", "name", "Jan Haug", "email", "haug@bitz.example");

        assertThat(delegates.calls()).containsExactly("revokeLinks", "recordContact", "reissueLinks");
        CaseDriver.called("behoerdenkonto-setup").opens("UserTask_RecordAnsprechperson");
        CaseDriver.called("erstgespraech").opens("UserTask_PrepareErstgespraech");
    }

    @Test
    void endsEverythingWithTheBegleitung(RecordingDelegates delegates) {
        var onboarding = CaseDriver.start("municipality-onboarding");
        var setup = CaseDriver.called("behoerdenkonto-setup");

        onboarding.report("BegleitungBeendet").endsAt("EndEvent_BegleitungEnded");

        assertThat(setup.isRunning()).isFalse();
        assertThat(delegates.calls()).containsExactly("revokeLinks");
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
