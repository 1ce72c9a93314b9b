package de.ozglotse.requirements;

import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepTakenBack;
import de.ozglotse.workflow.SubjectNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices that digital case processing begins with. */
@Service
@Transactional
public class Pilotaemter implements SubjectNames {

    private final PilotamtTable table;

    Pilotaemter(PilotamtTable table) {
        this.table = table;
    }

    /**
     * A Pilotamt as pages show it.
     *
     * @param surveyedOn may be null
     * @param summary what it needs; may be null
     */
    public record View(String name, LocalDate surveyedOn, String summary) {}

    @Override
    public String variable() {
        return "pilotamt";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> nameOf(String key) {
        return table.findById(Long.parseLong(key)).map(Pilotamt::name);
    }

    @Transactional(readOnly = true)
    public List<View> all() {
        return table.findAllByOrderById().stream().map(Pilotamt::view).toList();
    }

    /** Says which offices it is now; those of an earlier time are forgotten. */
    public void name(List<String> names, StepId by) {
        table.findAllByOrderById().forEach(table::delete);
        names.forEach(name -> table.save(new Pilotamt(name, by)));
    }

    /** @return key of the nth, counted from 0; empty if there are not so many */
    @Transactional(readOnly = true)
    public Optional<String> at(int number) {
        return table.findAllByOrderById().stream().skip(number).findFirst().map(Pilotamt::key);
    }

    public void surveyed(String key, LocalDate on, String summary, StepId by) {
        table.findById(Long.parseLong(key)).orElseThrow().surveyed(on, summary, by);
    }

    @EventListener
    public void on(StepTakenBack event) {
        String step = event.id().value();
        table.findAllBySurveyStep(step).forEach(Pilotamt::reopen);
        table.findAllByNamedStep(step).forEach(table::delete);
    }
}
