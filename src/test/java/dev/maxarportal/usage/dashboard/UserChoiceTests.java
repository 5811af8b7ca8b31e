package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.Page;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class UserChoiceTests extends UsagePages {

    @Test
    void hundredUsersAreAList() {
        ardTells(100, true);
        assertThat(page("u-7").all("<option value=\"u-[^\"]*\"( selected)?")).hasSize(100);
    }

    @Test
    void userOfALongAccountKeepsItsPlaceInTheFormAlsoWhenArdDidNotTellOfIt() {
        ardTells(100, false);
        Page page = page("u-250");
        assertThat(page.html())
                .contains("id=\"user\" name=\"user\" maxlength=\"100\" value=\"u-250\"")
                .contains("href=\"/usage/users?scope=account&amp;from=2026-02-20&amp;to=2027-02-19\"");
        assertThat(page.words())
                .contains("User id", "Choose among all users", "Usage of u-250 from")
                .doesNotContain("cannot be read at the moment");
    }

    @Test
    void userOfALongAccountIsNamedWhereThatIsKnown() {
        ardTells(101, true);
        Page page = page("u-100");
        assertThat(page.words()).contains("User no. 100. Choose among all users", "Usage of User no. 100 u-100 from");
        assertThat(page.html()).doesNotContain("<option value=\"u-");
    }

    @Test
    void userWhoIsNotOnAShortListIsAddedToIt() {
        ardTells(2, true);
        assertThat(page("<gone>").all("<option value=\"([^\"]+)\" selected=\"selected\">([^<]*)<"))
                .contains("&lt;gone&gt;");
    }

    @Test
    void userWithoutANameIsCalledByAddressOrId() {
        given(ard.firstUsers(anyString()))
                .willReturn(
                        Mono.just(new ArdList<>(List.of(user("a", " ", "a@example.com"), user("b", "", "")), true)));
        assertThat(page("b").all("<option value=\"[ab]\"[^>]*>([^<]*)<")).containsExactly("a@example.com", "b");
    }

    private void ardTells(int users, boolean whole) {
        List<ArdUser> some = IntStream.rangeClosed(1, users)
                .mapToObj(number -> SomeUsage.user("u-" + number, "User no. " + number, true))
                .toList();
        given(ard.firstUsers(anyString())).willReturn(Mono.just(new ArdList<>(some, whole)));
    }

    private static ArdUser user(String id, String name, String email) {
        return new ArdUser("1", id, name, email, true, false, null, null, null, null, null);
    }

    private Page page(String user) {
        return Page.of(mvc.get()
                .uri("/usage")
                .queryParam("scope", "user")
                .queryParam("user", user)
                .with(SignedIn.admin())
                .exchange());
    }
}
