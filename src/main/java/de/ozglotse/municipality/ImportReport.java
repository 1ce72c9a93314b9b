package de.ozglotse.municipality;

import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What an import of the official directory did.
 *
 * @param importedBy what people read: a person's name or the application's
 * @param asOf the day that the file describes
 * @param counts one for each kind of record, in the order of the file
 * @param refused how many lines were not taken
 * @param refusedLines the first {@value #REFUSED_LINES} of them, in the order of the file
 */
public record ImportReport(
        UUID id,
        Instant importedAt,
        String importedBy,
        String fileName,
        LocalDate asOf,
        List<Count> counts,
        int refused,
        List<RefusedLine> refusedLines) {

    public static final int REFUSED_LINES = 1000;

    /** @return the moment of the import in the county's local time */
    public ZonedDateTime localTime() {
        return importedAt.atZone(CountyTime.ZONE);
    }

    /** @return how many records this import created or changed */
    public int changes() {
        return counts.stream()
                .mapToInt(count -> count.taken() + count.changed())
                .sum();
    }

    /**
     * What happened to the records of one kind.
     *
     * @param taken were not known before
     * @param skipped are not stored: regions, municipalities' own numbers in place of an association, and areas that
     *     belong to no municipality
     */
    public record Count(RecordKind kind, int taken, int changed, int unchanged, int skipped) {

        /** @return how many records of this kind were read, without those refused */
        public int read() {
            return taken + changed + unchanged + skipped;
        }
    }
}
