package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.ProcessCalledAgain;
import de.ozglotse.workflow.StepCancelled;
import de.ozglotse.workflow.StepCompleted;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepOpened;
import de.ozglotse.workflow.StepRevised;
import de.ozglotse.workflow.StepSkipped;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the table of open steps equal to the engine's: it writes in the engine's own transaction. */
@Component
class OpenStepBook {

    private static final String COUNTY = "Landratsamt";

    private final OpenStepTable table;
    private final AnswerRecords answers;
    private final Municipalities municipalities;
    private final Contacts contacts;
    private final AuditTrail audit;

    OpenStepBook(
            OpenStepTable table,
            AnswerRecords answers,
            Municipalities municipalities,
            Contacts contacts,
            AuditTrail audit) {
        this.table = table;
        this.answers = answers;
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.audit = audit;
    }

    @EventListener
    void on(StepOpened opened) {
        CaseName name = CaseName.of(nameOf(opened.caseKey()));
        table.save(new OpenStep(
                opened,
                name,
                status(opened),
                searchText(opened.definition(), opened.processLabel(), opened.caseKey(), name)));
        audit.record(
                Actor.SYSTEM,
                "step.opened",
                opened.caseKey(),
                opened.id(),
                opened.definition().label());
    }

    @EventListener
    void on(StepCompleted completed) {
        table.findById(completed.id().value()).ifPresent(table::delete);
        audit.record(
                completed.by().actor(),
                "step.completed." + completed.by().channel(),
                completed.caseKey(),
                completed.id(),
                completed.definition().label());
    }

    @EventListener
    void on(StepSkipped skipped) {
        table.findById(skipped.id().value()).ifPresent(table::delete);
        audit.record(
                skipped.by().actor(),
                "step.skipped",
                skipped.caseKey(),
                skipped.id(),
                skipped.definition().label(),
                skipped.reason());
    }

    @EventListener
    void on(StepCancelled cancelled) {
        table.findById(cancelled.id().value()).ifPresent(table::delete);
        audit.record(
                Actor.SYSTEM,
                "step.cancelled",
                cancelled.caseKey(),
                cancelled.id(),
                cancelled.definition().label());
    }

    /** Answers belong to the run of a process that goes on, not to the one that had ended too early. */
    @EventListener
    void on(ProcessCalledAgain called) {
        answers.move(called.before(), called.now());
    }

    /** The row is locked first, like by everybody who answers the step. */
    @EventListener
    void on(StepRevised revised) {
        CaseName name = CaseName.of(nameOf(revised.caseKey()));
        table.lock(revised.id().value())
                .ifPresent(step -> step.revise(
                        revised,
                        status(step, revised),
                        searchText(revised.definition(), revised.processLabel(), revised.caseKey(), name)));
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
        return answeredByLink || opened.question().isPresent() ? StepStatus.ANTWORT_DA : StepStatus.OFFEN;
    }

    private String nameOf(CaseKey caseKey) {
        return caseKey.ags()
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .orElse(caseKey.isMunicipality() ? caseKey.value() : COUNTY);
    }

    private String searchText(StepDefinition step, String processLabel, CaseKey caseKey, CaseName name) {
        Stream<String> contact = caseKey.ags().flatMap(contacts::primary).map(Contact::name).stream();
        return Stream.concat(Stream.of(step.label(), name.text(), processLabel), contact)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.GERMANY);
    }
}
