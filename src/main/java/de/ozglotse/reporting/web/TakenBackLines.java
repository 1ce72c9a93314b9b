package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.FactsTakenBack;
import de.ozglotse.okr.FactsTakenBack.TakenBack;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was said to be true and is not counted: beside those who count, the other half of what a number is made of. */
@Component
class TakenBackLines {

    /** The newest ones: whoever wants all of them reads the ledger. */
    private static final int MOST = 100;

    private final FactsTakenBack takenBack;
    private final Municipalities municipalities;

    TakenBackLines(FactsTakenBack takenBack, Municipalities municipalities) {
        this.takenBack = takenBack;
        this.municipalities = municipalities;
    }

    /**
     * What somebody wants to see.
     *
     * @param named whether contacts in the town halls are named
     */
    record Asking(ListChoice list, boolean named) {}

    List<Line> of(Collection<FactType> types, Sight sight, Asking asking) {
        List<TakenBack> all = takenBack.of(types, sight).stream()
                .filter(line -> line.caseKey().equals(CaseKey.COUNTY)
                        || asking.list().covers(line.caseKey().value()))
                .limit(MOST)
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = municipalities.all().stream()
                .collect(Collectors.toMap(town -> town.ags().value(), Municipality::name, (first, other) -> first));
        Function<TakenBack, String> nameOf = line ->
                names.getOrDefault(line.caseKey().value(), line.caseKey().value());
        return all.stream()
                .map(line -> Line.of(line, nameOf.apply(line), asking.named()))
                .toList();
    }

    /**
     * A line of the ledger against another one.
     *
     * @param ags null for something of the county
     * @param name of the municipality, or of what it is about
     * @param by null if that was a contact and nobody in the town hall is to be named
     */
    record Line(
            String ags,
            String name,
            String kindKey,
            LocalDate since,
            LocalDate day,
            LocalDate recorded,
            String by,
            String reason,
            String step) {

        static Line of(TakenBack line, String name, boolean named) {
            boolean county = line.caseKey().equals(CaseKey.COUNTY);
            return new Line(
                    county ? null : line.caseKey().value(),
                    county ? line.subject().map(Subject::name).orElse("") : name,
                    "reporting.taken-back." + line.kind(),
                    line.since(),
                    line.day(),
                    CountyTime.dayOf(line.at()),
                    named || line.by().kind() != Actor.Kind.CONTACT ? line.by().name() : null,
                    line.reason(),
                    line.step().value());
        }
    }
}
