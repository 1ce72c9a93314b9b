package de.ozglotse.workflow;

import java.util.Optional;

/** Names the subjects of one kind, whose keys the processes remember. Every call takes part in the caller's transaction. */
public interface SubjectNames {

    /** @return the process variable that holds the key of such a subject */
    String variable();

    /** @return what people read, empty if nothing has this key */
    Optional<String> nameOf(String key);

    /** @return whether a step about such a subject is called by its name alone, not by the model's label as well */
    default boolean replacesLabel() {
        return false;
    }
}
