package de.ozglotse.termin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the points that something was written about into words. */
@Component
class Minutes {

    private final MessageSource messages;

    Minutes(MessageSource messages) {
        this.messages = messages;
    }

    /** @return one heading and its lines after the other */
    List<String> lines(Map<AgendaPoint, PointText> points) {
        return Stream.of(AgendaPoint.values())
                .filter(point -> points.containsKey(point))
                .filter(point -> !points.get(point).text().isBlank())
                .flatMap(point -> Stream.concat(
                        Stream.of(heading(point)),
                        points.get(point).text().lines().filter(line -> !line.isBlank())))
                .toList();
    }

    private String heading(AgendaPoint point) {
        return messages.getMessage("termin.point." + point.name(), null, Locale.GERMANY) + ":";
    }
}
