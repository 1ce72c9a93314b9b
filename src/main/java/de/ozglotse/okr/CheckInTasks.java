package de.ozglotse.okr;

import java.util.Optional;

/** The weekly check-ins that wait for an answer; whoever keeps tasks implements it. */
public interface CheckInTasks {

    /** id of their step in the process {@code okr-check-in} */
    String STEP = "UserTask_GiveCheckIn";

    /** @return path of the page on which the Handlungsfeld of this name gives its check-in, while one is open */
    Optional<String> open(String handlungsfeld);
}
