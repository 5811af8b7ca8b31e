package dev.maxarportal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Beside another test annotation: a portal with both ways to sign in, whose ARD has a sign-in of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = {"portal.password-sign-in=true", "maxar.ard-token=own"})
public @interface EveryWayIn {}
