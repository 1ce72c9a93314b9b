package de.ozglotse.calendar;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.FormSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the coordinator should know before naming a date: what the town hall has asked for, and what is agreed already. */
@Component
class TerminlageSource implements FormSource {

    private static final int MOST = 5;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("ccc dd.MM.uuuu, HH:mm 'Uhr'", Locale.GERMANY);

    private final Engagements engagements;
    private final StepAnswers answers;
    private final MessageSource messages;

    TerminlageSource(Engagements engagements, StepAnswers answers, MessageSource messages) {
        this.engagements = engagements;
        this.answers = answers;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "terminlage";
    }

    @Override
    public List<Item> items(Function<String, Object> variables) {
        CaseKey caseKey = new CaseKey((String) variables.apply(CASE_KEY));
        Stream<String> wish = answers.latest(caseKey, Termine.CHOOSE).stream()
                .map(answer -> answer.values().get("terminwunsch"))
                .filter(Objects::nonNull)
                .map(text -> text("calendar.terminlage.wish", text.replaceAll("\\s+", " ")));
        List<Engagement> agreed =
                engagements.besides(caseKey).stream().filter(Engagement::agreed).toList();
        Stream<String> dates = agreed.stream()
                .limit(MOST)
                .map(date -> text("calendar.terminlage.agreed", WHEN.format(date.start()), date.place()));
        Stream<String> rest = agreed.size() > MOST
                ? Stream.of(text("calendar.terminlage.more", agreed.size() - MOST))
                : Stream.empty();
        return Stream.of(wish, dates, rest)
                .flatMap(lines -> lines)
                .map(line -> new Item("", line))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
