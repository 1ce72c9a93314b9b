package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.ozglotse.ApplicationTest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many processes run: H2 looks up those of one case and does not read all that no other has called. */
@ApplicationTest
class ProcessIndexTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @BeforeEach
    void letMostParentsDiffer() throws SQLException {
        assumeThat(isH2()).isTrue();
        selectivityOfParents(100);
    }

    @AfterEach
    void forgetIt() throws SQLException {
        if (isH2()) {
            selectivityOfParents(50);
        }
    }

    @Test
    void findsTheProcessOfACaseByAnIndexThatNamesTheCase() {
        assertThat(plan("business_key_ = '08417010'")).contains("ACT_IDX_EXEC_CASE");
    }

    @Test
    void findsAProcessByAnIndexThatNamesIt() {
        assertThat(plan("proc_inst_id_ = 'a'")).contains("ACT_IDX_EXEC_INST");
    }

    private boolean isH2() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }

    private String plan(String condition) {
        return jdbc.sql("explain select * from act_ru_execution where parent_id_ is null and " + condition)
                .query(String.class)
                .single();
    }

    private void selectivityOfParents(int percent) {
        jdbc.sql("alter table act_ru_execution alter column parent_id_ selectivity " + percent)
                .update();
    }
}
