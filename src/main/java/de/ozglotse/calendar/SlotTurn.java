package de.ozglotse.calendar;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets town halls choose one after the other: two that want the same hour must not both find it free. */
@Component
class SlotTurn {

    private final JdbcClient jdbc;

    SlotTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here on to the end of the transaction nobody else chooses. */
    void take() {
        if (jdbc.sql("update slot_turn set taken = taken + 1").update() == 0) {
            begin();
        }
    }

    private void begin() {
        try {
            jdbc.sql("insert into slot_turn (id, taken) values (1, 1)").update();
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyFailureException("Somebody else chooses at this moment", e);
        }
    }
}
