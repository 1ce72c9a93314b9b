package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.ozglotse.DemoCounty;
import de.ozglotse.okr.KeyResults;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pool closes its connections after half an hour, also those that have created the tables: the work goes on. */
@FlowTest
class ConnectionFlowTests {

    @Autowired
    private DataSource database;

    @Autowired
    private DemoCounty county;

    @Autowired
    private KeyResults keyResults;

    @Test
    void writesWithConnectionsThatHaveNotCreatedTheTables() throws SQLException {
        database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();

        county.prepare("08417014");

        assertThat(keyResults.quarter()).isPresent();
    }

    @Test
    void leavesNoCheckToAConnectionThatMayBeClosed() {
        assertThat(JdbcClient.create(database)
                        .sql("select constraint_name from information_schema.check_constraints"
                                + " where upper(check_clause) like '% IN(%' or upper(check_clause) like '% IN (%'")
                        .query(String.class)
                        .list())
                .as("H2 2.4.240 compares a list of constants by the connection that has created the check")
                .isEmpty();
    }
}
