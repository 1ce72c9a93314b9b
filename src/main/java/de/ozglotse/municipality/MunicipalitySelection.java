package de.ozglotse.municipality;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * Municipalities that somebody has selected in their list, as it stands in addresses and forms.
 *
 * @param gemeinde AGS of those that were ticked
 * @param alle whether all that the list shows are meant, whatever was ticked
 * @param suche words of the list's search
 * @param gemeinschaft key of a Verwaltungsgemeinschaft
 * @param stand where the municipalities stand, as in {@link MunicipalityState#address}
 */
public record MunicipalitySelection(
        List<String> gemeinde, Boolean alle, String suche, String gemeinschaft, String stand) {

    public MunicipalitySelection {
        gemeinde = gemeinde == null ? List.of() : List.copyOf(gemeinde);
        alle = Boolean.TRUE.equals(alle);
        suche = suche == null ? "" : suche.strip();
        gemeinschaft = gemeinschaft == null ? "" : gemeinschaft;
        stand = stand == null ? "" : stand;
    }

    /** @return the query of the list in which they were selected; empty for the whole list */
    public String query() {
        return Stream.of(pair("suche", suche), pair("gemeinschaft", gemeinschaft), pair("stand", stand))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** @return the address of the list in which they were selected */
    public String list() {
        String query = query();
        return query.isEmpty() ? "/gemeinden" : "/gemeinden?" + query;
    }

    private static String pair(String name, String text) {
        return text.isEmpty() ? "" : name + "=" + UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
