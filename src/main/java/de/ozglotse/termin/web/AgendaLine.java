package de.ozglotse.termin.web;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.termin.AgendaPoint;
import de.ozglotse.termin.PointText;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A point of the agenda in the form.
 *
 * @param text what stands in the field
 * @param revision of the stored text
 * @param other what somebody else has stored meanwhile, or null
 */
public record AgendaLine(
        String field,
        String label,
        String hint,
        int revision,
        String text,
        @Nullable String other,
        @Nullable String savedBy,
        @Nullable ZonedDateTime savedAt) {

    static AgendaLine of(AgendaPoint point, @Nullable PointText stored, @Nullable String typed) {
        String label = "termin.point." + point.name();
        if (stored == null) {
            return new AgendaLine(
                    point.field(), label, label + ".hint", 0, typed == null ? "" : typed, null, null, null);
        }
        return new AgendaLine(
                point.field(),
                label,
                label + ".hint",
                stored.revision(),
                typed == null ? stored.text() : typed,
                typed == null ? null : stored.text(),
                stored.savedBy(),
                stored.savedAt().atZone(CountyTime.ZONE));
    }
}
