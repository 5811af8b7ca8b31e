package dev.maxarsandbox.ard;

import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns exceptions of this package's controllers into ARD's error bodies. */
@RestControllerAdvice(basePackageClasses = ArdRefusals.class)
class ArdRefusals {

    @ExceptionHandler
    ResponseEntity<ArdRefusal.ArdError> refused(ArdRefusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.error());
    }

    @ExceptionHandler
    ResponseEntity<ArdRefusal.ArdError> unreadable(HttpMessageNotReadableException exception) {
        return refused(ArdRefusal.badRequest("Input body cannot be read"));
    }
}
