package dev.maxarsandbox.keys;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns exceptions of this package's controller into the service's error bodies. */
@RestControllerAdvice(basePackageClasses = KeysRefusals.class)
class KeysRefusals {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(KeysRefusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.body());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException exception) {
        return refused(KeysRefusal.badRequest("request body cannot be read"));
    }
}
