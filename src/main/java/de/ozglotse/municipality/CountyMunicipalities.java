package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.ReadOnce;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored municipalities of the served area.
 *
 * <p>Nothing but an import changes them, so all of them are read again only after another import: every page needs
 * them, and there may be ten thousand.
 */
@Component
@Transactional(readOnly = true)
class CountyMunicipalities implements Municipalities {

    private final StoredMunicipalities stored;
    private final StoredImports imports;
    private final StoredRegions regions;
    private final ServedArea served;
    private volatile Known known = new Known(Set.of(), List.of(), Map.of(), List.of());

    CountyMunicipalities(StoredMunicipalities stored, StoredImports imports, StoredRegions regions, ServedArea served) {
        this.stored = stored;
        this.imports = imports;
        this.regions = regions;
        this.served = served;
    }

    @Override
    public Optional<Municipality> find(Ags ags) {
        return serves(ags) ? stored.find(ags.value()).map(StoredMunicipality::toMunicipality) : Optional.empty();
    }

    @Override
    public List<Municipality> all() {
        return known().municipalities();
    }

    @Override
    public List<Municipality> all(Instant knownAt) {
        Known now = known();
        Set<Ags> unknown = now.added().entrySet().stream()
                .filter(added -> added.getValue().isAfter(knownAt))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return unknown.isEmpty()
                ? now.municipalities()
                : now.municipalities().stream()
                        .filter(municipality -> !unknown.contains(municipality.ags()))
                        .toList();
    }

    @Override
    public List<Region> regions() {
        return known().regions();
    }

    @Override
    public List<Municipality> neighbours(Ags ags) {
        return serves(ags) ? sorted(stored.neighboursOf(ags.value()).stream()) : List.of();
    }

    List<Municipality> ofContact(UUID contact) {
        return sorted(stored.ofContact(contact).stream().filter(municipality -> serves(new Ags(municipality.ags()))));
    }

    boolean serves(Ags ags) {
        return served.contains(ags);
    }

    private Known known() {
        return ReadOnce.of(this, "known", this::newest);
    }

    private Known newest() {
        Set<UUID> done = imports.ids();
        Known now = known;
        if (!now.imports().equals(done)) {
            List<StoredMunicipality> found = stored.withKeysLike(served.keysLike());
            List<Municipality> all = sorted(found.stream());
            now = new Known(done, all, added(found), regionsOf(all));
            known = now;
        }
        return now;
    }

    private List<Region> regionsOf(List<Municipality> all) {
        Set<String> keys = all.stream()
                .map(municipality -> municipality.ags().value())
                .flatMap(ags -> Stream.of(ags.substring(0, Region.LAND), ags.substring(0, Region.KREIS)))
                .collect(Collectors.toSet());
        return Stream.concat(regions.laender().stream(), regions.kreise().stream())
                .filter(region -> keys.contains(region.key()))
                .sorted(GermanOrder.by(Region::name))
                .toList();
    }

    private static Map<Ags, Instant> added(List<StoredMunicipality> found) {
        return found.stream()
                .filter(municipality -> municipality.addedAt().isAfter(Instant.EPOCH))
                .collect(Collectors.toMap(municipality -> new Ags(municipality.ags()), StoredMunicipality::addedAt));
    }

    private static List<Municipality> sorted(Stream<StoredMunicipality> found) {
        return found.map(StoredMunicipality::toMunicipality)
                .sorted(GermanOrder.by(Municipality::name))
                .toList();
    }

    /**
     * What was read last.
     *
     * @param imports those that had been done; one that is rolled back never comes again
     * @param added when a later import added one, for those that were not in the first
     */
    private record Known(
            Set<UUID> imports, List<Municipality> municipalities, Map<Ags, Instant> added, List<Region> regions) {}
}
