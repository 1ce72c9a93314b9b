package de.ozglotse.termin;

import de.ozglotse.shared.CountyTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the points that something was written about, and what was agreed, into words. */
@Component
class Minutes {

    private final MessageSource messages;

    Minutes(MessageSource messages) {
        this.messages = messages;
    }

    /** @return one heading and its lines after the other */
    List<String> lines(Map<AgendaPoint, PointText> points, List<Massnahme> agreed) {
        return Stream.concat(written(points), agreed(agreed)).toList();
    }

    private Stream<String> written(Map<AgendaPoint, PointText> points) {
        return Stream.of(AgendaPoint.values())
                .filter(point -> points.containsKey(point))
                .filter(point -> !points.get(point).text().isBlank())
                .flatMap(point -> Stream.concat(
                        Stream.of(heading(point)),
                        points.get(point).text().lines().filter(line -> !line.isBlank())));
    }

    private Stream<String> agreed(List<Massnahme> agreed) {
        Stream<String> heading = agreed.isEmpty() ? Stream.empty() : Stream.of(text("termin.massnahmen") + ":");
        return Stream.concat(heading, agreed.stream().map(this::sentence));
    }

    /** @return what is to be done, by whom, until when, in one line */
    String sentence(Massnahme massnahme) {
        String side = text("termin.massnahme.wer." + massnahme.addressee().name());
        String who = massnahme
                .responsible()
                .map(name -> text("termin.massnahme.responsible", side, name))
                .orElse(side);
        return text("termin.massnahme.line", massnahme.title(), who, CountyTime.text(massnahme.due()));
    }

    private String heading(AgendaPoint point) {
        return text("termin.point." + point.name()) + ":";
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
