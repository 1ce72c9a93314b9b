package de.ozglotse.begleitung;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All ends of Begleitungen, those that were resumed included. */
interface EndingRecords extends Repository<EndingRecord, Long> {

    /** Writes at once: whoever ends the same Begleitung at the same moment fails here. */
    EndingRecord saveAndFlush(EndingRecord ending);

    @Query("select e from EndingRecord e where e.endedCase = :caseKey")
    Optional<EndingRecord> standing(String caseKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from EndingRecord e where e.endedCase = :caseKey")
    Optional<EndingRecord> lock(String caseKey);

    @Query("select e from EndingRecord e where e.endedCase is not null")
    List<EndingRecord> standing();

    List<EndingRecord> findAll();

    Optional<EndingRecord> findFirstByCaseKeyOrderByIdDesc(String caseKey);
}
