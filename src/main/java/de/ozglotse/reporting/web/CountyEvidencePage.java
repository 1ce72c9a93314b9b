package de.ozglotse.reporting.web;

import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.Facts.Fact;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Subject;
import java.time.LocalDate;
import java.util.List;

/**
 * The county's own results behind a counted key result, and the steps that lead to more of them.
 *
 * @param proofs what is counted
 * @param steps what is open and would be counted
 */
record CountyEvidencePage(
        String handlungsfeld, String objective, KeyResultView keyResult, List<Proof> proofs, List<StepLine> steps) {

    static CountyEvidencePage of(
            ObjectiveProgress objective,
            KeyResultProgress keyResult,
            List<FactHistory.Proof> facts,
            List<WaitingStep> work,
            LocalDate today) {
        return new CountyEvidencePage(
                objective.handlungsfeld(),
                objective.title(),
                KeyResultView.of(keyResult),
                facts.stream()
                        .filter(proof -> keyResult.facts().contains(proof.fact().type()))
                        .map(Proof::of)
                        .toList(),
                work.stream()
                        .filter(step ->
                                step.fact().filter(keyResult.facts()::contains).isPresent())
                        .map(step -> StepLine.of(step, today))
                        .toList());
    }

    /**
     * A fact that is counted.
     *
     * @param messageKey of what was shown
     * @param subject which of several it is about; null if it is about the county itself
     */
    record Proof(
            String messageKey,
            String subject,
            LocalDate since,
            LocalDate recorded,
            String step,
            String by,
            boolean byLink,
            boolean late) {

        static Proof of(FactHistory.Proof proof) {
            Fact fact = proof.fact();
            return new Proof(
                    "reporting.fact." + fact.type(),
                    fact.subject().map(Subject::name).orElse(null),
                    fact.occurredOn(),
                    CountyTime.dayOf(fact.recordedAt()),
                    proof.step().value(),
                    proof.by(),
                    proof.byLink(),
                    false);
        }
    }
}
