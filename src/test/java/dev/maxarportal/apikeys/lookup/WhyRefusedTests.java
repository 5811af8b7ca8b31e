package dev.maxarportal.apikeys.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.apikeys.KeyMemories;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.audit.Actor;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Flux;

@PortalTest
class WhyRefusedTests {

    private static final String NOT = "Not the cause";
    private static final String CAUSE = "This is the cause";
    private static final String MAYBE = "This may be the cause";
    private static final String UNKNOWN = "Cannot be told from here";

    private final MockMvcTester mvc;
    private final ApiKeyApi keys;
    private final AuditTrail trail;
    private final JdbcTemplate database;
    private final KeyMemories memories;

    WhyRefusedTests(
            @Autowired MockMvcTester mvc,
            @Autowired ApiKeyApi keys,
            @Autowired AuditTrail trail,
            @Autowired JdbcTemplate database) {
        this.mvc = mvc;
        this.keys = keys;
        this.trail = trail;
        this.database = database;
        this.memories = new KeyMemories(database);
    }

    @BeforeEach
    @AfterEach
    void forget() {
        memories.clear();
        database.update("DELETE FROM audit_entry WHERE action = 'ROLE_CHANGED'");
    }

    private void listHolds(ApiKey... list) {
        given(keys.list()).willReturn(Flux.just(list));
    }

    private Page open(String address) {
        return Page.of(mvc.get().uri(address).with(SignedIn.user()).exchange());
    }

    private Page check(String pasted) {
        Page page = Page.of(mvc.post()
                .uri("/api-keys/why-401")
                .param("key", pasted)
                .with(SignedIn.user())
                .with(csrf())
                .exchange());
        assertThat(page.html()).doesNotContain(SomeKeys.TEXT).containsOnlyOnce("name=\"key\"");
        return page;
    }

    private static List<String> verdicts(Page page) {
        return page.all("<p class=\"mb-1\"><span class=\"state [^>]*>([^<]*)</span>");
    }

    @Test
    void withoutAKeyItIsAListOfCausesInOrder() {
        Page page = open("/api-keys/why-401");
        assertThat(page.all("<h2 class=\"h5\">(\\d\\. [^<]*)"))
                .containsExactly(
                        "1. It is not in your list",
                        "2. It was deleted",
                        "3. It has expired",
                        "4. The address takes no keys",
                        "5. The header or the parameter is misspelt",
                        "6. It was made before your role changed",
                        "7. Your user is not active");
        assertThat(verdicts(page)).isEmpty();
        assertThat(page.words().split("Next: ")).hasSize(8);
        assertThat(page.words())
                .contains("maxar-api-key", "maxar_api_key", "API key, fingerprint or last four characters")
                .contains("--header \"maxar-api-key: $MAXAR_API_KEY\" 'https://api.maxar.com/streaming/v1/ogc/ows?");
        assertThat(page.html().indexOf("name=\"key\"")).isLessThan(page.html().indexOf("1. It is not in your list"));
    }

    @Test
    void keyThatIsWellHasNothingWrongThatCanBeTold() {
        listHolds(SomeKeys.key("tiles", "tiles", "2026-05-01"));
        Page page = check(SomeKeys.TEXT + "-tiles");
        assertThat(verdicts(page)).containsExactly(NOT, NOT, NOT, UNKNOWN, UNKNOWN, UNKNOWN, NOT);
        assertThat(page.words())
                .contains("About “ tiles ” Nothing that can be told from here is wrong with this key.")
                .contains("The portal has seen no change of your role");
    }

    @Test
    void textOfNobodysKeyIsToldOnTop() {
        listHolds(SomeKeys.key("tiles", "tiles", "2026-05-01"));
        Page page = check("maxar_api_key: " + SomeKeys.TEXT + "-other");
        assertThat(verdicts(page)).containsExactly(CAUSE, UNKNOWN, UNKNOWN, UNKNOWN, CAUSE, UNKNOWN, NOT);
        assertThat(page.words()).contains("None of your keys has this text.");
    }

    @Test
    void olderParameterAndTokensHeaderMayBeTheCause() {
        listHolds(SomeKeys.key("tiles", "tiles", "2026-05-01"));
        String address = "https://api.maxar.com/?maxar_api_token=" + SomeKeys.TEXT + "-tiles";
        for (String pasted : List.of(address, "Authorization: Bearer " + SomeKeys.TEXT + "-tiles")) {
            Page page = check(pasted);
            assertThat(verdicts(page)).containsExactly(NOT, NOT, NOT, UNKNOWN, MAYBE, UNKNOWN, NOT);
            assertThat(page.words())
                    .contains("The key may have been sent under a name that Maxar does not take.")
                    .doesNotContain("that you pasted is misspelt");
        }
        assertThat(check(address.replace("api_token", "apikey")).words()).contains("that you pasted is misspelt");
    }

    @Test
    void listOfWhichSomeTextsAreMaskedLeavesOpenWhoseKeyItIs() {
        ApiKey masked = new ApiKey("night", "night", null, null, null, null);
        listHolds(SomeKeys.key("tiles", "tiles", "2026-05-01"), masked);
        Page page = check(SomeKeys.TEXT + "-other");
        assertThat(verdicts(page)).containsExactly(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, NOT);
        assertThat(page.words())
                .contains("Whether this is one of your keys cannot be told at the moment.")
                .doesNotContain("None of your keys has this text.");
    }

    @Test
    void nameThatTurnsTheLineAroundTurnsNothingButItself() {
        listHolds(SomeKeys.key("a-0001", "a\u202Eb", "2026-05-01"), SomeKeys.key("b-0001", "b", "2026-05-01"));
        assertThat(check("0001").html()).contains("<bdi>a\u202Eb</bdi></a>");
        assertThat(open("/api-keys/why-401?id=a-0001").html()).contains("<bdi>a\u202Eb</bdi></a>”");
    }

    @Test
    void deletedAndExpiredKeyIsToldToBeDeleted() {
        memories.listHeld(StillPortal.NOW, SomeKeys.key("old", "<b>old", "2026-03-01"));
        memories.deleted(StillPortal.NOW, "old", "Ada");
        listHolds();
        Page page = open("/api-keys/why-401?id=old");
        assertThat(verdicts(page)).containsExactly(NOT, CAUSE, CAUSE, UNKNOWN, UNKNOWN, UNKNOWN, NOT);
        assertThat(page.words()).contains("It was “ <b>old ”, deleted here by Ada on 10 Mar 2026, 12:00 UTC .");
        assertThat(page.html()).doesNotContain("<b>");
    }

    @Test
    void expiredKeySaysWhenItEnded() {
        listHolds(SomeKeys.key("old", "old", "2026-03-07T12:00:00"));
        Page page = open("/api-keys/why-401?id=old");
        assertThat(verdicts(page)).containsExactly(NOT, NOT, CAUSE, UNKNOWN, UNKNOWN, UNKNOWN, NOT);
        assertThat(page.words()).contains("This key ended on 7 Mar 2026, 12:00 UTC .");
        assertThat(page.html()).contains("/api-keys/replace?id=old");
    }

    @Test
    void changeOfTheRoleAfterTheKeyWasMadeMayBeTheCause() {
        trail.record(new Actor(KeyMemories.PERSON, "Uma User", null), AuditAction.ROLE_CHANGED, AuditResult.DONE);
        listHolds(SomeKeys.key("tiles", "tiles", "2026-05-01"));
        Page page = open("/api-keys/why-401?id=tiles");
        assertThat(verdicts(page)).containsExactly(NOT, NOT, NOT, UNKNOWN, UNKNOWN, MAYBE, NOT);
        assertThat(page.words())
                .contains("Your role changed on 10 Mar 2026, 12:00 UTC , after this key was made.")
                .contains("Maxar usually answers 403");
    }

    @Test
    void inactiveUserIsTold() {
        listHolds(SomeKeys.key("tiles", "tiles", "2026-05-01"));
        Page page = Page.of(mvc.get()
                .uri("/api-keys/why-401?id=tiles")
                .with(SignedIn.inactive())
                .exchange());
        assertThat(verdicts(page)).containsExactly(NOT, NOT, NOT, UNKNOWN, UNKNOWN, UNKNOWN, CAUSE);
        assertThat(page.words()).contains("Maxar has deactivated your user, and with it all your keys.");
    }

    @Test
    void roleThatNobodyToldLeavesTheUserOpen() {
        listHolds(SomeKeys.key("tiles", "tiles", "2026-05-01"));
        Page page = Page.of(mvc.get()
                .uri("/api-keys/why-401?id=tiles")
                .with(SignedIn.unknown())
                .exchange());
        assertThat(verdicts(page)).last().isEqualTo(UNKNOWN);
    }

    @Test
    void listThatIsDownLeavesOpenWhatItWouldHaveTold() {
        memories.listHeld(StillPortal.NOW, SomeKeys.key("old", "old", "2026-03-01"));
        given(keys.list()).willReturn(Flux.error(Failed.status(MaxarService.API_KEYS, 503)));
        Page known = check(SomeKeys.TEXT + "-old");
        assertThat(verdicts(known)).containsExactly(NOT, UNKNOWN, CAUSE, UNKNOWN, UNKNOWN, UNKNOWN, NOT);
        assertThat(known.words()).contains("The API-key service has a fault of its own.");
        Page unknown = check(SomeKeys.TEXT + "-other");
        assertThat(verdicts(unknown)).containsExactly(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, NOT);
        assertThat(unknown.words()).contains("Whether this is one of your keys cannot be told at the moment.");
    }

    @Test
    void severalKeysThatFitAreOfferedForChoice() {
        listHolds(SomeKeys.key("a-0001", "<i>a", "2026-05-01"), SomeKeys.key("b-0001", "b", "2026-05-01"));
        Page page = check("0001");
        assertThat(page.words()).contains("Several of your keys fit. Which one is refused?");
        assertThat(page.html())
                .contains("/api-keys/why-401?id=a-0001", "/api-keys/why-401?id=b-0001")
                .doesNotContain("<i>a");
        assertThat(verdicts(page)).isEmpty();
    }

    @Test
    void whatCannotBeAKeyIsRefusedAtTheField() {
        assertThat(check(" ").words()).contains("Paste a key, or enter its fingerprint or its last four characters.");
    }
}
