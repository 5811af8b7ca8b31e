package dev.maxarportal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * Tests that use the whole portal through Chromium, with the sandbox behind it. A test takes a {@link Visitor} as its
 * parameter; the sandbox is fresh for each. Without a Chromium on this machine they are skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SandboxSettings.class)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
