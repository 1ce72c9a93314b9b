package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored municipalities of the served area. */
@Component
@Transactional(readOnly = true)
class CountyMunicipalities implements Municipalities {

    private final StoredMunicipalities stored;
    private final ServedArea served;

    CountyMunicipalities(StoredMunicipalities stored, ServedArea served) {
        this.stored = stored;
        this.served = served;
    }

    @Override
    public Optional<Municipality> find(Ags ags) {
        return serves(ags) ? stored.find(ags.value()).map(StoredMunicipality::toMunicipality) : Optional.empty();
    }

    @Override
    public List<Municipality> all() {
        return sorted(stored.withKeysLike(served.keysLike()).stream());
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

    private static List<Municipality> sorted(Stream<StoredMunicipality> found) {
        return found.map(StoredMunicipality::toMunicipality)
                .sorted(GermanOrder.by(Municipality::name))
                .toList();
    }
}
