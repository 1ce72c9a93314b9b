package de.ozglotse.begleitung;

import de.ozglotse.begleitung.Begleitungen.Request;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the process that accompanies a municipality what was decided. */
@Component
class BegleitungProcess {

    private static final String PROCESS = "municipality-onboarding";

    private final Cases cases;
    private final StepAnswers answers;
    private final WorkOverview work;

    BegleitungProcess(Cases cases, StepAnswers answers, WorkOverview work) {
        this.cases = cases;
        this.answers = answers;
        this.work = work;
    }

    void stop(CaseKey caseKey) {
        cases.send("BegleitungBeendet", caseKey);
    }

    /**
     * Lets the process end and answers at once what it asks then: whom the municipality merges with.
     *
     * @return false if nothing runs for the municipality
     */
    boolean merge(CaseKey caseKey, Request request, Actor by) {
        if (!cases.send("Gebietsaenderung", caseKey)) {
            return false;
        }
        Map<String, String> successor = Map.of(
                "nachfolge",
                request.successor().orElseThrow(),
                "wirksamAb",
                CountyTime.text(request.effective().orElseThrow()));
        complete(caseKey, "UserTask_RecordSuccessor", successor, request.reason(), by);
        return true;
    }

    void resume(CaseKey caseKey, String reason, Actor by) {
        boolean waits =
                complete(caseKey, "UserTask_CheckWiederaufnahme", Map.of("wiederaufnahmeErgebnis", "ja"), reason, by)
                        || cases.send("BegleitungWiederAufgenommen", caseKey);
        if (!waits) {
            cases.start(PROCESS, caseKey);
        }
    }

    private boolean complete(CaseKey caseKey, String step, Map<String, String> input, String note, Actor by) {
        Optional<StepId> open = work.of(caseKey).stream()
                .filter(waiting -> waiting.stepKey().equals(step))
                .map(WaitingStep::id)
                .findFirst();
        open.ifPresent(
                id -> answers.complete(id, input, Optional.of(note), new Completer(by, Channel.TASK), List.of()));
        return open.isPresent();
    }
}
