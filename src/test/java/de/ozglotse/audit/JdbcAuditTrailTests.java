package de.ozglotse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.identity.IdentityTest;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
class JdbcAuditTrailTests {

    private static final CaseKey BITZ = new CaseKey("08417008");
    private static final StepId STEP = new StepId("4711");
    private static final Actor ACTOR = Actor.user("Katrin Vogel");

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate table audit_entry").update();
    }

    @Test
    void tellsTheNewestFirst() {
        audit.record(ACTOR, "step.completed", BITZ, STEP, "Erstgespräch \"führen\"", "telefonisch");
        audit.record(Actor.contact("Herr Stauß"), "link.opened", BITZ);
        audit.record(ACTOR, "step.completed", CaseKey.COUNTY, new StepId("4712"));

        List<AuditEntry> entries = audit.of(BITZ, 10);

        assertThat(entries).extracting(AuditEntry::kind).containsExactly("link.opened", "step.completed");
        assertThat(entries.get(0).actor()).isEqualTo(Actor.contact("Herr Stauß"));
        assertThat(entries.get(0).step()).isEmpty();
        assertThat(entries.get(1).step()).contains(STEP);
        assertThat(entries.get(1).caseKey()).contains(BITZ);
        assertThat(entries.get(1).details()).containsExactly("Erstgespräch \"führen\"", "telefonisch");
        assertThat(audit.of(BITZ, 1)).hasSize(1);
        assertThat(audit.of(STEP)).containsExactly(entries.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from audit_entry", "update audit_entry set actor_name = 'Niemand'"})
    void letsTheDatabaseRefuseToChangeIt(String statement) {
        audit.record(ACTOR, "step.completed", BITZ, STEP);

        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasStackTraceContaining("append-only");
        assertThat(audit.of(BITZ, 10)).hasSize(1);
    }

    @Test
    void whatConcernsNoCaseHasNone() {
        audit.record(ACTOR, "directory.imported", "25");

        assertThat(audit.of(BITZ, 10)).isEmpty();
        assertThat(jdbc.sql("select kind from audit_entry where case_key is null and step_id is null")
                        .query(String.class)
                        .list())
                .containsExactly("directory.imported");
    }

    @Test
    void takesPartInTheTransaction() {
        transaction.executeWithoutResult(status -> {
            audit.record(ACTOR, "step.completed", BITZ, STEP);
            status.setRollbackOnly();
        });

        assertThat(audit.of(BITZ, 10)).isEmpty();
    }

    @Test
    void takesTextsOfAnyLength() {
        audit.record(Actor.user("x".repeat(500)), "note.written", BITZ, "\n\"😀".repeat(5000), "kurz\u0000");

        AuditEntry entry = audit.of(BITZ, 1).get(0);
        assertThat(entry.actor().name()).hasSize(200);
        assertThat(entry.details().get(0)).isNotEmpty().startsWith("\n\"😀").doesNotEndWith("\ud83d");
        assertThat(entry.details().get(1)).isEqualTo("kurz");
        assertThat(entry.step()).isEqualTo(Optional.empty());
    }
}
