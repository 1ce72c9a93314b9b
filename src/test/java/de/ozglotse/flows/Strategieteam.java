package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Strategieteams and the coordination do in the OKR cycle, in a test. */
record Strategieteam(StepAnswers answers, WorkOverview work) {

    static final String PROPOSE = "UserTask_ProposeObjectives";
    static final String DECIDE = "UserTask_DecideDeviation";
    static final String CHECK_IN = "UserTask_GiveCheckIn";
    static final String REVIEW = "UserTask_ReviewKeyResults";
    static final String RETROSPEKTIVE = "UserTask_HoldRetrospektive";

    private static final Completer TEAM = new Completer(Actor.user("Strategieteam"), Channel.TASK);

    /** What a team writes where nothing is filled in yet. */
    private static final Map<String, String> USUAL = Map.of(
            "einschaetzung", "IM_PLAN",
            "naechsterSchritt", "Weiter wie geplant",
            "entscheidung", "FORTFUEHREN",
            "grund", "Es fehlt noch etwas",
            "begruendung", "Der Stand ist gemessen",
            "ursache", "RESSOURCE",
            "weiteres", "nein");

    static Town county(StepAnswers answers, WorkOverview work) {
        return new Town(CaseKey.COUNTY, answers, work);
    }

    List<StepView> open(String step) {
        return work.of(CaseKey.COUNTY).stream()
                .filter(waiting -> waiting.stepKey().equals(step))
                .flatMap(waiting -> answers.open(waiting.id()).stream())
                .toList();
    }

    /** @return the open step of this Handlungsfeld, which its form or its choices tell from the others */
    StepView open(String step, String handlungsfeld) {
        List<StepView> found = open(step).stream()
                .filter(view -> view.definition().fields().stream().anyMatch(field -> isAbout(field, handlungsfeld)))
                .toList();
        assertThat(found).as("open %s of %s", step, handlungsfeld).hasSize(1);
        return found.get(0);
    }

    /** Completes a step as its page shows it, but for what is said here. */
    StepId complete(StepView step, Map<String, String> said) {
        Map<String, String> input = new HashMap<>();
        for (StepField field : step.definition().fields()) {
            String name = field.block() == null
                    ? field.id()
                    : field.id().replace("-" + field.block().key(), "");
            String usual = field.defaultValue().isEmpty() ? USUAL.getOrDefault(name, "") : field.defaultValue();
            String value = said.getOrDefault(field.id(), said.getOrDefault(name, usual));
            input.put(field.id(), value);
        }
        answers.complete(step.id(), input, Optional.empty(), TEAM, List.of());
        return step.id();
    }

    void completeAll(String step, Map<String, String> said) {
        open(step).forEach(view -> complete(view, said));
    }

    private static boolean isAbout(StepField field, String handlungsfeld) {
        return field.id().contains("-" + handlungsfeld + "-")
                || field.options().stream().anyMatch(option -> option.value().startsWith(handlungsfeld + "-"));
    }
}
