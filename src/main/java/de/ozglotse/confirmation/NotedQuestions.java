package de.ozglotse.confirmation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What stands on the lists for the next letters. */
interface NotedQuestions extends Repository<NotedQuestion, String> {

    Optional<NotedQuestion> findByStepId(String stepId);

    List<NotedQuestion> findByContactIdOrderByNotedAt(UUID contactId);

    NotedQuestion save(NotedQuestion note);

    void delete(NotedQuestion note);
}
