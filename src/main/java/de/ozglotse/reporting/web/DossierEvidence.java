package de.ozglotse.reporting.web;

import de.ozglotse.mail.CaseMails;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.notes.NotesDesk;
import de.ozglotse.okr.Facts;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.CaseAnswers;
import de.ozglotse.tasklist.CaseAnswers.Evidence;
import de.ozglotse.workflow.Subject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** What proves the state of a case: answers, notes, letters and facts, oldest first. */
@Component
class DossierEvidence {

    private static final int MOST = 5000;

    private final CaseAnswers answers;
    private final NotesDesk notes;
    private final CaseMails mails;
    private final Facts facts;
    private final MatrixCatalogue catalogue;

    DossierEvidence(CaseAnswers answers, NotesDesk notes, CaseMails mails, Facts facts, MatrixCatalogue catalogue) {
        this.answers = answers;
        this.notes = notes;
        this.mails = mails;
        this.facts = facts;
        this.catalogue = catalogue;
    }

    void fill(Context context, CaseKey caseKey) {
        context.setVariable(
                "answers", answers.of(caseKey).stream().map(Answered::of).toList());
        context.setVariable(
                "notes",
                notes.written(caseKey, MOST).stream()
                        .map(TimelineEntry::of)
                        .sorted(Comparator.comparing(TimelineEntry::at))
                        .toList());
        context.setVariable(
                "mails",
                mails.of(caseKey, MOST).stream()
                        .filter(mail -> mail.status() != MailStatus.WITHDRAWN)
                        .sorted(Comparator.comparing(mail -> mail.sentAt().orElse(mail.createdAt())))
                        .map(mail -> TimelineEntry.of(mail, mail.subject()))
                        .toList());
        Map<String, String> labels = catalogue.labels();
        context.setVariable(
                "facts",
                facts.of(caseKey).stream()
                        .map(fact -> new Established(
                                labels.getOrDefault(
                                        fact.type().value(), fact.type().value()),
                                fact.subject().map(Subject::name).orElse(null),
                                fact.occurredOn(),
                                CountyTime.dayOf(fact.recordedAt())))
                        .toList());
    }

    /**
     * Something that holds.
     *
     * @param subject which of several it is about, or null
     */
    record Established(String label, @Nullable String subject, LocalDate since, LocalDate recorded) {}

    /**
     * An answer.
     *
     * @param way ends the message key of the way
     */
    record Answered(Evidence evidence, ZonedDateTime at, String way) {

        static Answered of(Evidence evidence) {
            String way = switch (evidence.answer().by().channel()) {
                case LINK -> "link";
                case ON_BEHALF -> "vertreten";
                case TASK -> "landratsamt";
            };
            return new Answered(evidence, evidence.answer().at().atZone(CountyTime.ZONE), way);
        }
    }
}
