package de.ozglotse.notes;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.StepId;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds what somebody wants to write about and sees to it that they may. */
@Component
public class NotePlaces {

    private final NotableSteps steps;
    private final NoteAccess access;

    NotePlaces(NotableSteps steps, NoteAccess access) {
        this.steps = steps;
        this.access = access;
    }

    /**
     * Finds a place to write at.
     *
     * @param caseKey as it stands in an address
     * @param step if it is about one, its own case counts
     */
    public Place writable(String caseKey, Optional<StepId> step) {
        Place place = step.map(id -> steps.find(id).orElseThrow(() -> new NotFound("Step " + id)))
                .orElseGet(() -> Place.of(keyOf(caseKey)));
        requireWritable(place);
        return place;
    }

    public void requireWritable(Place place) {
        if (!access.mayRead(place.caseKey()) || !access.mayWrite(place)) {
            throw new AccessDeniedException("Not for this person");
        }
    }

    public void requireReadable(Place place) {
        if (!access.mayRead(place.caseKey())) {
            throw new AccessDeniedException("Not for this person");
        }
    }

    private static CaseKey keyOf(String caseKey) {
        try {
            return new CaseKey(caseKey);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Case " + caseKey);
        }
    }
}
