package de.ozglotse.engine;

import de.ozglotse.requirements.Assessment;
import de.ozglotse.requirements.Checkliste;
import de.ozglotse.requirements.Pilotaemter;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the checklist and the Pilotaemter keep outside the process. */
@Configuration(proxyBeanMethods = false)
class ErhebungDelegates {

    private static final Map<String, Assessment> ASSESSMENTS = Map.of(
            "erfuellt", Assessment.ERFUELLT,
            "teilweise", Assessment.TEILWEISE,
            "nichtErfuellt", Assessment.NICHT_ERFUELLT);

    private final Checkliste checkliste;
    private final Pilotaemter pilotaemter;
    private final CurrentMove move;

    ErhebungDelegates(Checkliste checkliste, Pilotaemter pilotaemter, CurrentMove move) {
        this.checkliste = checkliste;
        this.pilotaemter = pilotaemter;
        this.move = move;
    }

    @Bean
    JavaDelegate prepareErhebung() {
        return this::prepare;
    }

    @Bean
    JavaDelegate pickVoraussetzung() {
        return execution -> remember(execution, checkliste.variable(), checkliste.at(number(execution)));
    }

    @Bean
    JavaDelegate recordVoraussetzung() {
        return execution -> {
            TransientAnswers answers = new TransientAnswers(execution);
            checkliste.assessed(
                    answers.text(checkliste.variable()),
                    ASSESSMENTS.get(answers.text("bewertung")),
                    answers.text("befund"),
                    answers.day("geklaertAm"),
                    step());
        };
    }

    @Bean
    JavaDelegate findLuecken() {
        return execution -> execution.getProcessInstance().setVariable("luecken", checkliste.gaps());
    }

    @Bean
    JavaDelegate pickPilotamt() {
        return execution -> remember(execution, pilotaemter.variable(), pilotaemter.at(number(execution)));
    }

    @Bean
    JavaDelegate recordFachamt() {
        return execution -> {
            TransientAnswers answers = new TransientAnswers(execution);
            pilotaemter.surveyed(
                    answers.text(pilotaemter.variable()),
                    answers.day("erhobenAm"),
                    answers.text("anforderungen"),
                    step());
        };
    }

    private void prepare(DelegateExecution execution) {
        List<String> offices = NamesInput.read(new TransientAnswers(execution), "pilotaemter", 1);
        int points = checkliste.agree(step());
        if (points == 0) {
            throw NamesInput.problem("auftrag", "requirements.checklist.empty");
        }
        pilotaemter.name(offices, step());
        execution.getProcessInstance().setVariable("anzahlVoraussetzungen", (long) points);
        execution.getProcessInstance().setVariable("anzahlPilotaemter", (long) offices.size());
    }

    private static int number(DelegateExecution execution) {
        return new TransientAnswers(execution).number(Variable.NUMBER);
    }

    /** Nothing is there when an undo only passes here: it restores what was remembered. */
    private static void remember(DelegateExecution execution, String variable, Optional<String> key) {
        key.ifPresent(found -> execution.getProcessInstance().setVariable(variable, found));
    }

    private StepId step() {
        return move.cause().orElseThrow();
    }
}
