package de.ozglotse.municipality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What would become of contacts who are one person.
 *
 * @param candidates in the order in which they were chosen
 * @param absence that stays: the one that ends last
 * @param deputy who stands in then, unless that is the merged person
 * @param deputyOf whom the merged person stands in for
 */
public record MergeProposal(
        List<Candidate> candidates, Optional<Period> absence, Optional<Contact> deputy, List<Contact> deputyOf) {

    /** @return all municipalities, in German order */
    public List<Acting> municipalities() {
        return candidates.stream()
                .flatMap(candidate -> candidate.acting().stream())
                .map(Acting::town)
                .distinct()
                .sorted(GermanOrder.by(Municipality::name))
                .map(town -> new Acting(town, isPrimary(town)))
                .toList();
    }

    public List<Option> emails() {
        return options(contact -> contact.email().value());
    }

    public List<Option> names() {
        return options(Contact::name);
    }

    public List<Option> functions() {
        return options(contact -> contact.function().orElse(""));
    }

    public List<Option> phones() {
        return options(contact -> contact.phone().orElse(""));
    }

    /** @return the same for two proposals that would do the same */
    public String fingerprint() {
        return Integer.toHexString(toString().hashCode());
    }

    private boolean isPrimary(Municipality town) {
        return candidates.stream()
                .flatMap(candidate -> candidate.acting().stream())
                .anyMatch(acting -> acting.town().equals(town) && acting.primary());
    }

    /** Each text once; what somebody has said comes before nothing. */
    private List<Option> options(Function<Contact, String> text) {
        Map<String, Option> options = new LinkedHashMap<>();
        candidates.stream()
                .map(Candidate::contact)
                .sorted(Comparator.comparing(contact -> text.apply(contact).isEmpty()))
                .forEach(contact ->
                        options.putIfAbsent(text.apply(contact), new Option(contact.id(), text.apply(contact))));
        return List.copyOf(options.values());
    }

    /**
     * One of them.
     *
     * @param undeliverable whether mails to this address come back
     */
    public record Candidate(Contact contact, List<Acting> acting, boolean undeliverable) {}

    /** That somebody acts for a municipality, as the one whom the county asks first or not. */
    public record Acting(Municipality town, boolean primary) {}

    /** The days of an absence. */
    public record Period(LocalDate from, LocalDate until) {}

    /** A text that may stay, and whose it is. */
    public record Option(UUID of, String text) {}
}
