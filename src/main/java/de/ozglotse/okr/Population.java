package de.ozglotse.okr;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The municipalities that key results count: all of the county, except where a dated decision says otherwise. */
@Component
class Population {

    private final Municipalities municipalities;
    private final PopulationMembers members;

    Population(Municipalities municipalities, PopulationMembers members) {
        this.municipalities = municipalities;
        this.members = members;
    }

    Set<CaseKey> on(LocalDate day) {
        Map<String, List<PopulationMember>> dated =
                members.findAll().stream().collect(Collectors.groupingBy(PopulationMember::ags));
        return municipalities.all().stream()
                .map(Municipality::ags)
                .filter(ags -> !dated.containsKey(ags.value())
                        || dated.get(ags.value()).stream().anyMatch(member -> member.belongsOn(day)))
                .map(CaseKey::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
