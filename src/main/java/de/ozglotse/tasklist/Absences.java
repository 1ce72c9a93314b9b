package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.Colleague;
import de.ozglotse.identity.Colleagues;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away, who stands in, and the handing over of somebody's tasks. Whoever works for the same groups may enter it
 * for a colleague: nobody reports being ill to a computer first.
 */
@Service
@Transactional
public class Absences {

    private final AbsenceTable table;
    private final OpenStepTable steps;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final Clock clock;

    Absences(AbsenceTable table, OpenStepTable steps, Colleagues colleagues, AuditTrail audit, Clock clock) {
        this.table = table;
        this.steps = steps;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** An absence with the names of both people. */
    public record Absence(UUID id, String name, String deputy, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * Who is away on the present day; one query.
     *
     * @param until the last day of each absence, by user name
     * @param standsInFor user names of those for whom the person who looks stands in
     */
    public record Today(Map<String, LocalDate> until, Set<String> standsInFor) {}

    @Transactional(readOnly = true)
    public Today today(String username) {
        List<AbsenceRecord> away = table.from(day()).stream()
                .filter(absence -> absence.covers(day()))
                .toList();
        return new Today(
                away.stream()
                        .collect(Collectors.toMap(
                                AbsenceRecord::username,
                                AbsenceRecord::lastDay,
                                (one, other) -> one.isAfter(other) ? one : other)),
                away.stream()
                        .filter(absence -> absence.deputy().equals(username))
                        .map(AbsenceRecord::username)
                        .collect(Collectors.toSet()));
    }

    /** @return present and future absences of those who work for the same groups, the next one first */
    @Transactional(readOnly = true)
    public List<Absence> coming(TaskViewer viewer) {
        Map<String, Colleague> people = colleagues.of(viewer.groups()).stream()
                .collect(Collectors.toMap(Colleague::username, Function.identity()));
        return table.from(day()).stream()
                .filter(absence -> people.containsKey(absence.username()))
                .map(absence -> new Absence(
                        absence.id(),
                        people.get(absence.username()).name(),
                        Optional.ofNullable(people.get(absence.deputy()))
                                .map(Colleague::name)
                                .orElse(absence.deputy()),
                        absence.firstDay(),
                        absence.lastDay()))
                .toList();
    }

    public void enter(String username, String deputy, LocalDate first, LocalDate last, TaskViewer viewer, Actor by) {
        Colleague person = colleague(username, viewer);
        Colleague other = colleague(deputy, viewer);
        if (last.isBefore(first) || last.isBefore(day()) || last.isAfter(day().plusYears(1))) {
            throw new Refused("tasklist.absence.days");
        }
        if (person.username().equals(other.username())) {
            throw new Refused("tasklist.absence.self");
        }
        table.save(new AbsenceRecord(person.username(), other.username(), first, last, clock.instant()));
        audit.record(by, "absence.entered", person.name(), CountyTime.text(first), CountyTime.text(last), other.name());
    }

    public void end(UUID id, TaskViewer viewer, Actor by) {
        AbsenceRecord absence = table.findById(id).orElseThrow(() -> new NotFound("absence " + id));
        Colleague person = colleague(absence.username(), viewer);
        table.delete(absence);
        audit.record(by, "absence.ended", person.name());
    }

    /**
     * Gives all open tasks of one person to another, all or none.
     *
     * @return how many
     */
    public int handOver(String from, String to, TaskViewer viewer, Actor by) {
        Colleague person = colleague(to, viewer);
        List<OpenStep> taken = steps.lockOf(from, viewer.groups()).stream()
                .filter(step -> person.groups().contains(step.group()))
                .toList();
        taken.forEach(step -> {
            step.handling().assign(person);
            audit.record(by, "step.assigned", step.caseKey(), step.id(), step.label(), person.name());
        });
        return taken.size();
    }

    private Colleague colleague(String username, TaskViewer viewer) {
        return colleagues.of(viewer.groups()).stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Refused("tasklist.absence.unknown"));
    }

    private LocalDate day() {
        return CountyTime.dayOf(clock.instant());
    }
}
