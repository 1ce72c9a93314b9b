package de.ozglotse.okr;

import de.ozglotse.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the key results of any quarter without measuring them. */
@Component
@Transactional(readOnly = true)
public class KeyResultNames {

    private final KeyResultRows rows;
    private final Adjustments adjustments;

    KeyResultNames(KeyResultRows rows, Adjustments adjustments) {
        this.rows = rows;
        this.adjustments = adjustments;
    }

    /** @return in the order of the strategy map */
    public List<Name> ofQuarter(String quarter) {
        return rows.namesOfQuarter(quarter);
    }

    /** @return in the order of the strategy map, with the titles that were known then */
    public List<Name> ofQuarter(String quarter, Instant knownAt) {
        List<Zielanpassung> changes = adjustments.ofQuarter(quarter);
        return ofQuarter(quarter).stream()
                .map(name -> name.titled(
                        earlier(changes, name.code(), knownAt).orElse(name.title()),
                        earlier(changes, name.objectiveCode(), knownAt).orElse(name.objective())))
                .toList();
    }

    /** @return those that ever served the strategic goal, the newest quarter first */
    public List<Name> ofGoal(String goal) {
        return rows.namesOfGoal(goal);
    }

    private static Optional<String> earlier(List<Zielanpassung> changes, String subject, Instant knownAt) {
        return Adjustments.before(changes, subject, Zielanpassung.Field.TITEL, knownAt);
    }

    public Name get(String code) {
        return rows.name(code).orElseThrow(() -> new NotFound("No key result has this code"));
    }

    /**
     * A key result and where it belongs.
     *
     * @param number within its objective, from 1
     * @param goal code of the strategic goal that it serves
     */
    public record Name(
            String code,
            int number,
            String title,
            String objective,
            String handlungsfeld,
            String quarter,
            String objectiveCode,
            String goal) {

        private Name titled(String ownTitle, String objectiveTitle) {
            return new Name(code, number, ownTitle, objectiveTitle, handlungsfeld, quarter, objectiveCode, goal);
        }
    }
}
