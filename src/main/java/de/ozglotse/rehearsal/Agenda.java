package de.ozglotse.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the invented people are going to do, and what they have thought about already; kept in memory only. */
@Component
@Profile("demo | rehearsal")
class Agenda {

    private final PriorityQueue<Act> acts = new PriorityQueue<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> occasions = new HashMap<>();

    void clear() {
        acts.clear();
        known.clear();
        occasions.clear();
    }

    void add(Act act) {
        acts.add(act);
    }

    Optional<Instant> next() {
        return Optional.ofNullable(acts.peek()).map(Act::at);
    }

    Act take() {
        return acts.remove();
    }

    /** @return whether nobody has thought about this yet */
    boolean isNew(String thing) {
        return known.add(thing);
    }

    /** Lets people think about this anew if it comes back. */
    void forget(String thing) {
        known.remove(thing);
    }

    /** @return how often this has happened, this time included; it names the occasion in every rehearsal alike */
    int count(String occasion) {
        return occasions.merge(occasion, 1, Integer::sum);
    }

    void dropOfficeWork() {
        acts.removeIf(Act::office);
    }
}
