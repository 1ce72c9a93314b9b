package de.ozglotse.reporting.web;

import de.ozglotse.notes.NotesDesk;
import de.ozglotse.notes.NotesView.FileLine;
import de.ozglotse.okr.CountingRule;
import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.FactHistory.Proof;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.okr.Witnesses;
import de.ozglotse.okr.Witnesses.Witness;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.WorkOverview;
import java.time.LocalDate;
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

    private final QuarterStates states;
    private final FactHistory history;
    private final Matrices matrices;
    private final WorkOverview work;
    private final Witnesses witnesses;
    private final NotesDesk notes;
    private final Outlooks outlooks;

    EvidenceController(
            QuarterStates states,
            FactHistory history,
            Matrices matrices,
            WorkOverview work,
            Witnesses witnesses,
            NotesDesk notes,
            Outlooks outlooks) {
        this.states = states;
        this.history = history;
        this.matrices = matrices;
        this.work = work;
        this.witnesses = witnesses;
        this.notes = notes;
        this.outlooks = outlooks;
    }

    /** A past day shows what counted and what did not; what was waited for then, nobody has kept. */
    @GetMapping("/fortschritt/{code}")
    String evidence(@PathVariable String code, AsOf asOf, Model model) {
        boolean past = asOf.isPast();
        QuarterState state = (past ? states.at(Sight.of(asOf)) : states.now()).orElseThrow(EvidenceController::nothing);
        model.addAttribute("fingerprint", state.fingerprint());
        for (ObjectiveProgress objective : state.objectives()) {
            Optional<KeyResultProgress> found = counted(objective, code);
            if (found.isPresent()) {
                model.addAttribute("light", state.states().get(code));
                return evidence(objective, found.get(), new View(state, past), model);
            }
        }
        throw nothing();
    }

    private String evidence(ObjectiveProgress objective, KeyResultProgress keyResult, View view, Model model) {
        List<Proof> proofs = history.proofs(view.state().sight());
        // nobody foretells from a past day
        model.addAttribute(
                "outlook",
                view.past()
                        ? null
                        : outlooks.of(view.state(), List.of(objective)).get(keyResult.code()));
        if (keyResult.counting().filter(CountingRule.GEGENSTAENDE::equals).isPresent()) {
            model.addAttribute("page", ofCounty(objective, keyResult, view, proofs));
            return "reporting/evidence-county";
        }
        Matrix matrix = view.past() ? matrices.asOf(proofs, view.state().sight()) : matrices.current();
        model.addAttribute(
                "page",
                EvidencePage.of(
                        objective,
                        keyResult,
                        new EvidencePage.Evidence(proofs, files(keyResult.fact().orElseThrow())),
                        matrix,
                        view.state().quarter(),
                        view.day()));
        return "reporting/evidence";
    }

    private CountyEvidencePage ofCounty(
            ObjectiveProgress objective, KeyResultProgress keyResult, View view, List<Proof> proofs) {
        List<Proof> ofCounty = proofs.stream()
                .filter(proof -> proof.fact().caseKey().equals(CaseKey.COUNTY))
                .toList();
        return CountyEvidencePage.of(
                objective, keyResult, ofCounty, view.past() ? List.of() : work.of(CaseKey.COUNTY), view.day());
    }

    /** @return what was handed in with the answers that the number rests on */
    private Map<CaseKey, List<FileLine>> files(FactType fact) {
        return notes.files(
                witnesses.inRunsThatShow(fact).stream().map(Witness::step).toList());
    }

    private static NotFound nothing() {
        return new NotFound("No counted key result has this code");
    }

    /** The state that the page shows, and whether it is one of the past. */
    private record View(QuarterState state, boolean past) {

        LocalDate day() {
            return state.sight().day();
        }
    }

    private static Optional<KeyResultProgress> counted(ObjectiveProgress objective, String code) {
        Stream<KeyResultProgress> counted = objective.keyResults().stream()
                .filter(keyResult -> keyResult.fact().isPresent());
        return counted.filter(keyResult -> keyResult.code().equals(code)).findFirst();
    }
}
