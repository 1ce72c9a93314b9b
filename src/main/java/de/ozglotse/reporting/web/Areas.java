package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Municipality.Association;
import de.ozglotse.municipality.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows which Länder and Kreise there are to look at. */
@Component
class Areas {

    private final Municipalities municipalities;

    Areas(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** @return all municipalities that are served */
    Area whole() {
        return Area.of(null, List.of(), municipalities.all(), regions());
    }

    /** @return empty if nobody is served there */
    Optional<Area> find(String key) {
        List<Region> regions = regions();
        return regions.stream()
                .filter(region -> region.key().equals(key))
                .findFirst()
                .map(region -> Area.of(
                        region,
                        above(region, regions),
                        in(region),
                        regions.stream()
                                .filter(one -> one.key().startsWith(region.key()))
                                .toList()));
    }

    /** @return what a list is limited to, in words; empty if it is about all that are served */
    String name(ListChoice list) {
        String key = list.area();
        Stream<String> towns = municipalities.all().stream()
                .filter(town -> town.ags().value().equals(key))
                .map(Municipality::name);
        Stream<String> regions =
                regions().stream().filter(region -> region.key().equals(key)).map(Region::name);
        Stream<String> associations = municipalities.all().stream()
                .flatMap(town -> town.association().stream())
                .filter(one -> list.get(FactEvidence.ASSOCIATION)
                        .filter(one.key()::equals)
                        .isPresent())
                .map(Association::name)
                .distinct();
        return Stream.of(regions, towns, associations)
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    List<Region> regions() {
        return municipalities.regions();
    }

    /** The Land of a Kreis, unless there is only one. */
    private static List<Region> above(Region region, List<Region> regions) {
        List<Region> laender = regions.stream().filter(Region::isLand).toList();
        return laender.stream()
                .filter(land -> laender.size() > 1 && !region.isLand())
                .filter(land -> region.key().startsWith(land.key()))
                .toList();
    }

    private List<Municipality> in(Region region) {
        return municipalities.all().stream()
                .filter(municipality -> region.contains(municipality.ags()))
                .toList();
    }
}
