package de.ozglotse.tasklist;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepOpened;
import de.ozglotse.workflow.StepRevised;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a row of the list says beside its step: whom it is about, whose turn it is, what it is found by. */
@Component
class StepSurvey {

    private static final String COUNTY = "Landratsamt";
    private static final String TOWN_HALL = "rathaus";
    private static final int SEARCHABLE = 2000;

    private final AnswerRecords answers;
    private final Municipalities municipalities;
    private final Contacts contacts;
    private final TasklistSettings settings;

    StepSurvey(AnswerRecords answers, Municipalities municipalities, Contacts contacts, TasklistSettings settings) {
        this.answers = answers;
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.settings = settings;
    }

    StepFacts of(StepOpened opened) {
        return facts(opened.definition(), opened.processLabel(), opened.caseKey(), status(opened));
    }

    StepFacts of(StepRevised revised, OpenStep step) {
        return facts(revised.definition(), revised.processLabel(), revised.caseKey(), status(step, revised));
    }

    private StepFacts facts(StepDefinition step, String processLabel, CaseKey caseKey, StepStatus status) {
        Optional<Municipality> municipality = caseKey.ags().flatMap(municipalities::find);
        CaseName name = CaseName.of(
                municipality.map(Municipality::name).orElse(caseKey.isMunicipality() ? caseKey.value() : COUNTY));
        Stream<String> contact = caseKey.ags().flatMap(contacts::primary).map(Contact::name).stream();
        Stream<String> texts = Stream.concat(Stream.of(step.label(), name.text(), processLabel), contact);
        return new StepFacts(
                name,
                municipality.flatMap(Municipality::association),
                status,
                ball(step),
                SearchWords.kept(texts, SEARCHABLE));
    }

    private Ball ball(StepDefinition step) {
        if (step.confirmable() || step.group().equals(TOWN_HALL)) {
            return Ball.RATHAUS;
        }
        return settings.thirdParties().contains(step.step()) ? Ball.DRITTE : Ball.LANDRATSAMT;
    }

    private static StepStatus status(OpenStep step, StepRevised revised) {
        if (step.confirmable() == revised.definition().confirmable()) {
            return step.status();
        }
        return revised.definition().confirmable() ? StepStatus.WARTET_AUF_RATHAUS : StepStatus.OFFEN;
    }

    private StepStatus status(StepOpened opened) {
        if (opened.definition().confirmable()) {
            return StepStatus.WARTET_AUF_RATHAUS;
        }
        boolean answeredByLink = opened.cause()
                .flatMap(cause -> answers.findByStepId(cause.value()))
                .filter(answer -> answer.toGivenAnswer().by().channel() == Completer.Channel.LINK)
                .isPresent();
        boolean asksBack = opened.question().isPresent()
                && settings.answers().contains(opened.definition().step());
        return answeredByLink || asksBack ? StepStatus.ANTWORT_DA : StepStatus.OFFEN;
    }
}
