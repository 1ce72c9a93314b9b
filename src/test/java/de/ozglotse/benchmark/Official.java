package de.ozglotse.benchmark;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who works on one municipality with the application itself. */
record Official(LoadedApplication application, Municipality municipality) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Completer SOMEBODY = new Completer(Actor.user("Katrin Vogel"), Channel.TASK);

    void begin() {
        start("municipality-onboarding");
    }

    /** @param step its number, from 0 */
    void work(int step, LocalDate day) {
        switch (step) {
            case 0 -> complete(Coordinator.FIRST_STEP, Coordinator.contact(municipality));
            case 1 -> complete("UserTask_StateBestand", Map.of("bestand", "aktiv"));
            case 2 -> complete("UserTask_ConfirmBehoerdenkonto", account(day));
            default ->
                complete("UserTask_SendTestnachricht", Map.of("empfangen", "ja", "empfangenAm", DAY.format(day)));
        }
    }

    void bringOnline(String leistung, LocalDate day) {
        start("ozg-service-activation");
        complete("UserTask_ChooseLoesung", Map.of("leistung", leistung, "loesung", "universalprozess"));
        complete("UserTask_ActivateLeistung", Map.of("aktiviertAm", DAY.format(day)));
        complete("UserTask_RunTestantrag", Map.of("testErgebnis", "erfolgreich"));
        complete("UserTask_ApproveLeistung", Map.of("freigabe", "ja"));
        complete(
                "UserTask_RecordLeistungOnline",
                Map.of(
                        "leistungOnline",
                        leistung,
                        "onlineSeit",
                        DAY.format(day),
                        "reifegrad",
                        "3",
                        "reifegradModell",
                        "v1_1"));
    }

    private static Map<String, String> account(LocalDate day) {
        return Map.of(
                "kontoname", "Rathaus",
                "aktivSeit", DAY.format(day),
                "kontoverwaltung", "Erika Beispiel",
                "stellvertretung", "Max Beispiel",
                "funktionspostfach", "post@rathaus.example",
                "bebpo", "ja");
    }

    private void start(String process) {
        application
                .bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> application.bean(Cases.class).start(process, CaseKey.of(municipality.ags())));
    }

    private void complete(String stepKey, Map<String, String> input) {
        WaitingStep step = application.bean(WorkOverview.class).of(CaseKey.of(municipality.ags())).stream()
                .filter(open -> open.stepKey().equals(stepKey))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(municipality.name() + " does not wait at " + stepKey));
        application.bean(StepAnswers.class).complete(step.id(), input, Optional.empty(), SOMEBODY, List.of());
    }
}
