package de.ozglotse.reporting.web;

import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.FactHistory.Proof;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.reporting.web.Dossier.Contribution;
import de.ozglotse.reporting.web.DossierEvidence.Answered;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.CaseAnswers;
import de.ozglotse.workflow.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what was known about a case by an earlier day, from what is only ever added to. */
@Component
class PastCases {

    private final FactHistory history;
    private final QuarterStates states;
    private final MatrixCatalogue catalogue;
    private final CaseAnswers answers;
    private final Timeline timeline;

    PastCases(
            FactHistory history,
            QuarterStates states,
            MatrixCatalogue catalogue,
            CaseAnswers answers,
            Timeline timeline) {
        this.history = history;
        this.states = states;
        this.catalogue = catalogue;
        this.answers = answers;
        this.timeline = timeline;
    }

    /** @param people whether who did and wrote what may be shown */
    PastCase of(CaseKey caseKey, AsOf asOf, boolean people) {
        Sight sight = Sight.of(asOf);
        List<Proof> proofs = history.proofs(caseKey, sight);
        Optional<QuarterState> quarter = states.at(sight);
        Map<String, String> labels = catalogue.labels();
        return new PastCase(
                proofs,
                proofs.stream()
                        .map(proof -> Established.of(proof, labels, people))
                        .toList(),
                Dossier.contribution(quarter, proofs.stream().map(Proof::fact).toList()),
                people ? answered(caseKey, asOf) : List.of(),
                people ? timeline.until(caseKey, asOf.until()) : List.of(),
                people);
    }

    private List<Answered> answered(CaseKey caseKey, AsOf asOf) {
        return answers.of(caseKey).stream()
                .filter(evidence -> asOf.covers(evidence.answer().at()))
                .map(Answered::of)
                .toList();
    }

    /**
     * A case on an earlier day.
     *
     * @param people whether answers and timeline are shown
     */
    record PastCase(
            List<Proof> proofs,
            List<Established> facts,
            List<Contribution> contribution,
            List<Answered> answers,
            List<TimelineEntry> timeline,
            boolean people) {}

    /**
     * Something that held.
     *
     * @param subject which of several it is about, or null
     * @param by who has shown it, null if that is not to be seen
     */
    record Established(
            String label,
            @Nullable String subject,
            LocalDate since,
            LocalDate recorded,
            String step,
            @Nullable String by,
            boolean byLink,
            @Nullable String takenOver) {

        static Established of(Proof proof, Map<String, String> labels, boolean people) {
            String type = proof.fact().type().value();
            return new Established(
                    labels.getOrDefault(type, type),
                    proof.fact().subject().map(Subject::name).orElse(null),
                    proof.fact().occurredOn(),
                    CountyTime.dayOf(proof.fact().recordedAt()),
                    proof.step().value(),
                    people ? proof.by() : null,
                    proof.byLink(),
                    proof.takenOver().orElse(null));
        }
    }
}
