package de.ozglotse.okr;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What was ever agreed on as a target. */
interface AgreedTargets extends Repository<AgreedTarget, Long> {

    AgreedTarget save(AgreedTarget target);

    List<AgreedTarget> findAllByStepIdAndWithdrawnAtIsNull(String stepId);

    List<AgreedTarget> findAllByOrderById();

    /** @return what counts, oldest first */
    List<AgreedTarget> findAllByWithdrawnAtIsNullOrderById();
}
