package de.ozglotse.okr.web;

import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.EarlierSettings.Change;
import de.ozglotse.shared.CountyTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes down in words what was settled before and what replaced it. */
@Component
class SettingLines {

    private final Fields fields;

    SettingLines(Fields fields) {
        this.fields = fields;
    }

    List<Line> of(List<Change> changes) {
        return changes.stream().map(this::line).toList();
    }

    private Line line(Change change) {
        LocalDate said = CountyTime.dayOf(change.said().at());
        LocalDate from = change.said().from();
        return new Line(
                "okr.adjustment." + change.setting(),
                text(change.earlier()),
                text(change.later()),
                change.said().reason(),
                change.said().by(),
                said,
                from.equals(said) ? null : from);
    }

    private String text(Object value) {
        if (value instanceof BigDecimal number) {
            return Form.shown(number);
        }
        if (value instanceof LocalDate day) {
            return Form.shown(day);
        }
        if (value instanceof Commitment commitment) {
            return fields.get("okr.commitment." + commitment);
        }
        if (value instanceof Map<?, ?> plan) {
            return plan.isEmpty()
                    ? fields.get("okr.plan.line")
                    : plan.entrySet().stream()
                            .map(point -> text(point.getKey()) + ": " + text(point.getValue()))
                            .collect(Collectors.joining("; "));
        }
        return value.toString().isEmpty() ? "–" : value.toString();
    }

    /**
     * One thing that was settled anew.
     *
     * @param from the first day for which it holds, if that is not the day on which it was said; or null
     */
    record Line(String key, String earlier, String later, String reason, String by, LocalDate on, LocalDate from) {}
}
