package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives all answers of a case as evidence, with the labels of their forms. */
@Component
@Transactional(readOnly = true)
public class CaseAnswers {

    private final EntityManager entities;
    private final AnswerLines lines;

    CaseAnswers(EntityManager entities, AnswerLines lines) {
        this.entities = entities;
        this.lines = lines;
    }

    /** @return oldest first, also those that were taken back */
    public List<Evidence> of(CaseKey caseKey) {
        return entities
                .createQuery(
                        "select a from AnswerRecord a where a.caseKey = :caseKey order by a.answerNo",
                        AnswerRecord.class)
                .setParameter("caseKey", caseKey.value())
                .getResultList()
                .stream()
                .map(AnswerRecord::toGivenAnswer)
                .map(answer -> new Evidence(answer, lines.of(answer)))
                .toList();
    }

    /** An answer, and what was typed as people read it. */
    public record Evidence(GivenAnswer answer, List<AnswerLines.Line> lines) {}
}
