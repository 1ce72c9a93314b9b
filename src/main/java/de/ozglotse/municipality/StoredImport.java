package de.ozglotse.municipality;

import de.ozglotse.shared.Actor;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** One import of the directory with its counts and the first refused lines. */
@Entity
@Table(name = "directory_import")
class StoredImport {

    private static final int NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private Instant importedAt;

    private String importedBy;

    private String fileName;

    private LocalDate asOf;

    private int refused;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "directory_import_count", joinColumns = @JoinColumn(name = "import_id"))
    private List<Count> counts;

    @ElementCollection
    @CollectionTable(name = "directory_import_refusal", joinColumns = @JoinColumn(name = "import_id"))
    @OrderBy("lineNumber")
    private List<Refusal> refusals;

    protected StoredImport() {}

    StoredImport(Instant importedAt, Actor actor, String fileName, LocalDate asOf, ImportTally tally) {
        this.importedAt = importedAt;
        this.importedBy = shortened(actor.name());
        this.fileName = shortened(fileName);
        this.asOf = asOf;
        this.refused = tally.refused().size();
        this.counts = tally.counts().stream().map(Count::of).toList();
        this.refusals = tally.refused().stream()
                .limit(ImportReport.REFUSED_LINES)
                .map(Refusal::of)
                .toList();
    }

    ImportReport toReport() {
        return report(refusals.stream().map(Refusal::toLine).toList());
    }

    /** The report without its refused lines, which a list of imports does not show. */
    ImportReport toSummary() {
        return report(List.of());
    }

    private ImportReport report(List<RefusedLine> refusedLines) {
        return new ImportReport(
                id,
                importedAt,
                importedBy,
                fileName,
                asOf,
                counts.stream()
                        .map(Count::toCount)
                        .sorted(Comparator.comparing(ImportReport.Count::kind))
                        .toList(),
                refused,
                refusedLines);
    }

    private static String shortened(String text) {
        return text.length() > NAME_LENGTH ? text.substring(0, NAME_LENGTH) : text;
    }

    /** The stored counts of one kind of record. */
    @Embeddable
    record Count(
            @Enumerated(EnumType.STRING) @Column(length = 32)
            RecordKind recordKind,

            int taken,
            int changed,
            int unchanged,
            int skipped) {

        static Count of(ImportReport.Count count) {
            return new Count(count.kind(), count.taken(), count.changed(), count.unchanged(), count.skipped());
        }

        ImportReport.Count toCount() {
            return new ImportReport.Count(recordKind, taken, changed, unchanged, skipped);
        }
    }

    /** One stored refused line. */
    @Embeddable
    record Refusal(
            int lineNumber,

            @Enumerated(EnumType.STRING) @Column(length = 32)
            RefusedLine.Reason reason,

            String detail) {

        static Refusal of(RefusedLine line) {
            return new Refusal(line.number(), line.reason(), line.detail());
        }

        RefusedLine toLine() {
            return new RefusedLine(lineNumber, reason, detail);
        }
    }
}
