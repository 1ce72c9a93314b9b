package de.ozglotse.reporting.web;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Begleitungen that have ended as a test says. */
class FakeBegleitungen implements Begleitungen {

    final Map<CaseKey, Ending> ended = new HashMap<>();

    @Override
    public Optional<Ending> ended(CaseKey caseKey) {
        return Optional.ofNullable(ended.get(caseKey));
    }

    @Override
    public Map<CaseKey, Ending> ended() {
        return Map.copyOf(ended);
    }

    @Override
    public void end(CaseKey caseKey, Request request, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resume(CaseKey caseKey, boolean keepsResults, String reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LocalDate> endedByProcess(CaseKey caseKey, Actor by) {
        return Optional.empty();
    }

    @Override
    public void deferredByProcess(CaseKey caseKey, Optional<String> reason, Actor by) {}

    @Override
    public void resumedByProcess(CaseKey caseKey, Actor by) {}

    @Override
    public void merged(CaseKey caseKey, String successor, LocalDate effective, Actor by) {}

    @Override
    public Stand stand(CaseKey caseKey) {
        return new Stand(false, false);
    }
}
