package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.established;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.shared.CaseKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

@OkrTest
class FactLedgerGuardTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void recordAFact() {
        events.publishEvent(established(BEHOERDENKONTO, new CaseKey("08417014"), "step-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from okr_fact",
                "update okr_fact set occurred_on = date '2020-01-01'",
                "update okr_fact set remark = 'nicht gezählt' where fact_type is not null"
            })
    void refusesToChangeWhatWasEstablished(String statement) {
        assertThatThrownBy(() -> database.update(statement)).hasStackTraceContaining("append-only");
    }

    @Test
    void leavesOthersAlone() {
        assertThat(database.update("delete from okr_fact where fact_type = 'nothing like it'"))
                .isZero();
        assertThat(database.queryForObject("select count(*) from okr_fact", Long.class))
                .isOne();
    }
}
