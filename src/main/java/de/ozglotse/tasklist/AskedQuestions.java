package de.ozglotse.tasklist;

import de.ozglotse.workflow.StepId;
import java.util.List;

/** What contacts want to know before they answer. */
public interface AskedQuestions {

    /** @return what the contact asked about this step, newest first */
    List<Question> questions(StepId step);
}
