package de.ozglotse.confirmation;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.StepDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds where the same question waits for the same contact: one answer may hold for several municipalities. */
@Component
class SameQuestions {

    private final LinkAccess access;
    private final Delegations delegations;
    private final WorkOverview work;

    SameQuestions(LinkAccess access, Delegations delegations, WorkOverview work) {
        this.access = access;
        this.delegations = delegations;
        this.work = work;
    }

    List<WaitingStep> besides(ConfirmationLink link, StepDefinition question) {
        if (!access.opensOverview(link)) {
            return List.of();
        }
        return access.municipalities(link).stream()
                .map(Municipality::ags)
                .map(CaseKey::of)
                .filter(caseKey -> !caseKey.equals(link.caseKey()))
                .flatMap(caseKey -> work.of(caseKey).stream())
                .filter(waiting -> isSame(waiting, question))
                .filter(waiting -> delegations.of(waiting.id()).isEmpty())
                .toList();
    }

    /** The label, too: it names what a repeated step is about. */
    private static boolean isSame(WaitingStep waiting, StepDefinition question) {
        return waiting.withTownHall()
                && waiting.process().equals(question.process())
                && waiting.stepKey().equals(question.step())
                && waiting.label().equals(question.label());
    }
}
