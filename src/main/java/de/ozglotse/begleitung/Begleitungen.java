package de.ozglotse.begleitung;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ends the Begleitung of municipalities and resumes it. Each act is one transaction; nothing is deleted. */
public interface Begleitungen {

    /** messages to the processes that only this module sends: whoever reports them says why */
    Set<String> MESSAGES = Set.of("BegleitungBeendet", "Gebietsaenderung", "BegleitungWiederAufgenommen");

    /** @return how it ended, empty while it goes on or has never begun */
    Optional<Ending> ended(CaseKey caseKey);

    /** @return those that are ended, in one query */
    Map<CaseKey, Ending> ended();

    /**
     * Ends the Begleitung: whatever runs for the municipality stops, its links die, its facts stay.
     *
     * @throws de.ozglotse.shared.Refused if it is ended already, or nobody can take its tasks over who is named for it
     */
    void end(CaseKey caseKey, Request request, Actor by);

    /**
     * Resumes the Begleitung.
     *
     * @param keepsResults whether what was proven is not asked for again
     * @throws de.ozglotse.shared.Refused if it is not ended, or the municipality was merged
     */
    void resume(CaseKey caseKey, boolean keepsResults, String reason, Actor by);

    /**
     * A process ends what runs for the municipality; if nobody has said why, that is recorded now.
     *
     * @return when it is to be asked whether the Begleitung begins again
     */
    Optional<LocalDate> endedByProcess(CaseKey caseKey, Actor by);

    /** A process has put the municipality back by itself: nobody asks for it any more. */
    void deferredByProcess(CaseKey caseKey, Optional<String> reason, Actor by);

    /** A process resumes the Begleitung; does nothing if that is known. */
    void resumedByProcess(CaseKey caseKey, Actor by);

    /** From that day on the municipality does not exist any more. */
    void merged(CaseKey caseKey, String successor, LocalDate effective, Actor by);

    /** @return which parts of the Begleitung need not be done (again) */
    Stand stand(CaseKey caseKey);

    /**
     * How far a municipality is when its Begleitung begins.
     *
     * @param behoerdenkonto whether the account is proven
     * @param erstgespraech whether the meeting was held
     */
    record Stand(boolean behoerdenkonto, boolean erstgespraech) {}

    /**
     * How the Begleitung shall end.
     *
     * @param followUp only for one that is deferred
     * @param successor only for one that is merged, with the day from which on
     */
    record Request(
            Ending.Kind kind,
            String reason,
            Optional<LocalDate> followUp,
            Optional<String> successor,
            Optional<LocalDate> effective) {}
}
