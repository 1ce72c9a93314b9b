package de.ozglotse.requirements.web;

import de.ozglotse.office.TableFormat;
import de.ozglotse.requirements.Abdeckung;
import de.ozglotse.requirements.Katalog;
import de.ozglotse.requirements.Katalog.Item;
import de.ozglotse.requirements.Verbindlichkeit;
import de.ozglotse.requirements.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the Anforderungskatalog and gives it as a table. */
@Controller
@RequestMapping("/anforderungen")
class KatalogController {

    private final Katalog katalog;
    private final KatalogTable table;

    KatalogController(Katalog katalog, KatalogTable table) {
        this.katalog = katalog;
        this.table = table;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) Integer kapitel,
            @RequestParam(required = false) Verbindlichkeit verbindlichkeit,
            @RequestParam(required = false) Abdeckung abdeckung,
            @RequestParam(defaultValue = "false") boolean offen,
            HttpServletRequest request,
            Model model) {
        KatalogFilter filter = new KatalogFilter(kapitel, verbindlichkeit, abdeckung, offen);
        List<Item> all = katalog.all();
        List<Item> shown = all.stream().filter(filter::shows).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("total", all.size());
        model.addAttribute("shown", shown.size());
        model.addAttribute("withdrawn", katalog.withdrawn());
        model.addAttribute("chapters", Chapter.of(shown));
        model.addAttribute(
                "numbers", IntStream.rangeClosed(1, Wording.CHAPTERS).boxed().toList());
        model.addAttribute("verbindlichkeiten", Verbindlichkeit.values());
        model.addAttribute("abdeckungen", Abdeckung.values());
        model.addAttribute("mayEdit", Editors.include(request));
        return "requirements/list";
    }

    @GetMapping("/katalog.csv")
    ResponseEntity<byte[]> csv() {
        return download(TableFormat.CSV);
    }

    @GetMapping("/katalog.xlsx")
    ResponseEntity<byte[]> excel() {
        return download(TableFormat.XLSX);
    }

    private ResponseEntity<byte[]> download(TableFormat format) {
        return format.response(table.of(katalog.all()), "anforderungskatalog");
    }
}
