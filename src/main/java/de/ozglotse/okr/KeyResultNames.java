package de.ozglotse.okr;

import de.ozglotse.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the key results of any quarter without measuring them. */
@Component
@Transactional(readOnly = true)
public class KeyResultNames {

    private final KeyResultRows rows;

    KeyResultNames(KeyResultRows rows) {
        this.rows = rows;
    }

    /** @return in the order of the strategy map */
    public List<Name> ofQuarter(String quarter) {
        return rows.namesOfQuarter(quarter);
    }

    /** @return those that ever served the strategic goal, the newest quarter first */
    public List<Name> ofGoal(String goal) {
        return rows.namesOfGoal(goal);
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
            String goal) {}
}
