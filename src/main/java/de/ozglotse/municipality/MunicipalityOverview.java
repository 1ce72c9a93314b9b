package de.ozglotse.municipality;

import de.ozglotse.municipality.MunicipalityPage.Entry;
import de.ozglotse.municipality.OpenWork.Tally;
import de.ozglotse.shared.Ags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The county's municipalities with their primary contacts, as a list that people search.
 *
 * <p>The municipalities themselves are in memory, in German order; the database is asked for what the rows of one page
 * show, and for who fits if the list is filtered by what is to be done.
 */
@Component
public class MunicipalityOverview {

    /** Stands in a filter for municipalities that administer themselves alone. */
    public static final String ALONE = "keine";

    /** A question to the database names no more municipalities. */
    private static final int MOST_AT_ONCE = 1000;

    private final Municipalities municipalities;
    private final MunicipalityChoices choices;
    private final ContactAssignments assignments;
    private final ObjectProvider<OpenWork> work;

    MunicipalityOverview(
            Municipalities municipalities,
            MunicipalityChoices choices,
            ContactAssignments assignments,
            ObjectProvider<OpenWork> work) {
        this.municipalities = municipalities;
        this.choices = choices;
        this.assignments = assignments;
        this.work = work;
    }

    /** @return the page that is wanted, or the last one if there are fewer */
    @Transactional(readOnly = true)
    public MunicipalityPage page(MunicipalitySelection wanted) {
        List<Municipality> all = municipalities.all();
        List<Municipality> area = inArea(all, wanted.gebiet());
        List<Municipality> found = found(area, wanted);
        int pages = Math.max(1, (found.size() + MunicipalityPage.SIZE - 1) / MunicipalityPage.SIZE);
        int number = Math.min(wanted.page(), pages);
        int first = (number - 1) * MunicipalityPage.SIZE;
        List<Municipality> rows = found.subList(first, Math.min(first + MunicipalityPage.SIZE, found.size()));
        return new MunicipalityPage(all.size(), found.size(), number, entries(rows), choices.of(area, wanted));
    }

    /** @return what all pages of the list show together */
    @Transactional(readOnly = true)
    public List<Entry> all(MunicipalitySelection wanted) {
        List<Municipality> found = found(inArea(municipalities.all(), wanted.gebiet()), wanted);
        return IntStream.iterate(0, first -> first < found.size(), first -> first + MOST_AT_ONCE)
                .mapToObj(first -> found.subList(first, Math.min(first + MOST_AT_ONCE, found.size())))
                .flatMap(some -> entries(some).stream())
                .toList();
    }

    /** @return the selected municipalities of the county, in the order of their list */
    @Transactional(readOnly = true)
    public List<Municipality> selected(MunicipalitySelection selection) {
        if (selection.alle()) {
            return found(inArea(municipalities.all(), selection.gebiet()), selection);
        }
        Set<String> ticked = Set.copyOf(selection.gemeinde());
        return municipalities.all().stream()
                .filter(municipality -> ticked.contains(municipality.ags().value()))
                .toList();
    }

    private static List<Municipality> inArea(List<Municipality> all, String key) {
        return key.isEmpty()
                ? all
                : all.stream()
                        .filter(municipality -> municipality.ags().value().startsWith(key))
                        .toList();
    }

    private List<Municipality> found(List<Municipality> area, MunicipalitySelection wanted) {
        Predicate<Municipality> fits = inAssociation(wanted.gemeinschaft())
                .and(inState(MunicipalityState.of(wanted.stand())))
                .and(named(wanted.suche()));
        return MunicipalityOrder.of(wanted.sort())
                .sort(area.stream().filter(fits).collect(Collectors.toCollection(ArrayList::new)));
    }

    private static Predicate<Municipality> named(String words) {
        return words.isEmpty() ? any -> true : municipality -> SearchText.contains(municipality.name(), words);
    }

    private static Predicate<Municipality> inAssociation(String key) {
        return key.isEmpty()
                ? any -> true
                : municipality -> municipality
                        .association()
                        .map(Municipality.Association::key)
                        .orElse(ALONE)
                        .equals(key);
    }

    private Predicate<Municipality> inState(MunicipalityState state) {
        if (state == MunicipalityState.ALLE) {
            return any -> true;
        }
        Set<Ags> having = having(state);
        return municipality -> having.contains(municipality.ags()) != state.without();
    }

    private Set<Ags> having(MunicipalityState state) {
        return state.work()
                .map(kind -> work.stream()
                        .findFirst()
                        .map(counted -> counted.with(kind))
                        .orElse(Set.of()))
                .orElseGet(
                        () -> assignments.withPrimary().stream().map(Ags::new).collect(Collectors.toSet()));
    }

    private List<Entry> entries(List<Municipality> rows) {
        List<Ags> shown = rows.stream().map(Municipality::ags).toList();
        Map<String, Contact> contacts = assignments
                .primaryOf(shown.stream().map(Ags::value).toList())
                .stream()
                .collect(Collectors.toMap(
                        ContactAssignment::ags,
                        assignment -> assignment.contact().toContact()));
        Map<Ags, Tally> tallies =
                work.stream().map(counted -> counted.tallies(shown)).findFirst().orElse(Map.of());
        return rows.stream()
                .map(row -> new Entry(
                        row,
                        Optional.ofNullable(contacts.get(row.ags().value())),
                        tallies.getOrDefault(row.ags(), Tally.NOTHING)))
                .toList();
    }
}
