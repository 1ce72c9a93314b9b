package de.ozglotse.okr.web;

import de.ozglotse.okr.Facts;
import de.ozglotse.workflow.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the facts that hold now to other programs. */
@RestController
class FactsApi {

    private final Facts facts;

    FactsApi(Facts facts) {
        this.facts = facts;
    }

    @GetMapping(path = "/api/v1/facts", produces = "application/json")
    List<FactResource> facts() {
        return facts.all().stream().map(FactResource::of).toList();
    }

    /**
     * A fact as other programs read it.
     *
     * @param caseKey AGS, or LK for the county
     * @param subject which of several subjects of the case it is about; null if it is about the case itself
     * @param occurredOn since when it is true in the world
     */
    record FactResource(String type, String caseKey, String subject, LocalDate occurredOn, Instant recordedAt) {

        static FactResource of(Facts.Fact fact) {
            return new FactResource(
                    fact.type().value(),
                    fact.caseKey().value(),
                    fact.subject().map(Subject::name).orElse(null),
                    fact.occurredOn(),
                    fact.recordedAt());
        }
    }
}
