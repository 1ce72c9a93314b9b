package de.ozglotse.okr;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The plannings of all quarters. */
interface Plannings extends Repository<Planning, String> {

    Planning save(Planning planning);

    Optional<Planning> findById(String id);

    boolean existsById(String id);

    /** Locks the row until the end of the transaction: proposals and release pass here one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Planning p where p.id = :id")
    Optional<Planning> lock(String id);

    @Query("select p from Planning p where p.quarterId = :quarter")
    List<Planning> ofQuarter(String quarter);

    List<Planning> findByReleasedInStep(String step);

    @Query("select p from Planning p where p.quarterId = :quarter and p.releasedAt is not null")
    List<Planning> released(String quarter);
}
