package de.ozglotse.reporting.web;

import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows which municipalities a key result counts and which it misses. */
@Controller
class EvidenceController {

    private final KeyResults keyResults;
    private final Facts facts;
    private final Matrices matrices;
    private final Clock clock;

    EvidenceController(KeyResults keyResults, Facts facts, Matrices matrices, Clock clock) {
        this.keyResults = keyResults;
        this.facts = facts;
        this.matrices = matrices;
        this.clock = clock;
    }

    @GetMapping("/fortschritt/{code}")
    String evidence(@PathVariable String code, Model model) {
        EvidencePage page = keyResults.objectives().stream()
                .flatMap(objective -> counted(objective, code).map(keyResult -> page(objective, keyResult)).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("No counted key result has this code"));
        model.addAttribute("page", page);
        return "reporting/evidence";
    }

    private EvidencePage page(ObjectiveProgress objective, KeyResultProgress keyResult) {
        return EvidencePage.of(
                objective.handlungsfeld(),
                objective.title(),
                keyResult,
                facts.all(),
                matrices.current(),
                CountyTime.dayOf(clock.instant()));
    }

    private static Optional<KeyResultProgress> counted(ObjectiveProgress objective, String code) {
        Stream<KeyResultProgress> counted = objective.keyResults().stream()
                .filter(keyResult -> keyResult.fact().isPresent());
        return counted.filter(keyResult -> keyResult.code().equals(code)).findFirst();
    }
}
