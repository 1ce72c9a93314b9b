package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Processes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up which facts the skipped steps would have established. */
@Component
@Transactional(readOnly = true)
class SkippedAnswers implements SkippedFacts {

    private final AnswerRecords answers;
    private final Processes processes;

    SkippedAnswers(AnswerRecords answers, Processes processes) {
        this.answers = answers;
        this.processes = processes;
    }

    @Override
    public Map<CaseKey, Set<FactType>> all() {
        Map<String, FactType> facts = processes.all().stream()
                .flatMap(process -> process.steps().stream())
                .filter(step -> step.fact().isPresent())
                .collect(Collectors.toMap(
                        step -> place(step.process(), step.step()),
                        step -> step.fact().orElseThrow()));
        Map<CaseKey, Set<FactType>> skipped = new HashMap<>();
        for (AnswerRecord answer : answers.skipped()) {
            FactType fact = facts.get(place(answer.processKey(), answer.stepKey()));
            if (fact != null) {
                skipped.computeIfAbsent(answer.caseKey(), any -> new HashSet<>())
                        .add(fact);
            }
        }
        return skipped;
    }

    private static String place(String process, String step) {
        return process + "/" + step;
    }
}
