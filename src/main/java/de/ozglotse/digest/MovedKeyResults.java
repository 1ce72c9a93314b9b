package de.ozglotse.digest;

import de.ozglotse.mail.LetterSection;
import de.ozglotse.mail.LetterSection.Line;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.StatusLight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the key results that moved and those whose light is not green; the light is the one that every page shows. */
@Component
class MovedKeyResults {

    /** A page has no room for more. */
    private static final int MOST = 3;

    private final QuarterStates states;
    private final MessageSource messages;

    MovedKeyResults(QuarterStates states, MessageSource messages) {
        this.states = states;
        this.messages = messages;
    }

    /** @return one section, or none if there is nothing to name */
    List<LetterSection> since(LocalDate day) {
        Map<String, KeyResultProgress> before = states.at(states.sight(Optional.of(day), Optional.of(day)))
                .map(state -> keyResults(state).collect(Collectors.toMap(KeyResultProgress::code, Function.identity())))
                .orElse(Map.of());
        List<Moved> moved = states.now().stream()
                .flatMap(state -> keyResults(state).map(each -> moved(state, each, before.get(each.code()))))
                .filter(each -> each.more().signum() != 0 || each.rank() < Moved.CALM)
                .sorted(Comparator.comparing(Moved::isStill).thenComparing(Moved::rank))
                .toList();
        List<Line> lines =
                new ArrayList<>(moved.stream().limit(MOST).map(this::line).toList());
        if (moved.size() > MOST) {
            lines.add(new Line(text("digest.more", moved.size() - MOST), "", "/fortschritt"));
        }
        return lines.isEmpty() ? List.of() : List.of(new LetterSection(text("digest.key-results"), lines));
    }

    private static Moved moved(QuarterState state, KeyResultProgress keyResult, KeyResultProgress before) {
        BigDecimal more = before == null ? BigDecimal.ZERO : keyResult.value().subtract(before.value());
        return new Moved(keyResult, state.states().get(keyResult.code()).light(), more);
    }

    private Line line(Moved moved) {
        KeyResultProgress keyResult = moved.keyResult();
        String sentence = text(
                keyResult.targetOpen() ? "digest.key-result.open" : "digest.key-result",
                keyResult.value(),
                keyResult.target(),
                moved.more(),
                text("okr.light." + moved.light().colour()),
                text("okr.light.reason." + moved.light().reason()));
        return new Line(keyResult.title().replaceFirst("\\.$", ""), sentence, "/fortschritt/" + keyResult.code());
    }

    private static Stream<KeyResultProgress> keyResults(QuarterState state) {
        return state.objectives().stream().flatMap(objective -> objective.keyResults().stream());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    /** A key result with what has been added to it. */
    private record Moved(KeyResultProgress keyResult, StatusLight light, BigDecimal more) {

        static final int CALM = 2;

        boolean isStill() {
            return more.signum() == 0;
        }

        int rank() {
            return switch (light.colour()) {
                case ROT -> 0;
                case GELB -> 1;
                default -> CALM;
            };
        }
    }
}
