package de.ozglotse.reporting.web;

import de.ozglotse.notes.NotesDesk;
import de.ozglotse.notes.NotesView.FileLine;
import de.ozglotse.okr.CountingRule;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.Witnesses;
import de.ozglotse.okr.Witnesses.Witness;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what a key result counts and what it misses. */
@Controller
class EvidenceController {

    private final KeyResults keyResults;
    private final Facts facts;
    private final Matrices matrices;
    private final WorkOverview work;
    private final Witnesses witnesses;
    private final NotesDesk notes;
    private final Outlooks outlooks;
    private final Clock clock;

    EvidenceController(
            KeyResults keyResults,
            Facts facts,
            Matrices matrices,
            WorkOverview work,
            Witnesses witnesses,
            NotesDesk notes,
            Outlooks outlooks,
            Clock clock) {
        this.keyResults = keyResults;
        this.facts = facts;
        this.matrices = matrices;
        this.work = work;
        this.witnesses = witnesses;
        this.notes = notes;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    @GetMapping("/fortschritt/{code}")
    String evidence(@PathVariable String code, Model model) {
        for (ObjectiveProgress objective : keyResults.objectives()) {
            Optional<KeyResultProgress> found = counted(objective, code);
            if (found.isPresent()) {
                return evidence(objective, found.get(), model);
            }
        }
        throw new NotFound("No counted key result has this code");
    }

    private String evidence(ObjectiveProgress objective, KeyResultProgress keyResult, Model model) {
        model.addAttribute(
                "outlook",
                outlooks.of(keyResults.quarter().orElseThrow(), List.of(objective))
                        .get(keyResult.code()));
        if (keyResult.counting().filter(CountingRule.GEGENSTAENDE::equals).isPresent()) {
            model.addAttribute("page", ofCounty(objective, keyResult));
            return "reporting/evidence-county";
        }
        model.addAttribute("page", ofMunicipalities(objective, keyResult));
        return "reporting/evidence";
    }

    private CountyEvidencePage ofCounty(ObjectiveProgress objective, KeyResultProgress keyResult) {
        return CountyEvidencePage.of(
                objective,
                keyResult,
                facts.of(CaseKey.COUNTY),
                work.of(CaseKey.COUNTY),
                CountyTime.dayOf(clock.instant()));
    }

    private EvidencePage ofMunicipalities(ObjectiveProgress objective, KeyResultProgress keyResult) {
        return EvidencePage.of(
                objective.handlungsfeld(),
                objective.title(),
                keyResult,
                facts.all(),
                matrices.current(),
                files(keyResult.fact().orElseThrow()),
                CountyTime.dayOf(clock.instant()));
    }

    /** @return what was handed in with the answers that the number rests on */
    private Map<CaseKey, List<FileLine>> files(FactType fact) {
        return notes.files(
                witnesses.inRunsThatShow(fact).stream().map(Witness::step).toList());
    }

    private static Optional<KeyResultProgress> counted(ObjectiveProgress objective, String code) {
        Stream<KeyResultProgress> counted = objective.keyResults().stream()
                .filter(keyResult -> keyResult.fact().isPresent());
        return counted.filter(keyResult -> keyResult.code().equals(code)).findFirst();
    }
}
