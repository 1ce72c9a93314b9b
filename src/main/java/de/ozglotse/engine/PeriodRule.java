package de.ozglotse.engine;

import java.time.DateTimeException;
import java.time.Period;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Due dates and reminders are periods that the application can count. */
@Component
class PeriodRule implements ModelRule.OfEach {

    private static final Pattern REPETITION = Pattern.compile("R\\d+/(P.+)");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.userTasks().flatMap(task -> check(model, task));
    }

    private static Stream<Finding> check(CheckedModel model, UserTask task) {
        ElementProperties properties = ElementProperties.of(task);
        Stream<Finding> due = properties.find("due").stream()
                .filter(period -> !isPeriod(period))
                .map(period -> model.error(
                        task, "is due after " + period + ", which is no ISO period; write for example P5D"));
        Stream<Finding> reminder = properties.find("reminder").stream()
                .filter(repetition -> !isRepetition(repetition))
                .map(repetition -> model.error(
                        task, "reminds by " + repetition + ", which is no ISO repetition; write for example R2/P7D"));
        return Stream.concat(due, reminder);
    }

    private static boolean isRepetition(String text) {
        var repetition = REPETITION.matcher(text);
        return repetition.matches() && isPeriod(repetition.group(1));
    }

    private static boolean isPeriod(String text) {
        try {
            Period period = Period.parse(text);
            return !period.isNegative() && !period.isZero();
        } catch (DateTimeException noPeriod) {
            return false;
        }
    }
}
