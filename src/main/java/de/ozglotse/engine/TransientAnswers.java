package de.ozglotse.engine;

import de.ozglotse.shared.CountyTime;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads what was answered in this transaction, and what the process remembers. */
final class TransientAnswers {

    private final DelegateExecution execution;

    TransientAnswers(DelegateExecution execution) {
        this.execution = execution;
    }

    String text(String field) {
        return Objects.requireNonNullElse(execution.getVariable(field), "").toString();
    }

    int number(String field) {
        return ((Number) execution.getVariable(field)).intValue();
    }

    LocalDate day(String field) {
        return CountyTime.dayOf(((Date) execution.getVariable(field)).toInstant());
    }
}
