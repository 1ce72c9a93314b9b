package de.ozglotse.reporting.web;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.util.List;
import java.util.Map;

/** For how many cases the steps of the processes are open. */
record ProcessLoad(List<WaitingStep> open) {

    /** @return how many cases have an open step in this process; a case counts once */
    long cases(String process) {
        return open.stream()
                .filter(step -> step.process().equals(process))
                .map(WaitingStep::caseKey)
                .distinct()
                .count();
    }

    /** @return how many cases have this step open, by the id of its element */
    Map<String, Long> casesByStep(String process) {
        return open.stream()
                .filter(step -> step.process().equals(process))
                .collect(groupingBy(
                        WaitingStep::stepKey,
                        mapping(WaitingStep::caseKey, collectingAndThen(toSet(), cases -> (long) cases.size()))));
    }
}
