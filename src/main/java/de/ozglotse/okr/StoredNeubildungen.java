package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what newly formed municipalities take over. The line of the ledger has the witness of the predecessor: if that
 * turns out to be wrong, it is wrong for the successor, too.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredNeubildungen implements Neubildungen {

    private final JdbcClient jdbc;
    private final FactEntries entries;
    private final UebernahmeRules rules;
    private final Scope scope;
    private final MessageSource messages;
    private final Clock clock;

    StoredNeubildungen(
            JdbcClient jdbc,
            FactEntries entries,
            UebernahmeRules rules,
            Scope scope,
            MessageSource messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.rules = rules;
        this.scope = scope;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void formed(CaseKey predecessor, CaseKey successor, LocalDate effective, Actor by) {
        if (predecessors(successor.value()).isEmpty()) {
            scope.joins(successor, effective, text("okr.neubildung.joins"), by);
        }
        jdbc.sql("""
                        insert into okr_neubildung (predecessor, successor, effective_on, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?)""")
                .params(predecessor.value(), successor.value(), effective)
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), by.name())
                .update();
        review(List.of(predecessor.value()), clock.instant(), by);
    }

    /** Something about these municipalities has changed: their successors have or lose what they take over. */
    void review(Collection<String> caseKeys, Instant at, Actor by) {
        if (caseKeys.isEmpty()) {
            return;
        }
        jdbc
                .sql("select * from okr_neubildung where predecessor in (:keys)")
                .param("keys", caseKeys)
                .query(StoredNeubildungen::neubildung)
                .list()
                .stream()
                .map(Neubildung::successor)
                .distinct()
                .forEach(successor -> review(successor, at, by));
    }

    private void review(String successor, Instant at, Actor by) {
        List<Neubildung> formed = predecessors(successor);
        Set<String> predecessors = formed.stream().map(Neubildung::predecessor).collect(Collectors.toSet());
        LocalDate effective = formed.get(0).effective();
        Map<String, List<FactEntry>> held = FactLedger.holdingEntries(
                        entries.standing(predecessors, effective.minusDays(1), at, at))
                .collect(Collectors.groupingBy(FactEntry::matter));
        Map<String, FactEntry> taken = entries.findTakenOver(successor).stream()
                .collect(Collectors.toMap(FactEntry::matter, entry -> entry, (first, second) -> first));
        taken.forEach((matter, entry) -> {
            if (witness(predecessors, held.getOrDefault(matter, List.of())).isEmpty()) {
                entries.save(entry.mistaken(at, by, text("okr.neubildung.gone")));
            }
        });
        held.forEach((matter, same) -> witness(predecessors, same)
                .filter(witness -> !taken.containsKey(matter))
                .filter(witness -> !entries.existsByIdempotencyKey(witness.takeoverKey(successor)))
                .ifPresent(witness -> entries.save(witness.takenOverBy(
                        successor, effective, at, by, text("okr.neubildung.rule." + rule(witness))))));
    }

    /** @return the fact that the successor refers to, the oldest one, if its rule is met */
    private Optional<FactEntry> witness(Set<String> predecessors, List<FactEntry> same) {
        Set<String> holding =
                same.stream().map(entry -> entry.fact().caseKey().value()).collect(Collectors.toSet());
        return same.stream().findFirst().filter(first -> rule(first).applies(predecessors, holding));
    }

    private Uebernahme rule(FactEntry entry) {
        return rules.of(entry.fact().type().value());
    }

    private List<Neubildung> predecessors(String successor) {
        return jdbc.sql("select * from okr_neubildung where successor = ? order by recorded_at")
                .param(successor)
                .query(StoredNeubildungen::neubildung)
                .list();
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }

    private static Neubildung neubildung(ResultSet row, int number) throws SQLException {
        return new Neubildung(
                row.getString("predecessor"),
                row.getString("successor"),
                row.getObject("effective_on", LocalDate.class));
    }

    /** One of the municipalities that a new one is formed from. */
    private record Neubildung(String predecessor, String successor, LocalDate effective) {}
}
