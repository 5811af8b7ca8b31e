package dev.maxarportal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that use the whole portal through Chromium, with the sandbox behind it. A test takes a {@link Person} as its
 * parameter; the sandbox is fresh for each. Without a Chromium on this machine they are skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SandboxTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
