package de.ozglotse.tasklist.web;

import de.ozglotse.identity.Colleague;
import de.ozglotse.identity.Colleagues;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Municipality.Association;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskFilter.Grouping;
import de.ozglotse.tasklist.TaskFilter.Sort;
import de.ozglotse.workflow.ProcessModel;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the list can be filtered, sorted and grouped by, and which of it is chosen; a constant number of queries. */
@Component
class ListChoices {

    /** A list of more municipalities than that is quicker to type in than to choose from. */
    private static final int MOST_MUNICIPALITIES = 250;

    private final Municipalities municipalities;
    private final Colleagues colleagues;
    private final MessageSource messages;

    ListChoices(Municipalities municipalities, Colleagues colleagues, MessageSource messages) {
        this.municipalities = municipalities;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /** A value of the address with the words for it. */
    record Choice(String value, String label) {}

    /** A filter that works now, and how it can be taken away. */
    record Chip(String name, String label) {}

    /**
     * All choices of one page.
     *
     * @param towns empty if there are too many of them
     */
    record Choices(
            List<Choice> towns,
            List<Choice> associations,
            List<Choice> processes,
            List<Choice> people,
            List<Choice> statuses,
            List<Choice> sorts,
            List<Choice> groupings,
            List<Chip> chips) {}

    Choices of(ListAddress address, Set<String> groups, List<ProcessModel> allModels) {
        List<Municipality> all = municipalities.upTo(MOST_MUNICIPALITIES).orElseGet(List::of);
        List<Choice> towns = all.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice("LK", text("tasklist.county"))),
                                all.stream().map(town -> new Choice(town.ags().value(), town.name())))
                        .toList();
        List<Choice> models = allModels.stream()
                .filter(process -> !process.steps().isEmpty())
                .map(ListChoices::choice)
                .toList();
        List<Choice> people = Stream.concat(
                        Stream.of(new Choice(TaskFilter.NOBODY, text("tasklist.person.nobody"))),
                        colleagues.of(groups).stream().map(ListChoices::choice))
                .toList();
        List<Choice> statuses = constants(StepStatus.values(), "tasklist.status.");
        List<Choice> verbaende = associations(all);
        return new Choices(
                towns,
                verbaende,
                models,
                people,
                statuses,
                constants(Sort.values(), "tasklist.sort."),
                constants(Grouping.values(), "tasklist.grouping."),
                chips(address, towns, verbaende, models, people, statuses));
    }

    private List<Chip> chips(
            ListAddress address,
            List<Choice> towns,
            List<Choice> associations,
            List<Choice> models,
            List<Choice> people,
            List<Choice> statuses) {
        List<Chip> chips = new ArrayList<>();
        if (address.suche() != null && !address.suche().isBlank()) {
            chips.add(new Chip(
                    "suche", text("tasklist.chip.search", address.suche().strip())));
        }
        chip("gemeinde", address.gemeinde(), towns, chips);
        chip("verband", address.verband(), associations, chips);
        chip("ablauf", address.ablauf(), models, chips);
        chip("status", address.status(), statuses, chips);
        chip("person", address.person(), people, chips);
        return chips;
    }

    /** A value that nobody offers is shown as it is, so that it can be taken away. */
    private static void chip(String name, String value, List<Choice> choices, List<Chip> chips) {
        Optional.ofNullable(value)
                .filter(chosen -> !chosen.isBlank())
                .map(chosen -> choices.stream()
                        .filter(choice -> choice.value().equals(chosen))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(chosen))
                .ifPresent(label -> chips.add(new Chip(name, label)));
    }

    private static List<Choice> associations(List<Municipality> all) {
        return all.stream()
                .flatMap(town -> town.association().stream())
                .distinct()
                .sorted(Comparator.comparing(Association::name, Collator.getInstance(Locale.GERMANY)))
                .map(found -> new Choice(found.key(), found.name()))
                .toList();
    }

    private List<Choice> constants(Enum<?>[] constants, String prefix) {
        return Stream.of(constants)
                .map(constant -> new Choice(ListAddress.slug(constant), text(prefix + constant.name())))
                .toList();
    }

    private static Choice choice(ProcessModel process) {
        return new Choice(process.key(), process.label());
    }

    private static Choice choice(Colleague person) {
        return new Choice(person.username(), person.name());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
