package de.ozglotse.rehearsal;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.DueJob;
import de.ozglotse.workflow.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Lets time pass: from one date to the next, each date's work and acts at their own time.
 *
 * <p>Whoever calls this is the only one who moves the time; the engine's own job executor must not run meanwhile.
 */
@Service
@Profile("demo | rehearsal")
public class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** What tells open steps apart without their ids, which differ from one rehearsal to the next. */
    private static final Comparator<WaitingStep> ORDER = Comparator.comparing(
                    (WaitingStep step) -> step.caseKey().value())
            .thenComparing(WaitingStep::openedAt)
            .thenComparing(WaitingStep::process)
            .thenComparing(WaitingStep::stepKey)
            .thenComparing(WaitingStep::label);

    private final RehearsalSettings settings;
    private final SimulatedTime time;
    private final DueWork dueWork;
    private final WorkOverview work;
    private final Agenda agenda;
    private final InventedContacts contacts;
    private final InventedOffice office;
    private final OutsideEvents events;
    private final Mailbox mailbox;
    private final Protocol protocol;
    private volatile boolean officePlays = true;

    Rehearsal(
            RehearsalSettings settings,
            SimulatedTime time,
            DueWork dueWork,
            WorkOverview work,
            Agenda agenda,
            InventedContacts contacts,
            InventedOffice office,
            OutsideEvents events,
            Mailbox mailbox,
            Protocol protocol) {
        this.settings = settings;
        this.time = time;
        this.dueWork = dueWork;
        this.work = work;
        this.agenda = agenda;
        this.contacts = contacts;
        this.office = office;
        this.events = events;
        this.mailbox = mailbox;
        this.protocol = protocol;
    }

    /** Sets the time; what was going to happen before is forgotten. */
    public synchronized void begin(Instant start) {
        agenda.clear();
        events.clear();
        protocol.tear();
        officePlays = true;
        time.begin(start);
    }

    /** Gives the real time back. */
    public synchronized void end() {
        time.release();
    }

    public Instant now() {
        return time.now();
    }

    /**
     * Lets time pass.
     *
     * @param atMost how long this may take; time stops where it is then
     * @return what happened, in order
     */
    public synchronized List<Happening> moveTo(Instant target, Duration atMost) {
        Instant deadline = time.real().plus(atMost);
        lookAround();
        while (time.real().isBefore(deadline)) {
            if (!next(target)) {
                time.moveTo(target);
                break;
            }
        }
        return protocol.tear();
    }

    public long seed() {
        return settings.seed();
    }

    /** @return in how many of a hundred questions the contacts behave in which way */
    public Map<Behaviour, Integer> shares() {
        int all =
                Stream.of(Behaviour.values()).mapToInt(settings.contacts()::of).sum();
        Map<Behaviour, Integer> shares = new EnumMap<>(Behaviour.class);
        Stream.of(Behaviour.values())
                .forEach(behaviour -> shares.put(
                        behaviour, Math.round(100f * settings.contacts().of(behaviour) / all)));
        return shares;
    }

    public boolean officePlays() {
        return officePlays;
    }

    /** Lets the county's own steps be done, or leaves them to whoever tries the rehearsal out. */
    public synchronized void officePlays(boolean plays) {
        officePlays = plays;
        if (!plays) {
            agenda.dropOfficeWork();
            work.all().stream()
                    .filter(step -> !step.withTownHall())
                    .forEach(step -> agenda.forget(step.id().value()));
        }
    }

    /** @return false if nothing is left to be done until the target */
    private boolean next(Instant target) {
        Optional<Instant> act = agenda.next().filter(at -> !at.isAfter(target));
        Optional<DueJob> job = dueWork.next(act.orElse(target));
        if (job.isPresent()) {
            time.moveTo(job.get().at());
            attempt(job.get().caseKey().orElse(CaseKey.COUNTY), job.get().label(), () -> run(job.get()));
            job.get().caseKey().ifPresentOrElse(this::look, this::lookAround);
        } else if (act.isPresent()) {
            time.moveTo(act.get());
            Act due = agenda.take();
            attempt(due.caseKey(), due.occasion(), due.deed());
            look(due.caseKey());
        }
        return job.isPresent() || act.isPresent();
    }

    private void run(DueJob job) {
        protocol.duringTimer(() -> dueWork.run(job));
        job.caseKey().ifPresent(caseKey -> {
            boolean reminded = mailbox.wasReminded(caseKey, time.now());
            protocol.note(reminded ? Happening.Kind.REMINDED : Happening.Kind.DATE_REACHED, caseKey, job.label());
        });
    }

    /** What people cannot do is the very thing that a rehearsal is to show; it must not end it. */
    private void attempt(CaseKey caseKey, String what, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            LOG.warn("Could not be done in the rehearsal for {}: {}", caseKey, what, e);
            protocol.note(Happening.Kind.FAILED, caseKey, what);
        }
    }

    private void lookAround() {
        List<WaitingStep> open = work.all();
        think(open);
        open.stream()
                .map(step -> step.caseKey().value())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(key -> events.look(new CaseKey(key)));
    }

    private void look(CaseKey caseKey) {
        think(work.of(caseKey));
        events.look(caseKey);
    }

    private void think(List<WaitingStep> open) {
        open.stream()
                .filter(step -> step.withTownHall() || officePlays)
                .filter(step -> agenda.isNew(step.id().value()))
                .sorted(ORDER)
                .forEach(this::take);
    }

    private void take(WaitingStep step) {
        String occasion = step.stepKey() + "#" + agenda.count(step.caseKey() + "|" + step.stepKey());
        Dice dice = Dice.of(settings.seed(), step.caseKey().value(), step.process(), occasion);
        if (step.withTownHall()) {
            contacts.take(step, occasion, dice);
        } else {
            office.take(step, occasion, dice);
        }
    }
}
