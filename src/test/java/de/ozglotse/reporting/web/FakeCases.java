package de.ozglotse.reporting.web;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.AwaitedEvent;
import de.ozglotse.workflow.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Processes that remember what they were told. */
class FakeCases implements Cases {

    final List<AwaitedEvent> awaited = new ArrayList<>();
    final List<String> sent = new ArrayList<>();
    final List<String> started = new ArrayList<>();
    boolean somebodyWaits = true;
    boolean running = true;

    @Override
    public boolean start(String process, CaseKey caseKey) {
        return started.add(process + " " + caseKey);
    }

    @Override
    public void start(String process, CaseKey caseKey, Map<String, String> values) {
        start(process, caseKey);
    }

    @Override
    public boolean isRunning(String process, CaseKey caseKey) {
        return running;
    }

    @Override
    public List<AwaitedEvent> awaitedEvents(CaseKey caseKey) {
        return List.copyOf(awaited);
    }

    @Override
    public boolean send(String message, CaseKey caseKey) {
        if (somebodyWaits) {
            sent.add(message + " " + caseKey);
        }
        return somebodyWaits;
    }
}
