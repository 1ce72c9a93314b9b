package de.ozglotse.termin;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.notes.NoteText;
import de.ozglotse.notes.Notes;
import de.ozglotse.notes.Place;
import de.ozglotse.owntask.OwnTask;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.owntask.OwnTasks;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
import de.ozglotse.shared.WorkingDays;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finishes minutes in one transaction: each Maßnahme becomes a task, the minutes become a note, go to the contact by mail, and the town hall is asked whether
 * they are right: by the process of the Erstgespräch if it waits for that meeting, otherwise by a task of its own.
 */
@Service
@Transactional
public class TerminEnd {

    /** What a form of a process takes. */
    static final int LONGEST = 4000;

    static final String HOLD = "UserTask_HoldErstgespraech";
    private static final Period TIME_TO_ANSWER = Period.ofDays(10);

    private final TerminTable table;
    private final AgreementTable massnahmen;
    private final AgreedTasks agreedTasks;
    private final Minutes minutes;
    private final MinutesLetter letter;
    private final Notes notes;
    private final OwnTasks ownTasks;
    private final StepAnswers answers;
    private final WorkOverview work;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Clock clock;

    TerminEnd(
            TerminTable table,
            AgreementTable massnahmen,
            AgreedTasks agreedTasks,
            Minutes minutes,
            MinutesLetter letter,
            Notes notes,
            OwnTasks ownTasks,
            StepAnswers answers,
            WorkOverview work,
            AuditTrail audit,
            CurrentUser user,
            MessageSource messages,
            Clock clock) {
        this.table = table;
        this.massnahmen = massnahmen;
        this.agreedTasks = agreedTasks;
        this.minutes = minutes;
        this.letter = letter;
        this.notes = notes;
        this.ownTasks = ownTasks;
        this.answers = answers;
        this.work = work;
        this.audit = audit;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Finishes the meeting that is not finished yet.
     *
     * @param heldOn the day of the meeting
     * @param author who takes the minutes, by the name of the sign-in
     */
    public void finish(CaseKey caseKey, LocalDate heldOn, String author) {
        UUID termin = table.running(caseKey).orElseThrow(() -> new Refused("termin.end.empty"));
        List<Massnahme> agreed = massnahmen.of(termin);
        List<String> lines = minutes.lines(table.points(termin), agreed);
        String text = String.join("\n", lines);
        if (lines.isEmpty()) {
            throw new Refused("termin.end.empty");
        }
        if (text.length() > LONGEST - 200) {
            throw new Refused("termin.end.long", text.length());
        }
        Optional<WaitingStep> hold = hold(caseKey);
        if (!table.finish(termin, user.actor().name(), clock.instant())) {
            throw new Refused("termin.end.done");
        }
        String title = text("termin.note", CountyTime.text(heldOn));
        notes.write(Place.of(caseKey), note(title + "\n" + text), author);
        letter.send(caseKey, termin, heldOn, lines);
        audit.record(user.actor(), "termin.finished", caseKey, CountyTime.text(heldOn));
        agreedTasks.add(caseKey, agreed, CountyTime.text(heldOn));
        if (hold.isPresent()) {
            complete(hold.get(), heldOn, text, agreed);
        } else {
            askTownHall(caseKey, heldOn, text);
        }
    }

    private Optional<WaitingStep> hold(CaseKey caseKey) {
        return work.of(caseKey).stream()
                .filter(step -> step.stepKey().equals(HOLD))
                .findFirst();
    }

    private void complete(WaitingStep hold, LocalDate heldOn, String text, List<Massnahme> agreed) {
        Map<String, String> input = Map.of(
                "stattgefunden",
                "ja",
                "gespraechAm",
                CountyTime.text(heldOn),
                "protokoll",
                text,
                "massnahmen",
                agreed.stream().map(minutes::sentence).collect(Collectors.joining("\n")),
                // each of them is a task already
                "anzahlMassnahmen",
                "0");
        Completer by = new Completer(user.actor(), Channel.TASK);
        answers.complete(hold.id(), input, Optional.empty(), by, List.of());
    }

    private void askTownHall(CaseKey caseKey, LocalDate heldOn, String text) {
        LocalDate due = WorkingDays.plus(CountyTime.dayOf(clock.instant()), TIME_TO_ANSWER);
        String question = text("termin.question", CountyTime.text(heldOn));
        ownTasks.add(caseKey, new OwnTask(Addressee.RATHAUS, question, text, due, Optional.empty()));
    }

    private NoteText note(String text) {
        Instant now = clock.instant();
        return new NoteText(NoteText.Kind.NOTIZ, Optional.empty(), now, text);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
