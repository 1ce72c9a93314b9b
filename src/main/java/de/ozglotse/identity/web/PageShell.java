package de.ozglotse.identity.web;

import de.ozglotse.identity.Role;
import de.ozglotse.shared.NavigationCount;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code layout.html} shows around a page: who is signed in and what that person may open. */
public final class PageShell {

    private static final Predicate<Role> WORKS = role -> !role.groups().isEmpty();
    private static final Predicate<Role> SENDS = role -> role == Role.KOORDINATION || role == Role.VERWALTUNG;

    private static final Predicate<Role> REPORTS = role -> SENDS.test(role) || role == Role.LEITUNG;

    private final String name;
    private final Set<Role> roles;
    private final Supplier<Optional<NavigationCount>> count;

    PageShell(String name, Set<Role> roles, Supplier<Optional<NavigationCount>> count) {
        this.name = name;
        this.roles = roles;
        this.count = count;
    }

    public String name() {
        return name;
    }

    /** @return the first letters of the first and the last word of the name, without a title */
    public String initials() {
        List<String> words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.endsWith("."))
                .toList();
        return Stream.of(words.stream().limit(1), words.stream().skip(Math.max(1, words.size() - 1)))
                .flatMap(part -> part)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.GERMAN))
                .collect(Collectors.joining());
    }

    /** @return whether the person has a task list */
    public boolean mayWork() {
        return roles.stream().anyMatch(WORKS);
    }

    /** @return the entries of the navigation; counts the open tasks, so call it once for each page */
    public List<Entry> entries() {
        return Stream.of(
                        mayWork() ? new Entry("aufgaben", "/aufgaben", "a", openTasks()) : null,
                        new Entry("gemeinden", "/gemeinden", "g", null),
                        new Entry("fortschritt", "/fortschritt", "f", null),
                        roles.stream().anyMatch(REPORTS) ? new Entry("berichte", "/berichte", null, null) : null,
                        new Entry("strategie", "/strategie", null, null),
                        new Entry("ablaeufe", "/ablaeufe", null, null),
                        roles.stream().anyMatch(SENDS) ? new Entry("postausgang", "/postausgang", null, null) : null,
                        roles.contains(Role.VERWALTUNG) ? new Entry("verwaltung", "/verwaltung", null, null) : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Long openTasks() {
        return count.get().map(NavigationCount::open).orElse(null);
    }

    /**
     * One link of the navigation.
     *
     * @param name what pages call it
     * @param shortcut the key after {@code g}, or null
     * @param count how much waits there, or null
     */
    public record Entry(String name, String path, String shortcut, Long count) {}
}
