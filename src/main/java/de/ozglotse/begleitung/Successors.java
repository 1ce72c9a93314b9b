package de.ozglotse.begleitung;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the municipality that another one becomes a part of: people and processes know it by its name. */
@Component
class Successors {

    private final Municipalities municipalities;

    Successors(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * Several municipalities of a Land can have one name: the one of the same Landkreis is meant.
     *
     * @throws Refused if nobody can tell which one is meant
     */
    CaseKey of(CaseKey predecessor, String name) {
        List<Ags> named = municipalities.all().stream()
                .filter(each -> each.name().equals(name))
                .map(Municipality::ags)
                .toList();
        if (named.isEmpty()) {
            throw new Refused("begleitung.end.unknown", name);
        }
        return named.stream()
                .filter(ags -> named.size() == 1 || isNear(ags, predecessor))
                .findFirst()
                .map(CaseKey::of)
                .orElseThrow(() -> new Refused("begleitung.end.ambiguous", name));
    }

    /**
     * A municipality cannot go on as itself, nor as one that does not exist any more itself.
     *
     * @param name as people typed it; one that is not in the directory may have a name of its own
     */
    void check(CaseKey predecessor, String name, Map<CaseKey, Ending> ended) {
        List<CaseKey> named = municipalities.all().stream()
                .filter(each -> each.name().equals(name) || each.ags().value().equals(name))
                .map(each -> CaseKey.of(each.ags()))
                .toList();
        if (named.equals(List.of(predecessor))) {
            throw new Refused("begleitung.end.itself");
        }
        if (!named.isEmpty()
                && named.stream()
                        .allMatch(key -> key.equals(predecessor)
                                || ended.containsKey(key)
                                        && ended.get(key).kind().isMerger())) {
            throw new Refused("begleitung.end.gone", name);
        }
    }

    private static boolean isNear(Ags ags, CaseKey predecessor) {
        return predecessor.ags().filter(own -> own.kreis().equals(ags.kreis())).isPresent();
    }
}
