package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who watches a step, or all that happens for a case, and what has happened since that person last looked. Nobody is
 * told of what they have done themselves.
 */
@Service
@Transactional
public class Watching implements WatchedCases {

    /** More news than that is no news any more: the timeline tells it better. */
    private static final int MOST = 200;

    private final WatchTable table;
    private final AuditTrail audit;
    private final Clock clock;

    Watching(WatchTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a person watches, and what is new about it.
     *
     * @param entries newest first
     */
    public record News(List<Watched> watched, List<AuditEntry> entries) {

        public News {
            watched = List.copyOf(watched);
            entries = List.copyOf(entries);
        }

        public boolean watches(StepId step, CaseKey caseKey) {
            return watched.stream().anyMatch(each -> each.covers(caseKey, step));
        }

        public boolean watches(CaseKey caseKey) {
            return watched.stream()
                    .anyMatch(each -> each.isWhole() && each.caseKey().equals(caseKey));
        }

        /** @return the newest of them about this step, or null */
        public AuditEntry about(StepId step) {
            return entries.stream()
                    .filter(entry -> entry.step().filter(step::equals).isPresent())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @throws NotFound if the step is closed or belongs to others */
    public void watch(StepId step, TaskViewer viewer, Actor by) {
        if (!table.watch(step, viewer, by.name(), clock.instant())) {
            throw new NotFound("Task " + step + " is not open for this person");
        }
    }

    public void watch(CaseKey caseKey, TaskViewer viewer, Actor by) {
        table.watch(caseKey, viewer.username(), by.name(), clock.instant());
    }

    public void stop(StepId step, TaskViewer viewer) {
        table.stop(step, viewer.username());
    }

    public void stop(CaseKey caseKey, TaskViewer viewer) {
        table.stop(caseKey, viewer.username());
    }

    /** Remembers that the person has looked at the step. */
    public void seen(StepId step, TaskViewer viewer) {
        table.seen(step, viewer.username(), clock.instant());
    }

    /**
     * Remembers that the person has looked at everything that had happened until then. Steps that are closed are not
     * watched any longer.
     */
    public void seenAll(Instant until, TaskViewer viewer) {
        Instant now = clock.instant();
        table.seenAll(viewer.username(), until.isAfter(now) ? now : until);
    }

    /** @return one query if the person watches nothing, two otherwise */
    @Transactional(readOnly = true)
    public News news(TaskViewer viewer, Actor reader) {
        List<Watched> watched = table.of(viewer.username());
        if (watched.isEmpty()) {
            return new News(watched, List.of());
        }
        Instant since = watched.stream()
                .map(Watched::seenAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<StepId> steps =
                watched.stream().map(Watched::step).filter(Objects::nonNull).toList();
        List<CaseKey> cases =
                watched.stream().filter(Watched::isWhole).map(Watched::caseKey).toList();
        return new News(
                watched,
                audit.since(steps, cases, since, MOST).stream()
                        .filter(entry -> !entry.actor().equals(reader))
                        .filter(entry -> watched.stream().anyMatch(each -> each.isNew(entry)))
                        .toList());
    }

    /** @return the names of all who watch the step or its whole case, in order */
    @Transactional(readOnly = true)
    public List<String> names(StepId step, CaseKey caseKey) {
        return table.names(step, caseKey);
    }

    @Transactional(readOnly = true)
    public boolean watches(StepId step, TaskViewer viewer) {
        return table.watches(step, viewer.username());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean watches(CaseKey caseKey, String username) {
        return table.watches(caseKey, username);
    }

    /** Whoever watched a step goes on watching it under its new id. */
    void move(StepId before, StepId now) {
        table.move(before, now);
    }
}
