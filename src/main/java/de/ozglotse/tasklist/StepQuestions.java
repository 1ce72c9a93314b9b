package de.ozglotse.tasklist;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All questions of contacts. */
interface StepQuestions extends Repository<StepQuestion, UUID> {

    StepQuestion save(StepQuestion question);

    List<StepQuestion> findByStepIdOrderByAskedAtDesc(String stepId);
}
