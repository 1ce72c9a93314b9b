package de.ozglotse.okr;

import de.ozglotse.shared.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the key results of any quarter without measuring them. */
@Component
@Transactional(readOnly = true)
public class KeyResultNames {

    private final KeyResultRows rows;
    private final KeyResultVersions versions;
    private final Adjustments adjustments;

    KeyResultNames(KeyResultRows rows, KeyResultVersions versions, Adjustments adjustments) {
        this.rows = rows;
        this.versions = versions;
        this.adjustments = adjustments;
    }

    /** @return in the order of the strategy map */
    public List<Name> ofQuarter(String quarter) {
        return rows.namesOfQuarter(quarter);
    }

    /** @return in the order of the strategy map, with the titles of then */
    public List<Name> ofQuarter(String quarter, Sight sight) {
        Map<String, KeyResultVersion> settled = versions.seen(quarter, sight);
        List<Zielanpassung> changes = adjustments.ofQuarter(quarter);
        return ofQuarter(quarter).stream()
                .filter(name -> settled.containsKey(name.code()))
                .map(name -> seen(name, settled.get(name.code()), changes, sight))
                .toList();
    }

    /** @return those that ever served the strategic goal, the newest quarter first */
    public List<Name> ofGoal(String goal) {
        return rows.namesOfGoal(goal);
    }

    public Name get(String code) {
        return rows.name(code).orElseThrow(() -> new NotFound("No key result has this code"));
    }

    /** @return with the titles of then */
    public Name get(String code, Sight sight) {
        Name name = get(code);
        return seen(name, versions.seenOne(code, sight), adjustments.ofQuarter(name.quarter()), sight);
    }

    private static Name seen(Name name, KeyResultVersion settled, List<Zielanpassung> changes, Sight sight) {
        return name.titled(
                settled.title(),
                Adjustments.titleBefore(changes, name.objectiveCode(), sight).orElse(name.objective()));
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
