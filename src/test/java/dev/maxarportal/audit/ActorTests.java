package dev.maxarportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorTests {

    @Test
    void personIsNamedAsOnPagesAndBelongsToTheAccountThatArdTold() {
        assertThat(actor(new ArdIdentity("u", "1", "Ada Admin", null, true, Role.ADMIN)))
                .isEqualTo(new Actor("f:11111111:42", "Ada Admin", "1"));
    }

    @Test
    void personOfWhomArdToldNothingBelongsToNoAccount() {
        assertThat(actor(null)).isEqualTo(new Actor("f:11111111:42", "Somebody", null));
        assertThat(actor(new ArdIdentity("u", "", "Ada Admin", null, true, Role.ADMIN))
                        .account())
                .isNull();
    }

    private static Actor actor(@Nullable ArdIdentity identity) {
        return ((ActingPerson) SignedIn.token(identity).getPrincipal()).actor();
    }
}
