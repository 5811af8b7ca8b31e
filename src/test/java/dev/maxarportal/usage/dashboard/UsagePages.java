package dev.maxarportal.usage.dashboard;

import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The usage page of an account in the second year of three, of which nobody has looked at anything yet. */
@PortalTest
abstract class UsagePages {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ArdApi ard;

    @Autowired
    UsageSource source;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-20", "2028-02-20"));
    }
}
