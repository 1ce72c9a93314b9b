package de.ozglotse.begleitung;

import de.ozglotse.municipality.Remarks;
import de.ozglotse.shared.Ags;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says beside the name of a municipality that it is not accompanied any more, and how that came. */
@Component
class EndedMunicipalities implements Remarks {

    private final Begleitungen begleitungen;

    EndedMunicipalities(Begleitungen begleitungen) {
        this.begleitungen = begleitungen;
    }

    @Override
    public Map<Ags, String> messageKeys() {
        return begleitungen.ended().entrySet().stream()
                .filter(ended -> ended.getKey().isMunicipality())
                .collect(Collectors.toMap(
                        ended -> ended.getKey().ags().orElseThrow(),
                        ended -> "begleitung.remark." + ended.getValue().kind()));
    }
}
