package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.util.List;

/** Where the running processes of a municipality or of the county stand. */
public interface RunningProcesses {

    /** @return those that nobody called first, then by label; one query, whatever their number */
    List<RunningProcess> of(CaseKey caseKey);
}
