package dev.maxarsandbox.ard;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever of ARD is not here yet answers in ARD's words. */
@RestController
class UnknownController {

    @RequestMapping("/api/v1/**")
    void unknown() {
        throw ArdRefusal.notFound("resource");
    }
}
