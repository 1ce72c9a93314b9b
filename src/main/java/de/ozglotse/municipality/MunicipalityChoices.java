package de.ozglotse.municipality;

import de.ozglotse.municipality.MunicipalityPage.Choices;
import de.ozglotse.municipality.MunicipalityPage.LandChoice;
import java.util.List;
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
     * @param chosen key of a Verwaltungsgemeinschaft
     */
    Choices of(List<Municipality> area, String chosen) {
        List<Municipality.Association> associations = area.stream()
                .flatMap(municipality -> municipality.association().stream())
                .distinct()
                .sorted(GermanOrder.by(Municipality.Association::name))
                .toList();
        return new Choices(
                laender(),
                associations.size() <= MOST_ASSOCIATIONS
                        ? associations
                        : associations.stream()
                                .filter(one -> one.key().equals(chosen))
                                .toList());
    }

    private List<LandChoice> laender() {
        List<Region> regions = municipalities.regions();
        List<Region> kreise =
                regions.stream().filter(region -> !region.isLand()).toList();
        if (kreise.size() <= 1) {
            return List.of();
        }
        return regions.stream()
                .filter(Region::isLand)
                .map(land -> new LandChoice(
                        land,
                        kreise.stream()
                                .filter(kreis -> kreis.key().startsWith(land.key()))
                                .toList()))
                .toList();
    }
}
