package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.termin.AgendaPoint;
import de.ozglotse.termin.Termine;
import de.ozglotse.termin.Termine.Typed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Several people take the minutes of one meeting at the same moment. */
@FlowTest
class TerminTogetherTests {

    private static final CaseKey BITZ = CaseKey.of(new Ags("08417010"));

    @Autowired
    private Termine termine;

    @Test
    void keepsOneTextAndTellsAllOthers() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> writers = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    together.await();
                    return saved("Text " + i);
                })
                .toList();

        int first = 0;
        for (Future<Boolean> writer : pool.invokeAll(writers)) {
            first += writer.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(first).isEqualTo(1);
        assertThat(termine.points(BITZ).get(AgendaPoint.SCHRITTE).revision()).isEqualTo(1);
    }

    private boolean saved(String text) {
        Map<AgendaPoint, Typed> typed = Map.of(AgendaPoint.SCHRITTE, new Typed(0, text));
        try {
            return termine.save(BITZ, typed).isEmpty();
        } catch (DataIntegrityViolationException e) {
            return termine.save(BITZ, typed).isEmpty();
        }
    }
}
