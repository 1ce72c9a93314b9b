package de.ozglotse.tasklist.web;

import de.ozglotse.tasklist.TaskView;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with many tasks at once; the names stand in addresses. */
enum BulkAction {
    ABSCHLIESSEN("check"),
    ERINNERN("mail"),
    FRIST("calendar-today"),
    ZUWEISEN(null),
    WIEDERVORLAGE(null),
    WIEDERVORLAGE_ENDE(null),
    PRIORITAET(null);

    private final @Nullable String icon;

    BulkAction(@Nullable String icon) {
        this.icon = icon;
    }

    /** @return name of the icon beside its word; null if none says it better */
    public @Nullable String icon() {
        return icon;
    }

    /** Only what rests can be woken: no other list offers it. */
    static List<BulkAction> in(TaskView view) {
        return Arrays.stream(values())
                .filter(action -> action != WIEDERVORLAGE_ENDE || view == TaskView.WIEDERVORLAGE)
                .toList();
    }

    public String slug() {
        return ListAddress.slug(this);
    }

    /** @return the action of this name; without one whatever needs nothing but a look */
    static BulkAction of(String slug) {
        return Arrays.stream(values())
                .filter(action -> action.slug().equals(slug))
                .findFirst()
                .orElse(ABSCHLIESSEN);
    }
}
