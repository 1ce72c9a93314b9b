package de.ozglotse.confirmation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All replies to questions of contacts. */
interface QuestionReplies extends Repository<QuestionReply, UUID> {

    QuestionReply save(QuestionReply reply);

    List<QuestionReply> findByStepId(String stepId);
}
