package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.audit.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal's own limit, set as a deployment sets it. */
@SpringBootTest(properties = {"maxar.client-id=test", "portal.api-keys.max-days=60"})
class PortalKeyLimitTests {

    private static final Actor ADA = new Actor("f:1:44", "Ada", "account-of-this-test");

    @Autowired
    private KeyLimits limits;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("DELETE FROM key_limit WHERE account LIKE 'account-of-this-test%'")
                .update();
    }

    @Test
    void whileTheAccountIsUnknownTheStrictestLimitOfAnyAccountHolds() {
        Actor unknown = new Actor("f:1:45", "Uma", null);
        assertThat(limits.of(unknown).inWords()).isEqualTo("The administrator of this portal allows at most 60 days.");
        limits.set("account-of-this-test", 90, "Ada");
        limits.set("account-of-this-test-2", 150, "Ada");
        assertThat(limits.of(unknown).days()).isEqualTo(60);
        limits.set("account-of-this-test", 14, "Ada");
        limits.set("account-of-this-test-2", 21, "Ada");
        assertThat(limits.of(unknown).inWords())
                .isEqualTo("Your account is not known at the moment, so the strictest limit of any account holds:"
                        + " its administrator allows at most 14 days.");
        assertThat(limits.of(new Actor("f:1:46", "Udo", "account-of-nobody")).days())
                .isEqualTo(60);
    }

    @Test
    void shorterOfBothLimitsHolds() {
        assertThat(limits.of(ADA).inWords()).isEqualTo("The administrator of this portal allows at most 60 days.");
        limits.set("account-of-this-test", 90, "Ada");
        assertThat(limits.of(ADA).days()).isEqualTo(60);
        limits.set("account-of-this-test", 1, "Ada");
        assertThat(limits.of(ADA).inWords()).isEqualTo("An administrator of your account allows at most 1 day.");
    }
}
