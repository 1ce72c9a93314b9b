package de.ozglotse.municipality;

import de.ozglotse.municipality.ImportTally.Outcome;
import de.ozglotse.municipality.RefusedLine.Reason;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Brings the records of one file into the stored directory, parents before children. */
final class DirectoryMerge {

    private final EntityManager entities;
    private final ImportTally tally;
    private final Instant addedAt;
    private final Map<String, StoredLand> laender;
    private final Map<String, StoredKreis> kreise;
    private final Map<String, StoredAssociation> associations;
    private final Map<String, StoredMunicipality> municipalities;
    private final Set<String> alone = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    DirectoryMerge(EntityManager entities, ImportTally tally, Instant now) {
        this.entities = entities;
        this.tally = tally;
        this.laender = all(StoredLand.class, StoredLand::key);
        this.kreise = all(StoredKreis.class, StoredKreis::key);
        this.associations = all(StoredAssociation.class, StoredAssociation::key);
        this.municipalities = all(StoredMunicipality.class, StoredMunicipality::ags);
        this.addedAt = municipalities.isEmpty() ? Instant.EPOCH : now;
    }

    /** The order of the lines does not matter: a file may name a municipality before its Kreis. */
    void merge(Map<Integer, DirectoryRecord> records) {
        for (RecordKind kind : RecordKind.values()) {
            records.forEach((number, directory) -> {
                if (directory.kindOfRecord() == kind) {
                    merge(number, directory);
                }
            });
        }
    }

    private void merge(int number, DirectoryRecord directory) {
        try {
            if (!seen.add(directory.kindOfRecord() + directory.key())) {
                throw new DamagedLine(Reason.DUPLICATE, directory.key());
            }
            tally.count(directory.kindOfRecord(), store(directory));
        } catch (DamagedLine e) {
            tally.refuse(e.atLine(number));
        }
    }

    private Outcome store(DirectoryRecord directory) {
        if (directory instanceof DirectoryRecord.Land land) {
            return store(laender, land.key(), () -> new StoredLand(land), known -> known.update(land));
        }
        if (directory instanceof DirectoryRecord.Kreis kreis) {
            return store(kreis);
        }
        if (directory instanceof DirectoryRecord.Association association) {
            return store(association);
        }
        if (directory instanceof DirectoryRecord.Municipality municipality) {
            return store(municipality);
        }
        return Outcome.SKIPPED;
    }

    private Outcome store(DirectoryRecord.Kreis kreis) {
        require(laender.keySet(), kreis.landKey(), Reason.UNKNOWN_LAND);
        return store(kreise, kreis.key(), () -> new StoredKreis(kreis), known -> known.update(kreis));
    }

    private Outcome store(DirectoryRecord.Association association) {
        if (association.alone()) {
            alone.add(association.key());
            return Outcome.SKIPPED;
        }
        require(kreise.keySet(), association.kreisKey(), Reason.UNKNOWN_KREIS);
        return store(
                associations,
                association.key(),
                () -> new StoredAssociation(association),
                known -> known.update(association));
    }

    private Outcome store(DirectoryRecord.Municipality municipality) {
        if (municipality.isUnincorporated()) {
            return Outcome.SKIPPED;
        }
        require(kreise.keySet(), municipality.kreisKey(), Reason.UNKNOWN_KREIS);
        if (!alone.contains(municipality.associationKey())) {
            require(associations.keySet(), municipality.associationKey(), Reason.UNKNOWN_ASSOCIATION);
        }
        StoredAssociation joined =
                alone.contains(municipality.associationKey()) ? null : associations.get(municipality.associationKey());
        return store(
                municipalities,
                municipality.ags(),
                () -> new StoredMunicipality(municipality, joined, addedAt),
                known -> known.update(municipality, joined));
    }

    private <E> Outcome store(Map<String, E> stored, String key, Supplier<E> create, Predicate<E> update) {
        E known = stored.get(key);
        if (known != null) {
            return update.test(known) ? Outcome.CHANGED : Outcome.UNCHANGED;
        }
        E created = create.get();
        entities.persist(created);
        stored.put(key, created);
        return Outcome.TAKEN;
    }

    private static void require(Set<String> known, String key, Reason otherwise) {
        if (!known.contains(key)) {
            throw new DamagedLine(otherwise, key);
        }
    }

    private <E> Map<String, E> all(Class<E> type, Function<E, String> key) {
        return entities.createQuery("from " + type.getSimpleName(), type)
                .getResultStream()
                .collect(Collectors.toMap(key, Function.identity()));
    }
}
