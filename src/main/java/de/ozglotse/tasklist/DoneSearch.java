package de.ozglotse.tasklist;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds answers that were given: the newest, or whenever they say what somebody looks for. */
@Component
class DoneSearch {

    private final EntityManager entities;
    private final ListSearch search;

    DoneSearch(EntityManager entities, ListSearch search) {
        this.entities = entities;
        this.search = search;
    }

    /** @param words without them only the answers of the last days */
    DonePage page(Optional<String> words, Optional<String> after, int size) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(words, parameters)
                + after.flatMap(Place::parse)
                        .map(place -> {
                            parameters.put("at", place.at());
                            parameters.put("id", place.id());
                            return " and (answered_at, id) < (:at, :id)";
                        })
                        .orElse("");
        List<AnswerRecord> found = read(
                "select * from given_answer where " + where + " order by answered_at desc, id desc fetch first "
                        + (size + 1) + " rows only",
                parameters);
        List<AnswerRecord> shown = found.size() > size ? found.subList(0, size) : found;
        return new DonePage(
                shown.stream().map(AnswerRecord::toGivenAnswer).toList(),
                found.size() > size ? Optional.of(Place.of(shown.get(size - 1)).text()) : Optional.empty());
    }

    /** @return the conditions of the answers that a list shows, all of them or those that say these words */
    ListQuery conditions(Optional<String> words) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return new ListQuery(where(words, parameters), parameters);
    }

    /** @return how many answers say it, counted up to {@link TaskCounts#MOST} */
    int count(String words) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Query query = entities.createNativeQuery(
                "select count(*) from (select 1 as one from given_answer where "
                        + where(Optional.of(words), parameters) + " fetch first " + TaskCounts.MOST
                        + " rows only) counted",
                Long.class);
        parameters.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).intValue();
    }

    private String where(Optional<String> words, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of("undone_at is null"));
        if (words.isPresent()) {
            ListQuery.search(words.get(), all, parameters);
        } else {
            all.add("answered_at >= :since");
            parameters.put("since", search.since());
        }
        return String.join(" and ", all);
    }

    @SuppressWarnings("unchecked")
    private List<AnswerRecord> read(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql, AnswerRecord.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The last answer of a page, as it stands in an address. */
    private record Place(Instant at, UUID id) {

        static Place of(AnswerRecord answer) {
            return new Place(answer.answeredAt(), answer.getId());
        }

        static Optional<Place> parse(String text) {
            try {
                String[] parts = text.split("_", 2);
                return parts.length < 2
                        ? Optional.empty()
                        : Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty(); // an address that somebody has typed or cut
            }
        }

        String text() {
            return at + "_" + id;
        }
    }
}
