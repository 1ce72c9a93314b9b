package de.ozglotse.okr;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The OKR cycles that have begun. */
interface Cycles extends Repository<Cycle, String> {

    Cycle save(Cycle cycle);

    Optional<Cycle> findById(String quarterId);

    /** Locks the row until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cycle c where c.quarterId = :quarter")
    Optional<Cycle> lock(String quarter);

    /** Locks the rows until the end of the transaction: quarters change their phase one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cycle c where c.phase <> ABGESCHLOSSEN order by c.quarterId")
    List<Cycle> lockOpen();

    List<Cycle> findAll();

    boolean existsById(String quarterId);

    boolean existsByPhase(CyclePhase phase);
}
