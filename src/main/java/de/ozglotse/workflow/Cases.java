package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Map;

/** The running processes of a municipality or of the county. Every call takes part in the caller's transaction. */
public interface Cases {

    /** @return whether it has started the process; false if one of this key already runs for the case */
    boolean start(String process, CaseKey caseKey);

    /**
     * Starts a process that may run several times for one case, unless one with these values already runs.
     *
     * @param values variables of the process that tell one run from the others, by name; ids, never free text
     */
    void start(String process, CaseKey caseKey, Map<String, String> values);

    boolean isRunning(String process, CaseKey caseKey);

    /** @return the events that the running processes of the case wait for or allow, in the order of their labels */
    List<AwaitedEvent> awaitedEvents(CaseKey caseKey);

    /**
     * Tells the running processes of a case that something happened.
     *
     * @param message name of an event of {@link #awaitedEvents(CaseKey)}
     * @return false if nobody waits for it any more
     */
    boolean send(String message, CaseKey caseKey);
}
