package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored municipalities of the served county. */
@Component
@Transactional(readOnly = true)
class CountyMunicipalities implements Municipalities {

    private final StoredMunicipalities stored;
    private final ServedCounty served;

    CountyMunicipalities(StoredMunicipalities stored, ServedCounty served) {
        this.stored = stored;
        this.served = served;
    }

    @Override
    public Optional<Municipality> find(Ags ags) {
        return serves(ags) ? stored.find(ags.value()).map(StoredMunicipality::toMunicipality) : Optional.empty();
    }

    @Override
    public List<Municipality> all() {
        return sorted(stored.ofCounty(served.county()).stream());
    }

    @Override
    public List<Municipality> neighbours(Ags ags) {
        return serves(ags) ? sorted(stored.neighboursOf(ags.value()).stream()) : List.of();
    }

    List<Municipality> ofContact(UUID contact) {
        return sorted(stored.ofContact(contact).stream()
                .filter(municipality -> municipality.kreisKey().equals(served.county())));
    }

    boolean serves(Ags ags) {
        return ags.kreis().equals(served.county());
    }

    private static List<Municipality> sorted(Stream<StoredMunicipality> found) {
        return found.map(StoredMunicipality::toMunicipality)
                .sorted(GermanOrder.by(Municipality::name))
                .toList();
    }
}
