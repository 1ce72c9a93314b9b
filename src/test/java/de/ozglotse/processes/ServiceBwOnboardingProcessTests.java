package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code service-bw-onboarding}. */
@ExtendWith(FlowNodeCoverage.class)
class ServiceBwOnboardingProcessTests {

    private static final String PLAN = "UserTask_PlanOnboarding";
    private static final String REQUEST = "UserTask_RequestAdminCenter";
    private static final String ASK = "UserTask_AskZugang";
    private static final String REDAKTION = "UserTask_NameRedaktion";
    private static final String SCHULUNG = "UserTask_ConfirmSchulung";
    private static final String MANDANT = "UserTask_MaintainMandantendaten";
    private static final String ORGANISATION = "UserTask_MaintainOrganisationseinheiten";
    private static final String ASSIGN = "UserTask_AssignLeistungen";
    private static final String CHECK = "UserTask_CheckDatenqualitaet";
    private static final String DATENSCHUTZ = "UserTask_ClarifyDatenschutz";
    private static final String EPAYMENT = "UserTask_SetUpEpayment";
    private static final String WEBSITE = "UserTask_ConfirmWebsite";
    private static final String ACCEPT = "UserTask_AcceptOnboarding";
    private static final String DAY = "2023-03-01";

    @Test
    void leadsFromThePlanToTheAbnahme() {
        var onboarding = CaseDriver.start("service-bw-onboarding");

        complete(onboarding);

        onboarding.endsAt("EndEvent_OnboardingAccepted");
    }

    @Test
    void doesNotLetALateEpaymentBlockTheServices() {
        var onboarding = atWebsite("ja", 1).opens(WEBSITE, EPAYMENT);

        onboarding.complete(WEBSITE, "website", "https://bitz.example/online").opens(EPAYMENT);

        onboarding.complete(EPAYMENT, "epaymentAm", DAY).opens(ACCEPT);
    }

    @Test
    void asksForTheZugangEveryFourteenDays() {
        var onboarding =
                planned("nein", 1).complete(REQUEST, "zugangBeantragtAm", DAY).opens();

        onboarding.fire("IntermediateEvent_ZugangOverdue", daysAfterStart(14)).opens(ASK);
        onboarding.complete(ASK, "zugangStand", "offen").opens();
        onboarding.fire("IntermediateEvent_ZugangOverdue", daysAfterStart(28)).opens(ASK);

        onboarding.complete(ASK, "zugangStand", "erhalten").opens(REDAKTION);
    }

    @Test
    void sendsMaengelBackToTheRathaus() {
        var onboarding = checking("nein", 1);

        onboarding.complete(CHECK, "datenqualitaet", "maengel", "maengel", "Zwei Konten für Bitz");

        onboarding.opens(ASSIGN, DATENSCHUTZ);
    }

    @Test
    void waitsThreeDaysForThePublication() {
        var onboarding = preparing("nein", 1).complete(MANDANT, "mandantendatenAm", DAY);
        onboarding.complete(ORGANISATION, "organisationAm", DAY).complete(ASSIGN, "zuordnungAm", DAY);

        onboarding.opens(DATENSCHUTZ).fire("IntermediateEvent_PublicationElapsed", daysAfterStart(3));

        onboarding.opens(CHECK, DATENSCHUTZ);
    }

    @Test
    void asksAnotherContactForTheZugang() {
        var onboarding = planned("nein", 1).decline(REQUEST, "NICHT_ZUSTAENDIG");

        contact(onboarding, "UserTask_RecordContactForZugang").opens(REQUEST);
    }

    @Test
    void asksAnotherContactForTheGrunddaten() {
        var onboarding = preparing("nein", 1).decline(MANDANT, "NICHT_ZUSTAENDIG");

        contact(onboarding, "UserTask_RecordContactForGrunddaten").opens(MANDANT, DATENSCHUTZ);
    }

    @Test
    void asksAnotherContactForTheWebsite() {
        var onboarding = atWebsite("nein", 1).decline(WEBSITE, "NICHT_ZUSTAENDIG");

        contact(onboarding, "UserTask_RecordContactForWebsite").opens(WEBSITE);
    }

    @Test
    void declineOfTheZugangLeadsToAFollowUp() {
        var document = "UserTask_DocumentAblehnungForZugang";
        var onboarding = planned("nein", 1).decline(REQUEST, "ABGELEHNT").opens(document);
        onboarding
                .complete(document, "grund", "Keine Zeit", "vorgehenZugang", "erneut")
                .opens(REQUEST);

        onboarding.decline(REQUEST, "ABGELEHNT");
        onboarding.complete(
                document, "grund", "Später", "vorgehenZugang", "wiedervorlage", "wiedervorlageZugang", "2023-05-02");

        onboarding
                .opens()
                .fire("IntermediateEvent_WiedervorlageOfZugang", startOfDay("2023-05-02"))
                .opens(REQUEST);
    }

    @Test
    void declineOfTheZugangCanDeferTheOnboarding() {
        var onboarding = CaseDriver.start("service-bw-onboarding");

        defer(onboarding);

        onboarding.endsAt("EndEvent_Deferred");
    }

    @Test
    void declineOfTheGrunddatenLeadsToAFollowUp() {
        var document = "UserTask_DocumentAblehnungForGrunddaten";
        var onboarding = preparing("nein", 1).decline(MANDANT, "ABGELEHNT").opens(document, DATENSCHUTZ);
        onboarding.complete(document, "grund", "Keine Zeit", "vorgehenGrunddaten", "erneut");

        onboarding
                .decline(MANDANT, "ABGELEHNT")
                .complete(
                        document,
                        "grund",
                        "Später",
                        "vorgehenGrunddaten",
                        "wiedervorlage",
                        "wiedervorlageGrunddaten",
                        "2023-05-02");

        onboarding.fire("IntermediateEvent_WiedervorlageOfGrunddaten", startOfDay("2023-05-02"));
        onboarding.opens(MANDANT, DATENSCHUTZ);
    }

    @Test
    void declineOfTheGrunddatenCanDeferTheOnboardingWithAllItsBranches() {
        var onboarding =
                preparing("ja", 1).opens(MANDANT, DATENSCHUTZ, EPAYMENT).decline(MANDANT, "ABGELEHNT");

        onboarding.complete(
                "UserTask_DocumentAblehnungForGrunddaten",
                "grund",
                "Kein Personal",
                "vorgehenGrunddaten",
                "zurueckstellen");

        onboarding.endsAt("EndEvent_DeferredAtGrunddaten");
    }

    @Test
    void declineOfTheWebsiteIsClarified() {
        var clarify = "UserTask_ClarifyWebsite";
        var onboarding = atWebsite("nein", 1).decline(WEBSITE, "ABGELEHNT").opens(clarify);
        onboarding
                .complete(clarify, "grund", "Umbau der Seite", "websiteVorgehen", "erneut")
                .opens(WEBSITE);

        onboarding.decline(WEBSITE, "ABGELEHNT");
        onboarding.complete(clarify, "grund", "Umbau der Seite", "websiteVorgehen", "ohneEinbindung");

        onboarding.opens(ACCEPT);
    }

    /** Takes a fresh onboarding with two services to its end. */
    static void complete(CaseDriver onboarding) {
        website(check(prepare(plan(onboarding, "nein", 2))), 2)
                .complete(WEBSITE, "website", "https://bitz.example/online")
                .complete(ACCEPT, "abnahmeAm", DAY);
    }

    /** Takes a fresh onboarding to its deferral. */
    static void defer(CaseDriver onboarding) {
        plan(onboarding, "ja", 1)
                .decline(REQUEST, "ABGELEHNT")
                .complete(
                        "UserTask_DocumentAblehnungForZugang",
                        "grund",
                        "Kein Bedarf",
                        "vorgehenZugang",
                        "zurueckstellen");
    }

    private static CaseDriver planned(String epayment, long leistungen) {
        return plan(CaseDriver.start("service-bw-onboarding"), epayment, leistungen);
    }

    private static CaseDriver preparing(String epayment, long leistungen) {
        return prepare(planned(epayment, leistungen));
    }

    private static CaseDriver checking(String epayment, long leistungen) {
        return check(preparing(epayment, leistungen));
    }

    private static CaseDriver atWebsite(String epayment, long leistungen) {
        return website(checking(epayment, leistungen), leistungen);
    }

    private static CaseDriver plan(CaseDriver onboarding, String epayment, long leistungen) {
        return onboarding
                .complete(PLAN, "leistungen", "Hundesteuer", "anzahlLeistungen", leistungen, "epayment", epayment)
                .opens(REQUEST);
    }

    private static CaseDriver prepare(CaseDriver onboarding) {
        return onboarding
                .complete(REQUEST, "zugangBeantragtAm", DAY)
                .report("ZugangErhalten")
                .complete(REDAKTION, "redaktion", "Sabine Maurer", "redaktionVertretung", "Jan Haug")
                .complete(SCHULUNG, "schulungAm", DAY);
    }

    private static CaseDriver check(CaseDriver onboarding) {
        return onboarding
                .complete(MANDANT, "mandantendatenAm", DAY)
                .complete(ORGANISATION, "organisationAm", DAY)
                .complete(ASSIGN, "zuordnungAm", DAY)
                .fire("IntermediateEvent_PublicationElapsed");
    }

    private static CaseDriver website(CaseDriver onboarding, long leistungen) {
        onboarding.complete(CHECK, "datenqualitaet", "inOrdnung").complete(DATENSCHUTZ, "datenschutzAm", DAY);
        var activations = CaseDriver.allCalled("ozg-service-activation");
        assertThat(activations).hasSize((int) leistungen);
        activations.forEach(OzgServiceActivationProcessTests::activate);
        return onboarding;
    }

    private static CaseDriver contact(CaseDriver onboarding, String step) {
        return onboarding.complete(step, "name", "Jan Haug", "email", "haug@bitz.example");
    }

    private static Instant daysAfterStart(int days) {
        return CaseDriver.START.plus(Duration.ofDays(days));
    }

    private static Instant startOfDay(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
