package de.ozglotse.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;

class LostConnectionTests {

    static Stream<SQLException> losses() {
        return Stream.of(
                new SQLException("This connection has been closed.", "08003"),
                new SQLException("terminating connection due to administrator command", "57P01"),
                new SQLException("Connection is closed"));
    }

    static Stream<SQLException> others() {
        return Stream.of(
                new SQLException("duplicate key value violates unique constraint", "23505"),
                new SQLException("No data"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void isAnOutageInTheMiddleOfATransaction(SQLException loss) {
        assertThat(Outage.behind(new TransactionSystemException("Could not commit", new RuntimeException(loss))))
                .contains(loss);
        assertThat(Outage.behind(new JpaSystemException(new RuntimeException(loss))))
                .contains(loss);
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNoOutageIfTheDatabaseAnswers(SQLException other) {
        assertThat(Outage.behind(new TransactionSystemException("Could not commit", other)))
                .isEmpty();
    }
}
