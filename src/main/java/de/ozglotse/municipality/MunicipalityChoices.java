package de.ozglotse.municipality;

import de.ozglotse.municipality.MunicipalityPage.Choices;
import de.ozglotse.municipality.MunicipalityPage.LandChoice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what the list of municipalities can be filtered by. */
@Component
class MunicipalityChoices {

    /** More of them nobody reads: first one chooses a Kreis. */
    private static final int MOST_ASSOCIATIONS = 100;

    private final Municipalities municipalities;

    MunicipalityChoices(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * @param area the municipalities of the Land or Kreis that is looked at
     * @param wanted what the list is filtered by
     */
    Choices of(List<Municipality> area, MunicipalitySelection wanted) {
        Set<Municipality.Association> all = area.stream()
                .flatMap(municipality -> municipality.association().stream())
                .collect(Collectors.toSet());
        List<Municipality.Association> shown = all.stream()
                .filter(one -> all.size() <= MOST_ASSOCIATIONS || one.key().equals(wanted.gemeinschaft()))
                .sorted(GermanOrder.by(Municipality.Association::name))
                .toList();
        return new Choices(laender(wanted.gebiet()), shown);
    }

    /** The Kreise of a Land are there to choose from once that is chosen, unless it is the only one. */
    private List<LandChoice> laender(String area) {
        List<Region> regions = municipalities.regions();
        List<Region> laender = regions.stream().filter(Region::isLand).toList();
        if (regions.size() - laender.size() <= 1) {
            return List.of();
        }
        return laender.stream()
                .map(land -> new LandChoice(
                        land,
                        regions.stream()
                                .filter(region -> laender.size() == 1 || area.startsWith(land.key()))
                                .filter(region ->
                                        !region.isLand() && region.key().startsWith(land.key()))
                                .toList()))
                .toList();
    }
}
