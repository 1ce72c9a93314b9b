package de.ozglotse.tasklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All absences. */
interface AbsenceTable extends Repository<AbsenceRecord, UUID> {

    AbsenceRecord save(AbsenceRecord absence);

    void delete(AbsenceRecord absence);

    Optional<AbsenceRecord> findById(UUID id);

    @Query("select a from AbsenceRecord a where a.lastDay >= :day order by a.firstDay, a.lastDay, a.username")
    List<AbsenceRecord> from(LocalDate day);
}
