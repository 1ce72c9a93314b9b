package de.ozglotse.requirements;

import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepTakenBack;
import de.ozglotse.workflow.SubjectNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The points that have to be clear before digital case processing can begin in enaio. */
@Service
@Transactional
public class Checkliste implements SubjectNames {

    private final VoraussetzungTable table;

    Checkliste(VoraussetzungTable table) {
        this.table = table;
    }

    /**
     * A point as pages show it.
     *
     * @param proposal whether it is still worded as the application proposed it
     * @param finding may be null
     * @param clarifiedOn may be null
     */
    public record View(
            long id,
            long version,
            String title,
            boolean applicable,
            boolean proposal,
            Assessment assessment,
            String finding,
            LocalDate clarifiedOn) {}

    @Override
    public String variable() {
        return "voraussetzung";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> nameOf(String key) {
        return table.findById(Long.parseLong(key)).map(Voraussetzung::title);
    }

    @Transactional(readOnly = true)
    public List<View> all() {
        return table.findAllByOrderByPlaceAscIdAsc().stream()
                .map(Voraussetzung::view)
                .toList();
    }

    /** @return whether the points stand: a process works through them */
    @Transactional(readOnly = true)
    public boolean isAgreed() {
        return table.findAllByOrderByPlaceAscIdAsc().stream().anyMatch(Voraussetzung::isAgreed);
    }

    /** @throws Refused if the points stand */
    public void add(String title) {
        requireChangeable();
        int last = all().size();
        table.save(new Voraussetzung(last + 1, title, false));
    }

    /**
     * Words a point anew and says whether it applies.
     *
     * @param version that the change was made to
     * @throws Refused if the points stand, or if somebody else changed this one meanwhile
     */
    public void change(long id, long version, String title, boolean applicable) {
        requireChangeable();
        Voraussetzung point = table.findById(id).orElseThrow(() -> new NotFound("No point " + id));
        if (point.view().version() != version) {
            throw new Refused("requirements.checklist.changed", point.title());
        }
        point.word(title);
        point.apply(applicable);
    }

    private void requireChangeable() {
        if (isAgreed()) {
            throw new Refused("requirements.checklist.stands");
        }
    }

    /** Makes the points stand that apply now. @return how many */
    public int agree(StepId by) {
        List<Voraussetzung> applicable = table.findAllByApplicableTrueOrderByPlaceAscIdAsc();
        applicable.forEach(point -> point.agreed(by));
        return applicable.size();
    }

    /** @return key of the nth point that applies, counted from 0; empty if there are not so many */
    @Transactional(readOnly = true)
    public Optional<String> at(int number) {
        return table.findAllByApplicableTrueOrderByPlaceAscIdAsc().stream()
                .skip(number)
                .findFirst()
                .map(Voraussetzung::key);
    }

    public void assessed(String key, Assessment assessment, String finding, LocalDate on, StepId by) {
        table.findById(Long.parseLong(key)).orElseThrow().assessed(assessment, finding, on, by);
    }

    /** @return how many points that apply are not met in full */
    @Transactional(readOnly = true)
    public long gaps() {
        return table.findAllByApplicableTrueOrderByPlaceAscIdAsc().stream()
                .filter(point -> point.assessment().isGap())
                .count();
    }

    @EventListener
    public void on(StepTakenBack event) {
        String step = event.id().value();
        table.findAllByAnswerStep(step).forEach(Voraussetzung::reopen);
        table.findAllByAgreedStep(step).forEach(Voraussetzung::reconsider);
    }
}
