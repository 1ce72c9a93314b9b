package de.ozglotse.municipality;

import de.ozglotse.municipality.OpenWork.Tally;
import de.ozglotse.shared.Ags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county's municipalities with their primary contacts, as a list that people search; three queries in all. */
@Component
public class MunicipalityOverview {

    /** Stands in a filter for municipalities that administer themselves alone. */
    public static final String ALONE = "keine";

    private final Municipalities municipalities;
    private final ContactAssignments assignments;
    private final ServedArea served;
    private final ObjectProvider<OpenWork> work;

    MunicipalityOverview(
            Municipalities municipalities,
            ContactAssignments assignments,
            ServedArea served,
            ObjectProvider<OpenWork> work) {
        this.municipalities = municipalities;
        this.assignments = assignments;
        this.served = served;
        this.work = work;
    }

    @Transactional(readOnly = true)
    public Result search(String name, String association, MunicipalityState state) {
        List<Municipality> all = municipalities.all();
        Map<String, Contact> contacts = primaryContacts();
        Map<Ags, Tally> tallies =
                work.stream().map(OpenWork::tallies).findFirst().orElse(Map.of());
        return new Result(
                all.size(),
                associationsOf(all),
                all.stream()
                        .filter(municipality -> SearchText.contains(municipality.name(), name))
                        .filter(inAssociation(association))
                        .map(municipality -> new Entry(
                                municipality,
                                Optional.ofNullable(
                                        contacts.get(municipality.ags().value())),
                                tallies.getOrDefault(municipality.ags(), Tally.NOTHING)))
                        .filter(state::fits)
                        .toList());
    }

    /** @return the selected municipalities of the county, in German order of their names */
    @Transactional(readOnly = true)
    public List<Municipality> selected(MunicipalitySelection selection) {
        if (selection.alle()) {
            MunicipalityState state = MunicipalityState.of(selection.stand());
            return search(selection.suche(), selection.gemeinschaft(), state).entries().stream()
                    .map(Entry::municipality)
                    .toList();
        }
        Set<String> ticked = Set.copyOf(selection.gemeinde());
        return municipalities.all().stream()
                .filter(municipality -> ticked.contains(municipality.ags().value()))
                .toList();
    }

    private Map<String, Contact> primaryContacts() {
        return assignments.primaryWithKeysLike(served.keysLike()).stream()
                .collect(Collectors.toMap(
                        ContactAssignment::ags,
                        assignment -> assignment.contact().toContact()));
    }

    private static Predicate<Municipality> inAssociation(String key) {
        Function<Municipality, String> keyOf = municipality ->
                municipality.association().map(Municipality.Association::key).orElse(ALONE);
        return municipality -> key.isEmpty() || keyOf.apply(municipality).equals(key);
    }

    private static List<Municipality.Association> associationsOf(List<Municipality> all) {
        return all.stream()
                .flatMap(municipality -> municipality.association().stream())
                .distinct()
                .sorted(GermanOrder.by(Municipality.Association::name))
                .toList();
    }

    /**
     * What a search found.
     *
     * @param total how many municipalities the county has
     * @param associations all of the county, in German order of their names
     */
    public record Result(int total, List<Municipality.Association> associations, List<Entry> entries) {}

    /** One municipality with the contact whom the county asks first and what is to be done for it. */
    public record Entry(Municipality municipality, Optional<Contact> contact, Tally work) {}
}
