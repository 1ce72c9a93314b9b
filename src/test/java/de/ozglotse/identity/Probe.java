package de.ozglotse.identity;

import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Fails in every way in which a controller can fail. */
@TestComponent
@Controller
class Probe {

    @GetMapping({"/fortschritt", "/api/v1/probe"})
    @ResponseBody
    String works() {
        return "works";
    }

    @GetMapping({"/probe/broken", "/api/v1/probe/broken"})
    String fails() {
        throw new IllegalStateException("secret of the database");
    }

    @GetMapping({"/probe/missing", "/api/v1/probe/missing"})
    String finds() {
        throw new NotFound("secret of the database");
    }

    @GetMapping({"/probe/refused", "/api/v1/probe/refused"})
    String refuses() {
        throw new Refused("identity.users.last-administrator", "Tobias Renz");
    }

    @GetMapping("/probe/large")
    String takesTooMuch() {
        throw new MaxUploadSizeExceededException(10);
    }

    @GetMapping({"/probe/number/{number}", "/api/v1/probe/number/{number}"})
    @ResponseBody
    String counts(@PathVariable long number, @RequestParam String unit) {
        return number + unit;
    }

    @PostMapping("/gemeinden/probe")
    @ResponseBody
    String changes() {
        return "changed";
    }
}
