package dev.maxarportal;

import dev.maxarsandbox.OneSandbox;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a portal under test at the sandbox. */
class SandboxSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(OneSandbox.SANDBOX.portalSettings()).applyTo(context);
    }
}
