package de.ozglotse.reporting.web;

import de.ozglotse.okr.CountingRule;
import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.reporting.web.FactEvidence.Asked;
import de.ozglotse.reporting.web.TakenBackLines.Asking;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.WorkOverview;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a key result counts and what it misses. */
@Controller
class EvidenceController {

    /** letters of a quarter's id, with which the codes of its key results begin */
    private static final int QUARTER = 7;

    private final QuarterStates states;
    private final FactHistory history;
    private final FactEvidence evidence;
    private final WorkOverview work;
    private final KnownOutlooks outlooks;
    private final TakenBackLines takenBack;

    EvidenceController(
            QuarterStates states,
            FactHistory history,
            FactEvidence evidence,
            WorkOverview work,
            KnownOutlooks outlooks,
            TakenBackLines takenBack) {
        this.takenBack = takenBack;
        this.states = states;
        this.history = history;
        this.evidence = evidence;
        this.work = work;
        this.outlooks = outlooks;
    }

    /** A past day shows what counted and what did not; what was waited for then, nobody has kept. */
    @GetMapping("/fortschritt/{code}")
    String evidence(
            @PathVariable String code,
            AsOf asOf,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("mayOpen", Reader.mayOpenTasks(request));
        return show(new View(code, asOf, parameters, false, Reader.seesContacts(request)), model);
    }

    /** @return the name of the page, with what it shows in the model */
    String show(View view, Model model) {
        QuarterState state = state(view).orElseThrow(EvidenceController::nothing);
        for (ObjectiveProgress objective : state.objectives()) {
            Optional<KeyResultProgress> found = counted(objective, view.code());
            if (found.isPresent()) {
                model.addAttribute("fingerprint", state.fingerprint());
                model.addAttribute("light", state.states().get(view.code()));
                // nobody foretells from a past day, and files of the two lists do without
                model.addAttribute(
                        "outlook",
                        isPast(view, state) || view.whole()
                                ? null
                                : outlooks.of(state, List.of(objective))
                                        .byKeyResult()
                                        .get(view.code()));
                return show(objective, found.get(), new Seen(view, state), model);
            }
        }
        throw nothing();
    }

    /** A number of its quarter's own page leaves out what counts there no more; other pages show what is known. */
    private Optional<QuarterState> state(View view) {
        Sight asked = Sight.of(view.asOf());
        String quarter = view.code().substring(0, Math.min(QUARTER, view.code().length()));
        Optional<QuarterState> known = view.asOf().isPast() ? states.at(asked) : states.now();
        return known.filter(state -> state.quarter().id().equals(quarter) && !view.ofQuarter())
                .or(() -> states.figures(quarter, asked));
    }

    /** What is waited for now says nothing about a day that has passed, nor about a quarter that is over. */
    private static boolean isPast(View view, QuarterState state) {
        return view.asOf().isPast() || !state.counted().equals(state.sight());
    }

    private String show(ObjectiveProgress objective, KeyResultProgress keyResult, Seen seen, Model model) {
        Sight sight = seen.state().counted();
        boolean past = isPast(seen.view(), seen.state());
        model.addAttribute("ofQuarter", seen.view().ofQuarter() ? seen.state().quarter() : null);
        model.addAttribute(
                "takenBack",
                takenBack.of(
                        keyResult.facts(),
                        sight,
                        new Asking(list(keyResult, seen), seen.view().named())));
        if (keyResult.counting().filter(CountingRule.GEGENSTAENDE::equals).isPresent()) {
            model.addAttribute(
                    "page",
                    CountyEvidencePage.of(
                            objective,
                            keyResult,
                            history.proofs(CaseKey.COUNTY, sight),
                            past ? List.of() : work.of(CaseKey.COUNTY),
                            sight.day()));
            return "reporting/evidence-county";
        }
        model.addAttribute("page", EvidencePage.of(objective, keyResult, evidence.of(asked(keyResult, seen))));
        return "reporting/evidence";
    }

    private static Asked asked(KeyResultProgress keyResult, Seen seen) {
        return new Asked(
                keyResult.fact().orElseThrow(),
                seen.state().counted(),
                isPast(seen.view(), seen.state()),
                seen.view().whole(),
                seen.view().named(),
                seen.state().quarter().end(),
                list(keyResult, seen));
    }

    private static ListChoice list(KeyResultProgress keyResult, Seen seen) {
        return new ListChoice("/fortschritt/" + keyResult.code(), seen.view().parameters());
    }

    private static NotFound nothing() {
        return new NotFound("No counted key result has this code");
    }

    private static Optional<KeyResultProgress> counted(ObjectiveProgress objective, String code) {
        Stream<KeyResultProgress> counted = objective.keyResults().stream()
                .filter(keyResult -> keyResult.fact().isPresent());
        return counted.filter(keyResult -> keyResult.code().equals(code)).findFirst();
    }

    /**
     * What somebody wants to see.
     *
     * @param whole whether all rows are wanted, not those of a page
     * @param named whether contacts in the town halls are named
     */
    record View(String code, AsOf asOf, Map<String, String> parameters, boolean whole, boolean named) {

        boolean ofQuarter() {
            return "quartal".equals(parameters.get("zahl"));
        }
    }

    /** The view and the state that it shows. */
    private record Seen(View view, QuarterState state) {}
}
