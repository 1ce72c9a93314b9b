package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.Attachment;
import de.ozglotse.confirmation.FileRefused;
import de.ozglotse.confirmation.ReceivedLink.Question;
import de.ozglotse.confirmation.Submission;
import de.ozglotse.confirmation.TownHallAnswer;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.SecondLook;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** What stands in the form of a question's page, and what is wrong with it. */
class LinkForm {

    /** The ids of the steps that the answer is given for as well. */
    static final String ALSO_FOR = "auchFuer";

    static final String FILES = "nachweis";

    /** Somebody has seen the doubts and means it. */
    static final String MEANT = "trotzdem";

    /** Says that there were files which nobody has read. */
    static final String OVERSIZED = "nachweis-zu-gross";

    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Map<String, String> typed;
    private final List<StepId> alsoFor;
    private final List<Attachment> files;
    private final List<FieldProblem> errors = new ArrayList<>();
    private HttpStatus status = HttpStatus.OK;
    private boolean doubted;

    private LinkForm(Map<String, String> typed, List<StepId> alsoFor, List<Attachment> files) {
        this.typed = typed;
        this.alsoFor = alsoFor;
        this.files = files;
    }

    static LinkForm empty() {
        return new LinkForm(Map.of(), List.of(), List.of());
    }

    static LinkForm of(MultiValueMap<String, String> sent, List<Attachment> files) {
        return new LinkForm(
                sent.toSingleValueMap(),
                sent.getOrDefault(ALSO_FOR, List.of()).stream()
                        .filter(id -> STEP.matcher(id).matches())
                        .distinct()
                        .map(StepId::new)
                        .toList(),
                files);
    }

    /** The name and the tick are wanted again: somebody has to mean it. */
    static LinkForm of(GivenAnswer answer) {
        Map<String, String> typed = new HashMap<>(answer.values());
        LinkAnswer.Choice choice = switch (answer.outcome()) {
            case NICHT_ZUSTAENDIG -> LinkAnswer.Choice.NICHT_ZUSTAENDIG;
            case ABGELEHNT -> LinkAnswer.Choice.ABLEHNEN;
            case BESTAETIGT, UEBERSPRUNGEN -> LinkAnswer.Choice.BESTAETIGEN;
        };
        typed.put(LinkAnswer.CHOICE, choice.value());
        if (choice == LinkAnswer.Choice.ABLEHNEN) {
            answer.note().ifPresent(reason -> typed.put(LinkAnswer.REASON, reason));
        }
        return new LinkForm(typed, List.of(), List.of());
    }

    void check(LocalDate today, MessageSource messages) {
        errors.addAll(new LinkAnswer(typed).check(today, messages));
        status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        if (typed.containsKey(OVERSIZED)) {
            status = HttpStatus.CONTENT_TOO_LARGE;
            errors.add(new FieldProblem(
                    FILES, messages.getMessage("confirmation.error.files.large", new Object[] {20}, Locale.GERMANY)));
        }
    }

    /** Asks back once about an answer that can be taken but is unusual. */
    void doubt(Question question, SecondLook secondLook, MessageSource messages) {
        boolean confirms = new LinkAnswer(typed).choice().equals(Optional.of(LinkAnswer.Choice.BESTAETIGEN));
        if (!isRight() || !confirms || typed.containsKey(MEANT)) {
            return;
        }
        Map<String, InvalidInput.Problem> doubts = secondLook.at(question.step(), stepInput(question));
        if (!doubts.isEmpty()) {
            doubted = true;
            refuse(new InvalidInput(doubts), messages);
        }
    }

    boolean isDoubted() {
        return doubted;
    }

    void refuse(InvalidInput invalid, MessageSource messages) {
        status = HttpStatus.BAD_REQUEST;
        invalid.problems()
                .forEach((field, problem) -> errors.add(new FieldProblem(
                        LinkAnswer.fieldOf(field),
                        messages.getMessage(
                                problem.messageKey(), problem.arguments().toArray(), Locale.GERMANY))));
    }

    void refuse(FileRefused refused, MessageSource messages) {
        status = refused.tooMuch() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        Refused reason = refused.reason();
        String text =
                messages.getMessage(reason.messageKey(), reason.arguments().toArray(), Locale.GERMANY);
        errors.add(new FieldProblem(
                FILES,
                messages.getMessage("confirmation.error.file", new Object[] {refused.file(), text}, Locale.GERMANY)));
    }

    void refuse(String key, MessageSource messages) {
        status = HttpStatus.BAD_REQUEST;
        errors.add(new FieldProblem(LinkAnswer.CHOICE, messages.getMessage(key, null, Locale.GERMANY)));
    }

    boolean isRight() {
        return errors.isEmpty();
    }

    HttpStatus status() {
        return status;
    }

    /** @return whether files were chosen that a browser does not keep while the form is shown again */
    boolean losesFiles() {
        return !files.isEmpty() || typed.containsKey(OVERSIZED);
    }

    Submission submission(Question question, MessageSource messages) {
        return new Submission(answer(question, messages), new LinkAnswer(typed).name(), files);
    }

    private TownHallAnswer answer(Question question, MessageSource messages) {
        LinkAnswer answer = new LinkAnswer(typed);
        return switch (answer.choice().orElseThrow()) {
            case BESTAETIGEN -> new TownHallAnswer.Confirmed(stepInput(question), alsoFor);
            case NOCH_NICHT -> new TownHallAnswer.NotYet(answer.until());
            case RUECKFRAGE -> new TownHallAnswer.Asked(answer.question());
            case NICHT_ZUSTAENDIG ->
                answer.colleagueMail()
                        .<TownHallAnswer>map(
                                mail -> new TownHallAnswer.HandedOn(answer.colleagueName(), new EmailAddress(mail)))
                        .orElseGet(() -> new TownHallAnswer.NotResponsible(instead(answer, messages)));
            case ABLEHNEN -> new TownHallAnswer.Declined(answer.reason());
        };
    }

    Map<String, String> typed() {
        return typed;
    }

    List<StepId> alsoFor() {
        return alsoFor;
    }

    List<FieldProblem> errors() {
        return errors;
    }

    Map<String, String> errorOf() {
        return errors.stream()
                .collect(Collectors.toMap(FieldProblem::fieldId, FieldProblem::text, (first, next) -> first));
    }

    private static Optional<String> instead(LinkAnswer answer, MessageSource messages) {
        return Optional.of(answer.colleagueName())
                .filter(name -> !name.isEmpty())
                .map(name -> messages.getMessage("confirmation.colleague", new Object[] {name}, Locale.GERMANY));
    }

    /** Only what the step asks for: whatever else was sent is not the business of the process. */
    private Map<String, String> stepInput(Question question) {
        return question.step().definition().fields().stream()
                .map(StepField::id)
                .filter(typed::containsKey)
                .collect(Collectors.toMap(id -> id, typed::get));
    }
}
