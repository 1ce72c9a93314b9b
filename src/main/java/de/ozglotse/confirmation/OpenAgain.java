package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepOpenAgain;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets what was said and sent about a question follow it when its answer is taken back, by whomever. */
@Component
class OpenAgain {

    private final QuestionReplies replies;
    private final ContactFiles files;

    OpenAgain(QuestionReplies replies, ContactFiles files) {
        this.replies = replies;
        this.files = files;
    }

    @EventListener
    void on(StepOpenAgain step) {
        replies.findByStepId(step.before().value()).forEach(reply -> reply.moveTo(step.now()));
        files.follow(step.before(), step.now());
    }
}
