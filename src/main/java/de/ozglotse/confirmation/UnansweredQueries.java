package de.ozglotse.confirmation;

import de.ozglotse.tasklist.AskedQuestions;
import de.ozglotse.tasklist.Question;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows which contacts wait for the county's answer to their own question: nobody reminds them meanwhile. */
@Component
class UnansweredQueries {

    private final AskedQuestions asked;
    private final QuestionReplies replies;

    UnansweredQueries(AskedQuestions asked, QuestionReplies replies) {
        this.asked = asked;
        this.replies = replies;
    }

    boolean waitForUs(StepId step) {
        Optional<Instant> query =
                asked.questions(step).stream().map(Question::at).max(Comparator.naturalOrder());
        Optional<Instant> reply = replies.findByStepId(step.value()).stream()
                .map(QuestionReply::at)
                .max(Comparator.naturalOrder());
        return query.isPresent()
                && reply.filter(at -> !at.isBefore(query.get())).isEmpty();
    }
}
