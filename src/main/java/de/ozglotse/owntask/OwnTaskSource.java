package de.ozglotse.owntask;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows below the help what somebody wants to be done. */
@Component
class OwnTaskSource implements FormSource {

    private final OwnTaskTable tasks;
    private final MessageSource messages;

    OwnTaskSource(OwnTaskTable tasks, MessageSource messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "ownTasks";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        return Optional.ofNullable(variables.apply(OwnTaskNames.VARIABLE)).map(Object::toString).stream()
                .flatMap(key -> tasks.find(key).stream())
                .flatMap(this::lines)
                .map(line -> new Item("zeile", line))
                .toList();
    }

    private Stream<String> lines(OwnTask task) {
        return Stream.concat(
                task.description().lines().filter(line -> !line.isBlank()),
                task.purpose().stream()
                        .filter(purpose -> task.addressee() == OwnTask.Addressee.LANDRATSAMT)
                        .map(purpose ->
                                messages.getMessage("owntask.for", new Object[] {purpose.text()}, Locale.GERMANY)));
    }
}
