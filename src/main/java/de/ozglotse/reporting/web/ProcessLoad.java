package de.ozglotse.reporting.web;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For whom a process waits.
 *
 * @param process its key
 * @param municipalities how many of them have an open step; each counts once
 * @param county whether the county has one
 */
record ProcessLoad(String process, long municipalities, boolean county) {

    static ProcessLoad of(String process, List<WaitingStep> open) {
        Set<CaseKey> cases = open.stream()
                .filter(step -> step.process().equals(process))
                .map(WaitingStep::caseKey)
                .collect(Collectors.toSet());
        long municipalities = cases.stream().filter(CaseKey::isMunicipality).count();
        return new ProcessLoad(process, municipalities, cases.size() > municipalities);
    }
}
