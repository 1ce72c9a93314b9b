package de.ozglotse.tasklist;

import de.ozglotse.identity.Colleague;
import de.ozglotse.identity.Colleagues;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that people have made for themselves or for everybody who works with the same tasks. */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 30;

    private final SavedViewTable table;
    private final Colleagues colleagues;
    private final Clock clock;

    SavedViews(SavedViewTable table, Colleagues colleagues, Clock clock) {
        this.table = table;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * One saved view.
     *
     * @param query what stands behind the question mark of the list's address
     * @param mine whether the person who looks at it may change it
     * @param owner name of the person who made it; empty for one's own
     */
    public record View(UUID id, String name, String query, boolean shared, boolean mine, Optional<String> owner) {}

    /** @return one's own and those that somebody of the same groups shares, in German order of their names */
    @Transactional(readOnly = true)
    public List<View> of(TaskViewer viewer) {
        List<SavedView> found = table.visibleTo(viewer.username());
        boolean foreign = found.stream().anyMatch(view -> !view.owner().equals(viewer.username()));
        List<Colleague> same = foreign ? colleagues.of(viewer.groups()) : List.of();
        return found.stream()
                .flatMap(view -> view(view, viewer, same).stream())
                .sorted(Comparator.comparing(View::name, Collator.getInstance(Locale.GERMANY)))
                .toList();
    }

    public void save(String name, String query, boolean shared, TaskViewer viewer) {
        String text = checked(name);
        if (query.length() > LONGEST_QUERY) {
            throw new Refused("tasklist.saved.long");
        }
        if (table.countByOwner(viewer.username()) >= MOST) {
            throw new Refused("tasklist.saved.many", MOST);
        }
        table.save(new SavedView(text, query, viewer.username(), shared, clock.instant()));
    }

    public void change(UUID id, String name, boolean shared, TaskViewer viewer) {
        own(id, viewer).change(checked(name), shared);
    }

    public void delete(UUID id, TaskViewer viewer) {
        table.delete(own(id, viewer));
    }

    private SavedView own(UUID id, TaskViewer viewer) {
        return table.findById(id)
                .filter(view -> view.owner().equals(viewer.username()))
                .orElseThrow(() -> new NotFound("saved view " + id));
    }

    private static String checked(String name) {
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new Refused("tasklist.saved.name", LONGEST_NAME);
        }
        return text;
    }

    private static Optional<View> view(SavedView view, TaskViewer viewer, List<Colleague> same) {
        if (view.owner().equals(viewer.username())) {
            return Optional.of(new View(view.id(), view.name(), view.query(), view.shared(), true, Optional.empty()));
        }
        return same.stream()
                .filter(person -> person.username().equals(view.owner()))
                .findFirst()
                .map(person -> new View(view.id(), view.name(), view.query(), true, false, Optional.of(person.name())));
    }
}
