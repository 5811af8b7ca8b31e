package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.data.SandboxSize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SandboxSizeTests {

    private static final MaxarSandbox SANDBOX = OneSandbox.SANDBOX;
    private static final TestBrowser BROWSER = new TestBrowser(SANDBOX);
    private static final String ADA = SANDBOX.accessToken("ada@example.com");
    private static final String USAGE = "/usage/account/" + SandboxAccount.ID;

    @AfterEach
    void reset() {
        SANDBOX.reset();
    }

    @Test
    void tinyAccountHasOneUserWhoUsedNothingAndNeitherLimitsNorPrices() {
        SANDBOX.become(SandboxSize.TINY);
        assertThat(get("/admin/account/" + SandboxAccount.ID + "/user").get("data"))
                .hasSize(1);
        JsonNode usage = get(USAGE).get("usage");
        assertThat(usage.at("/area/total_imagery_sqkm").decimalValue()).isZero();
        assertThat(usage.at("/cost/total_imagery_cost").isNull()).isTrue();
        assertThat(usage.at("/cost/fresh_imagery_cost").isNull()).isTrue();
        assertThat(usage.at("/limits/annual_subscription_fee_limit").decimalValue())
                .isEqualByComparingTo("-1");
        assertThat(usage.at("/available/total_imagery_balance").decimalValue()).isEqualByComparingTo("-1");
    }

    @Test
    void hugeAccountHas500UsersAndNumbersOfTenDigits() {
        SANDBOX.become(SandboxSize.HUGE);
        assertThat(SANDBOX.data().users().all()).hasSize(500);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        JsonNode usage = get(USAGE + "?start_date=" + today.minusYears(1)).get("usage");
        assertThat(List.of(
                        usage.at("/area/total_imagery_sqkm").decimalValue(),
                        usage.at("/cost/total_imagery_cost").decimalValue()))
                .allMatch(number -> number.toBigInteger().toString().length() == 10);
    }

    @Test
    void whoLeftTheHugeAccountStillCountsForItsUsage() {
        SANDBOX.become(SandboxSize.HUGE);
        String days = "?start_date=" + LocalDate.now(ZoneOffset.UTC).minusMonths(3);
        BigDecimal users = SANDBOX.data().users().all().stream()
                .map(user -> area(get("/usage/user/" + user.userId() + days)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(area(get(USAGE + days))).isGreaterThan(users);
        assertThat(users).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Huge", "big"})
    void unknownSizeIsRefusedInOneSentence(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxSize.named(name))
                .withMessage("SANDBOX_SIZE is '%s', but must be tiny, typical or huge.", name);
    }

    @Test
    void resetBringsTheTypicalAccountBack() {
        SANDBOX.become(SandboxSize.HUGE);
        SANDBOX.reset();
        assertThat(SANDBOX.data().users().all()).hasSizeLessThan(20);
        assertThat(SANDBOX.data().everybody()).isEqualTo(SANDBOX.data().users().all());
    }

    private static BigDecimal area(JsonNode answer) {
        return answer.at("/usage/area/total_imagery_sqkm").decimalValue();
    }

    private static JsonNode get(String path) {
        return json(BROWSER.call("GET", "/api/v1" + path, ADA, null));
    }
}
