package de.ozglotse.reliability;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What became of each attempt to send a mail, by Message-ID and in order, on all nodes. */
final class Deliveries {

    private final Map<String, List<Outcome>> attempts = new ConcurrentHashMap<>();
    private final ThreadLocal<String> taken = new ThreadLocal<>();

    /** How an attempt ends. */
    enum Outcome {
        /** the server has not said that it took the mail */
        NOT_TAKEN,
        /** the server took the mail, but the transaction that was to write it down failed */
        NOT_WRITTEN,
        WRITTEN
    }

    void failed(String mail) {
        note(mail, Outcome.NOT_TAKEN);
    }

    /** The transaction of this thread has to write it down now. */
    void taken(String mail) {
        taken.set(mail);
    }

    boolean isInTheWindow() {
        return taken.get() != null;
    }

    void written() {
        end(Outcome.WRITTEN);
    }

    void notWritten() {
        end(Outcome.NOT_WRITTEN);
    }

    List<Outcome> of(String mail) {
        return attempts.getOrDefault(mail, List.of());
    }

    Map<String, List<Outcome>> all() {
        return attempts;
    }

    private void end(Outcome outcome) {
        String mail = taken.get();
        if (mail != null) {
            taken.remove();
            note(mail, outcome);
        }
    }

    private void note(String mail, Outcome outcome) {
        attempts.computeIfAbsent(mail, first -> new CopyOnWriteArrayList<>()).add(outcome);
    }
}
