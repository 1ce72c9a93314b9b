package de.ozglotse.requirements;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The items of the Anforderungskatalog. */
interface AnforderungTable extends Repository<Anforderung, Long> {

    Anforderung saveAndFlush(Anforderung anforderung);

    Optional<Anforderung> findById(long id);

    /** Locks the row: whoever changes the item passes here one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Anforderung a where a.id = :id")
    Optional<Anforderung> lock(long id);

    List<Anforderung> findAllByWithdrawnAtIsNullOrderByChapterAscIdAsc();

    List<Anforderung> findAllByWithdrawnAtIsNotNullOrderByChapterAscIdAsc();
}
