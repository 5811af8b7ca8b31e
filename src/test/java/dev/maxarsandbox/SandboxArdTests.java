package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.data.SandboxAccount;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxArdTests {

    private static final MaxarSandbox SANDBOX = OneSandbox.SANDBOX;
    private static final String ACCOUNT = "/api/v1/admin/account/" + SandboxAccount.ID;
    private static final String USAGE = "/api/v1/usage/account/" + SandboxAccount.ID;
    private static final TestBrowser BROWSER = new TestBrowser(SANDBOX);

    private static String ada = "";
    private static String uma = "";
    private static String ivo = "";

    @BeforeAll
    static void signIn() {
        ada = SANDBOX.accessToken("ada@example.com");
        uma = SANDBOX.accessToken("uma@example.com");
        ivo = SANDBOX.accessToken("ivo@example.com");
    }

    @BeforeEach
    void reset() {
        SANDBOX.reset();
    }

    @Test
    void selfSaysWhoIsCalling() {
        assertThat(ok(ada, "/api/v1/auth/self").at("/user/admin").asBoolean()).isTrue();
        JsonNode self = ok(uma, "/api/v1/auth/self");
        assertThat(self.at("/user/admin").asBoolean()).isFalse();
        assertThat(self.at("/user/account_id").asString()).isEqualTo(SandboxAccount.ID);
        assertThat(self.at("/user/limits/annual_subscription_fee_limit").toString())
                .isEqualTo("-1.0");
        assertThat(self.at("/links/self").asString()).startsWith(SANDBOX.origin() + ACCOUNT + "/user/");
        assertThat(self.get("response_timestamp").asString()).matches("....-..-..T..:..:..Z");
        assertThat(ok(ivo, "/api/v1/auth/self").at("/user/active").asBoolean()).isFalse();
    }

    @Test
    void wrongCallersAreRefusedInArdsWords() {
        HttpResponse<String> forbidden = get(uma, USAGE);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(json(forbidden).get("type").asString()).isEqualTo("authorization_error");
        for (String path : List.of("/user", "/credentials", "/monitor")) {
            assertThat(get(uma, ACCOUNT + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get(uma, ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(get(ada, "/api/v1/admin/account/1").statusCode()).isEqualTo(403);
        assertThat(get(ivo, ACCOUNT).statusCode()).isEqualTo(403);
        assertThat(get(ada, "/api/v1/no/such/thing").statusCode()).isEqualTo(404);
        HttpResponse<String> unauthorized = get("nonsense", ACCOUNT);
        assertThat(unauthorized.statusCode()).isEqualTo(401);
        assertThat(json(unauthorized).get("type").asString()).isEqualTo("authentication_error");
    }

    @Test
    void roleChangeTakesEffectAtOnce() {
        SANDBOX.data().users().put(SANDBOX.data().user("uma@example.com").withAdmin(true));
        assertThat(get(uma, USAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void accountPricesThreeOfFourCategories() {
        JsonNode account = ok(ada, ACCOUNT).get("account");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(LocalDate.parse(account.get("contract_start").asString())).isBefore(today.minusYears(2));
        assertThat(LocalDate.parse(account.get("contract_end").asString())).isAfter(today);
        assertThat(account.at("/pricing/tasking_imagery_price").isNull()).isTrue();
        assertThat(account.at("/pricing/fresh_imagery_price").isNumber()).isTrue();
    }

    @Test
    void usersComeInPages() {
        JsonNode first = ok(ada, ACCOUNT + "/user?limit=5");
        assertThat(first.get("data").size()).isEqualTo(5);
        assertThat(first.get("has_more").asBoolean()).isTrue();
        String last = first.at("/data/4/user/user_id").asString();
        JsonNode second = ok(ada, ACCOUNT + "/user?limit=5&starting_after=" + last);
        assertThat(second.get("data").size()).isEqualTo(3);
        assertThat(second.get("has_more").asBoolean()).isFalse();
        assertThat(first.at("/data/4/user/limits").isNull()).isTrue();
        assertThat(ok(ada, ACCOUNT + "/user/" + last).at("/user/user_id").asString())
                .isEqualTo(last);
    }

    @Test
    void monthsSumUpToTheRangeExactly() {
        LocalDate end = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusDays(1);
        LocalDate start = end.minusMonths(11).withDayOfMonth(1);
        BigDecimal area = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (LocalDate month = start; month.isBefore(end); month = month.plusMonths(1)) {
            JsonNode usage = usage(ada, USAGE, month, month.plusMonths(1).minusDays(1));
            area = area.add(usage.at("/area/total_imagery_sqkm").decimalValue());
            cost = cost.add(usage.at("/cost/total_imagery_cost").decimalValue());
            assertThat(usage.at("/area/estimate").asBoolean()).isFalse();
        }
        JsonNode year = usage(ada, USAGE, start, end);
        assertThat(area)
                .isPositive()
                .isEqualByComparingTo(year.at("/area/total_imagery_sqkm").decimalValue());
        assertThat(cost)
                .isPositive()
                .isEqualByComparingTo(year.at("/cost/total_imagery_cost").decimalValue());
    }

    @Test
    void usersSumUpToTheAccount() {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode user : ok(ada, ACCOUNT + "/user").get("data")) {
            JsonNode usage =
                    ok(ada, "/api/v1/usage/user/" + user.at("/user/user_id").asString());
            sum = sum.add(usage.at("/usage/cost/total_imagery_cost").decimalValue());
        }
        assertThat(sum)
                .isEqualByComparingTo(
                        ok(ada, USAGE).at("/usage/cost/total_imagery_cost").decimalValue());
    }

    @Test
    void usageHasTheContractsOddities() {
        JsonNode account = ok(ada, USAGE).get("usage");
        assertThat(account.at("/area/estimate").asBoolean()).isTrue();
        assertThat(account.at("/cost/tasking_imagery_cost").isNull()).isTrue();
        assertThat(account.at("/area/tasking_imagery_sqkm").isNumber()).isTrue();
        assertThat(account.at("/available/standard_imagery_balance").toString()).isEqualTo("-1");
        assertThat(account.at("/available/training_imagery_balance").toString()).isEqualTo("-1.0");
        assertThat(account.at("/available/fresh_imagery_balance").decimalValue())
                .isPositive()
                .isEqualByComparingTo(account.at("/limits/fresh_imagery_fee_limit")
                        .decimalValue()
                        .subtract(account.at("/cost/fresh_imagery_cost").decimalValue()));
        String umasId = SANDBOX.data().user("uma@example.com").userId();
        JsonNode own = ok(uma, "/api/v1/usage/user/" + umasId).get("usage");
        assertThat(own.get("area").has("tasking_imagery_sqkm")).isFalse();
        assertThat(own.get("cost").has("tasking_imagery_cost")).isFalse();
        assertThat(get(
                                uma,
                                "/api/v1/usage/user/"
                                        + SANDBOX.data().user("ada@example.com").userId())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void usageTakesTimesAndRefusesNonsense() {
        assertThat(get(ada, USAGE + "?start_date=2026-01-17T16:58:19Z&end_date=2026-02-17")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> bad = get(ada, USAGE + "?start_date=17.01.2026");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(json(bad).get("code").asString()).isEqualTo("invalid_parameters");
        assertThat(get(ada, USAGE + "?start_date=2026-02-01&end_date=2026-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void credentialsFillTwoPagesAndNeverShowTheirSecret() {
        List<String> names = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = ok(ada, ACCOUNT + "/credentials?limit=1000" + after);
            assertThat(page.toString()).doesNotContain("SANDBOXSIG").doesNotContain("sv=");
            page.get("data")
                    .forEach(item -> names.add(
                            item.at("/registered_credentials/credentials_id").asString()));
            after = "&starting_after=" + names.getLast();
        } while (page.get("has_more").asBoolean());
        assertThat(names).hasSize(120).doesNotHaveDuplicates();
        assertThat(page.get("data").size()).isEqualTo(20);
    }

    @Test
    void puttingCredentialsAnswersInBothFormsAndReplacesSilently() {
        String body = "{\"credentials\":\"https://x.example/secret-1\",\"description\":\"d\"}";
        assertThat(put("odd", body).statusCode()).isEqualTo(204);
        assertThat(put("even", body).statusCode()).isEqualTo(201);
        HttpResponse<String> replaced = put("even", body.replace("secret-1", "secret-2"));
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.body()).doesNotContain("secret").contains("\"credentials_id\":\"even\"");
        assertThat(SANDBOX.data().secrets()).contains("https://x.example/secret-1", "https://x.example/secret-2");
        assertThat(put("sp%20ace", body).statusCode()).isEqualTo(400);
        assertThat(put("none", "{}").statusCode()).isEqualTo(400);
        assertThat(BROWSER.call("PATCH", ACCOUNT + "/credentials/even", ada, "{\"description\":\"new\"}")
                        .body())
                .contains("\"description\":\"new\"");
        assertThat(BROWSER.call("DELETE", ACCOUNT + "/credentials/even", ada, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(ada, ACCOUNT + "/credentials/even").statusCode()).isEqualTo(404);
    }

    @Test
    void monitorsAreListedInTheContractsTwoWays() {
        JsonNode account = ok(ada, ACCOUNT + "/monitor?limit=100");
        assertThat(account.get("data").size()).isEqualTo(30);
        assertThat(account.at("/data/0/monitor_id").isString()).isTrue();
        JsonNode own = ok(ada, "/api/v1/monitor?limit=2");
        assertThat(own.get("has_more").asBoolean()).isTrue();
        JsonNode next = json(BROWSER.call("GET", own.at("/links/next_page").asString(), ada, null));
        assertThat(next.at("/data/0/monitor_id")).isNotEqualTo(own.at("/data/0/monitor_id"));
        assertThat(get(uma, "/api/v1/monitor").statusCode()).isEqualTo(404);
        String id = account.at("/data/0/monitor_id").asString();
        assertThat(ok(ada, "/api/v1/monitor/config/" + id)
                        .at("/monitor/monitor_id")
                        .asString())
                .isEqualTo(id);
    }

    private static HttpResponse<String> put(String name, String body) {
        return BROWSER.call("PUT", ACCOUNT + "/credentials/" + name, ada, body);
    }

    private static JsonNode usage(String token, String path, LocalDate start, LocalDate end) {
        return ok(token, path + "?start_date=" + start + "&end_date=" + end).get("usage");
    }

    private static JsonNode ok(String token, String path) {
        HttpResponse<String> response = get(token, path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return json(response);
    }

    private static HttpResponse<String> get(String token, String path) {
        return BROWSER.call("GET", path, token, null);
    }
}
