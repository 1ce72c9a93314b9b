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

/** The Landkreise that the county asks, who has answered and who has not. */
@Service
@Transactional
public class Landkreise implements SubjectNames {

    private final LandkreisTable table;

    Landkreise(LandkreisTable table) {
        this.table = table;
    }

    /**
     * A Landkreis as pages show it.
     *
     * @param answeredOn may be null
     * @param findings how it goes about it; may be null
     */
    public record View(String name, Survey survey, LocalDate answeredOn, String findings) {}

    @Override
    public String variable() {
        return "landkreis";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> nameOf(String key) {
        return table.findById(Long.parseLong(key)).map(Landkreis::name);
    }

    @Transactional(readOnly = true)
    public List<View> all() {
        return table.findAllByOrderById().stream().map(Landkreis::view).toList();
    }

    /** Notes whom to ask; who is noted already stays as it is. */
    public void choose(List<String> names, StepId by) {
        names.stream()
                .filter(name -> table.findByNameKey(NameLines.folded(name)).isEmpty())
                .forEach(name -> table.save(new Landkreis(name, by)));
    }

    /** @return key of the nth of those who are still to be asked, counted from 0; empty if there are not so many */
    @Transactional(readOnly = true)
    public Optional<String> waiting(int number) {
        return table.findAllBySurveyOrderById(Survey.VORGESEHEN).stream()
                .skip(number)
                .findFirst()
                .map(Landkreis::key);
    }

    public void answered(String key, LocalDate on, String findings, StepId by) {
        find(key).answered(on, findings, by);
    }

    /**
     * Gives up waiting for one and asks another.
     *
     * @return key of the other, empty if it is one of those who are asked anyway
     */
    public Optional<String> replace(String key, String other, StepId by) {
        if (table.findByNameKey(NameLines.folded(other)).isPresent()) {
            return Optional.empty();
        }
        find(key).silent(by);
        return Optional.of(table.save(new Landkreis(other, by)).key());
    }

    @EventListener
    public void on(StepTakenBack event) {
        String step = event.id().value();
        table.findAllBySurveyStep(step).forEach(Landkreis::reopen);
        table.findAllByChosenStep(step).forEach(table::delete);
    }

    private Landkreis find(String key) {
        return table.findById(Long.parseLong(key)).orElseThrow();
    }
}
