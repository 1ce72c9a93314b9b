package de.ozglotse.municipality;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports the official directory GV100AD and remembers what each import did. */
@Component
public class DirectoryImport {

    private static final int BATCH = 500;
    private static final int RECENT = 10;
    private static final DateTimeFormatter GERMAN_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    private final EntityManager entities;
    private final StoredImports imports;
    private final StoredMunicipalities municipalities;
    private final AuditTrail audit;
    private final Clock clock;

    DirectoryImport(
            EntityManager entities,
            StoredImports imports,
            StoredMunicipalities municipalities,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.imports = imports;
        this.municipalities = municipalities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes every line that can be read, in one transaction. Importing the same file again changes nothing.
     *
     * @param fileName what the report calls it
     * @throws Refused if nothing was imported: the file is empty, no directory, or older than what is stored
     */
    @Transactional
    public ImportReport importDirectory(byte[] content, String fileName, Actor actor) {
        DirectoryFile file = DirectoryFile.read(content, CountyTime.dayOf(clock.instant()));
        refuseOlderThanStored(file.asOf());
        entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
        ImportTally tally = new ImportTally(file.refused());
        new DirectoryMerge(entities, tally, clock.instant()).merge(file.records());
        ImportReport report = imports.save(new StoredImport(clock.instant(), actor, fileName, file.asOf(), tally))
                .toReport();
        audit.record(
                actor,
                "municipality.directory-imported",
                report.fileName(),
                String.valueOf(report.changes()),
                String.valueOf(report.refused()));
        return report;
    }

    /** @return the report of an import, empty if there was none with this id */
    @Transactional(readOnly = true)
    public Optional<ImportReport> report(UUID id) {
        return imports.findById(id).map(StoredImport::toReport);
    }

    /** @return the reports of the last imports without their refused lines, newest first */
    @Transactional(readOnly = true)
    public List<ImportReport> recent() {
        return imports.recent(RECENT).stream().map(StoredImport::toSummary).toList();
    }

    private void refuseOlderThanStored(LocalDate asOf) {
        Optional<LocalDate> stored = municipalities.newest().filter(asOf::isBefore);
        if (stored.isPresent()) {
            throw new Refused("municipality.import.older", GERMAN_DATE.format(asOf), GERMAN_DATE.format(stored.get()));
        }
    }
}
