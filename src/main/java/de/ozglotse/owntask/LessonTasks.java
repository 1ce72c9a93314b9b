package de.ozglotse.owntask;

import de.ozglotse.okr.LessonsAgreed;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a task of each change that a retrospective has agreed on, to be done in the next quarter's first weeks. */
@Component
class LessonTasks {

    private static final Period TIME = Period.ofDays(20);

    private final OwnTasks tasks;
    private final Clock clock;

    LessonTasks(OwnTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    public void on(LessonsAgreed event) {
        LocalDate due = WorkingDays.plus(CountyTime.dayOf(clock.instant()), TIME);
        event.changes()
                .forEach(change -> tasks.add(
                        CaseKey.COUNTY,
                        new OwnTask(Addressee.LANDRATSAMT, title(change), change, due, Optional.empty())));
    }

    private static String title(String change) {
        return change.length() <= OwnTask.LONGEST_TITLE ? change : change.substring(0, OwnTask.LONGEST_TITLE - 1) + "…";
    }
}
