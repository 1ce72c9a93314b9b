package de.ozglotse.tasklist.web;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.audit.StepTrace;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.KeyResults.Effect;
import de.ozglotse.okr.KeyResults.Expected;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.ListedStep;
import de.ozglotse.tasklist.TaskFilter.Grouping;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns open steps into rows, in the order in which they come. */
@Component
class TaskRows {

    /** The kind of entry that a reminder to a town hall leaves in the history. */
    private static final String REMINDER = "link.reminder";

    /** What a row tells of the history; the opening of the step stands in it anyway. */
    private static final Set<String> TOLD = Set.of(
            REMINDER,
            "link.question",
            "link.requested",
            "link.reply",
            "link.nocontact",
            "step.postponed",
            "step.asked",
            "step.assigned",
            "step.released",
            "step.awake",
            "step.due-moved",
            "step.due-set",
            "step.ranked.high",
            "step.ranked.normal",
            "step.resting",
            "link.delegated",
            "link.handedOn",
            "mail.bounced",
            "mail.refused",
            "file.added");

    private final KeyResults keyResults;
    private final AuditTrail audit;
    private final Contacts contacts;
    private final MessageSource messages;
    private final Clock clock;

    TaskRows(KeyResults keyResults, AuditTrail audit, Contacts contacts, MessageSource messages, Clock clock) {
        this.keyResults = keyResults;
        this.audit = audit;
        this.contacts = contacts;
        this.messages = messages;
        this.clock = clock;
    }

    List<TaskGroup> groups(List<ListedStep> steps, Grouping grouping, Map<String, QuickSteps.Quick> quick) {
        List<TaskRow> rows = rows(steps, quick);
        return switch (grouping) {
            case FRIST -> grouped(rows, row -> row.due().group(), (key, all) -> new TaskGroup(key, null, all));
            case GEMEINDE -> named(rows, row -> row.step().caseName());
            case ABLAUF -> named(rows, row -> row.step().processLabel());
            case VERBAND -> named(rows, row -> row.listed().association().orElseGet(this::alone));
            case KEINE -> rows.isEmpty() ? List.of() : List.of(new TaskGroup(null, null, rows));
        };
    }

    private static List<TaskGroup> named(List<TaskRow> rows, Function<TaskRow, String> name) {
        return grouped(rows, name, (key, all) -> new TaskGroup(null, key, all));
    }

    private static <K> List<TaskGroup> grouped(
            List<TaskRow> rows, Function<TaskRow, K> key, BiFunction<K, List<TaskRow>, TaskGroup> group) {
        Map<K, List<TaskRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(entry -> group.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<TaskRow> rows(List<ListedStep> steps, Map<String, QuickSteps.Quick> quick) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        Map<Expected, Effect> effects = keyResults.effectsOf(
                steps.stream().flatMap(listed -> expected(listed).stream()).toList());
        Map<StepId, StepTrace> traces =
                audit.traces(steps.stream().map(listed -> listed.step().id()).toList(), REMINDER);
        Map<Ags, Contact> known = contacts.primaries(steps.stream()
                .flatMap(listed -> listed.step().caseKey().ags().stream())
                .collect(Collectors.toSet()));
        return steps.stream()
                .map(listed -> new TaskRow(
                        listed,
                        listed.step().caseKey().ags().map(known::get).orElse(null),
                        DueText.of(listed.step().due().orElse(null), today),
                        expected(listed).map(effects::get).orElse(null),
                        ChronoUnit.DAYS.between(CountyTime.dayOf(listed.ballSince()), today),
                        event(traces.get(listed.step().id())),
                        quick.get(QuickSteps.key(listed.step()))))
                .toList();
    }

    private static Optional<Expected> expected(ListedStep listed) {
        return listed.step().fact().map(fact -> new Expected(fact, listed.step().caseKey(), listed.subject()));
    }

    private static TaskRow.Event event(StepTrace trace) {
        if (trace == null) {
            return new TaskRow.Event(null, null, 0);
        }
        String kind = trace.latest().kind();
        return new TaskRow.Event(
                TOLD.contains(kind) ? "tasklist.event." + kind : null,
                CountyTime.dayOf(trace.latest().at()),
                trace.counted());
    }

    private String alone() {
        return messages.getMessage("tasklist.group.alone", null, Locale.GERMANY);
    }
}
