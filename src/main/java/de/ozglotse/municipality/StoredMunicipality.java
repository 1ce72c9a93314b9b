package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A municipality as stored; what the directory says about it changes only with an import. */
@Entity
@Table(name = "municipality")
class StoredMunicipality {

    @Id
    private String ags;

    private String ars;

    private String kreisKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "association_key")
    private @Nullable StoredAssociation association;

    private String officialName;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Municipality.Kind kind;

    private String postcode;

    @Column(name = "area_km2", precision = 12, scale = 2)
    private BigDecimal areaKm2;

    private int population;

    private LocalDate asOf;

    private Instant addedAt;

    protected StoredMunicipality() {}

    /** @param addedAt the epoch for those that have always been there */
    StoredMunicipality(
            DirectoryRecord.Municipality directory, @Nullable StoredAssociation association, Instant addedAt) {
        this.addedAt = addedAt;
        this.ags = directory.ags();
        this.kreisKey = directory.kreisKey();
        take(directory, association);
    }

    String ags() {
        return ags;
    }

    Instant addedAt() {
        return addedAt;
    }

    /** @return whether that changed anything */
    boolean update(DirectoryRecord.Municipality directory, @Nullable StoredAssociation joined) {
        List<Object> before = state();
        take(directory, joined);
        return !before.equals(state());
    }

    Municipality toMunicipality() {
        return new Municipality(
                new Ags(ags),
                ars,
                name,
                kind,
                postcode,
                areaKm2,
                population,
                asOf,
                Optional.ofNullable(association).map(StoredAssociation::toAssociation));
    }

    private void take(DirectoryRecord.Municipality directory, @Nullable StoredAssociation joined) {
        ars = directory.ars();
        association = joined;
        officialName = directory.officialName();
        name = directory.name();
        kind = directory.kind();
        postcode = directory.postcode();
        areaKm2 = directory.areaKm2();
        population = directory.population();
        asOf = directory.asOf();
    }

    private List<Object> state() {
        return List.of(
                ars,
                Optional.ofNullable(association).map(StoredAssociation::key),
                officialName,
                name,
                kind,
                postcode,
                areaKm2,
                population,
                asOf);
    }
}
